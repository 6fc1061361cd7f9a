import { useEffect, useMemo, useState } from "react";
import type { MapLabel } from "../state/map-label.ts";
import { isFeatureLayer, type SceneLayer } from "../state/scene-input.ts";
import { useLanguage } from "../texts/texts.tsx";
import type { CityData } from "./use-city.ts";

type Labels = typeof import("../data/map-labels.ts");

/**
 * Names on the city, and those of the layers that are on. What works them out comes with the scene, not before the panels.
 * null: it is on its way.
 *
 * @param layers the same list as long as the same is shown
 */
export function useLabels(
  { neighbourhoods, streets, places }: CityData,
  layers: readonly SceneLayer[],
): readonly MapLabel[] | null {
  const language = useLanguage();
  const [labels, setLabels] = useState<Labels | null>(null);
  useEffect(() => {
    import("../data/map-labels.ts").then(setLabels);
  }, []);
  const ofCity = useMemo(
    () => labels?.labelsFrom({ neighbourhoods: neighbourhoods.areas, streets, places }) ?? null,
    [labels, neighbourhoods, streets, places],
  );
  return useMemo(() => {
    if (labels === null || ofCity === null) return null;
    const ofLayers = labels.layerLabels(layers.filter(isFeatureLayer), language);
    return ofLayers.length === 0 ? ofCity : [...ofCity, ...ofLayers];
  }, [labels, ofCity, layers, language]);
}
