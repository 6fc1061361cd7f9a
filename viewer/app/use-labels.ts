import { useEffect, useMemo, useState } from "react";
import type { MapLabel } from "../state/map-label.ts";
import type { CityData } from "./use-city.ts";

type Labels = typeof import("../data/map-labels.ts");

/** Names on the city. What works them out comes with the scene, not before the panels. null: it is on its way. */
export function useLabels({ neighbourhoods, streets, places }: CityData): readonly MapLabel[] | null {
  const [labels, setLabels] = useState<Labels | null>(null);
  useEffect(() => {
    import("../data/map-labels.ts").then(setLabels);
  }, []);
  return useMemo(
    () => labels?.labelsFrom({ neighbourhoods: neighbourhoods.areas, streets, places }) ?? null,
    [labels, neighbourhoods, streets, places],
  );
}
