import { useMemo } from "react";
import { useStore } from "zustand";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { readyValue } from "../data/loaded.ts";
import type { Place } from "../state/place.ts";
import type { Pin } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { useTexts } from "../texts/texts.tsx";
import { groundHeightAt } from "./point-facts.ts";
import type { CityData } from "./use-city.ts";

/** What a card is open of. */
export interface Chosen {
  readonly building: BuildingRow | null;
  readonly point: Place | null;
  readonly pin: Pin | null;
  /** Another one brings the figures to the front on a phone. */
  readonly id: string | null;
}

export function useChosen(store: ViewStore, data: CityData): Chosen {
  const texts = useTexts();
  const buildingId = useStore(store, (state) => state.view.buildingId);
  const point = useStore(store, (state) => state.view.point);
  const buildings = readyValue(data.buildings);
  const heightField = readyValue(data.heightField);
  return useMemo(() => {
    const building = buildings?.find(({ id }) => id === buildingId) ?? null;
    if (building !== null) {
      const { id, name, longitude, latitude, roofHeightMetresNap } = building;
      const text = name ?? texts.building.noName(id);
      return {
        building,
        point: null,
        pin: { text, longitude, latitude, heightMetresNap: roofHeightMetresNap },
        id,
      };
    }
    if (point === null) return { building: null, point: null, pin: null, id: null };
    const heightMetresNap = heightField === null ? 0 : groundHeightAt(heightField, point);
    return {
      building: null,
      point,
      pin: { text: texts.regions.point, ...point, heightMetresNap },
      id: `${point.longitude} ${point.latitude}`,
    };
  }, [buildings, buildingId, point, heightField, texts]);
}
