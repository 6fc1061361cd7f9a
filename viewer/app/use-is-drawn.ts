import { useEffect, useState } from "react";
import type { ViewStore } from "../state/view-store.ts";

/** Whether the city has been on screen. Listens by itself: a slider's every step goes from settled to settled. */
export function useIsDrawn(store: ViewStore, cityId: string | null): boolean {
  const [drawnCity, setDrawnCity] = useState<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      if (store.getState().status.phase === "settled") setDrawnCity(cityId);
    };
    look();
    return store.subscribe(look);
  }, [store, cityId]);
  return cityId !== null && drawnCity === cityId;
}
