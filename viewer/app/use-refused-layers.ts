import { useCallback, useMemo, useState } from "react";
import { isElsewhere } from "../state/layer-extent.ts";
import { dataOf, isFeatureLayer, isPainted, type SceneLayer } from "../state/scene-input.ts";

export interface RefusedLayers {
  /** What the scene is asked to draw: all but those. */
  readonly drawn: readonly SceneLayer[];
  /** On, and not on the map, because the engine did not take them. */
  readonly refused: readonly SceneLayer[];
  readonly refuse: (layers: readonly SceneLayer[]) => void;
}

/** Leaves out the layers on which the engine stopped, by their data, so that the city and the others are drawn: what an author saves anew is tried anew. */
export function useRefusedLayers(layers: readonly SceneLayer[]): RefusedLayers {
  const [known, setKnown] = useState<ReadonlySet<object>>(new Set());
  const refuse = useCallback(
    (more: readonly SceneLayer[]) => setKnown((before) => new Set([...before, ...more.map(dataOf)])),
    [],
  );
  return useMemo(() => {
    const isRefused = (shown: SceneLayer): boolean => known.has(dataOf(shown));
    const refused = layers.filter(isRefused);
    return {
      drawn: refused.length === 0 ? layers : layers.filter((shown) => !isRefused(shown)),
      refused,
      refuse,
    };
  }, [layers, known, refuse]);
}

/**
 * Those whose shapes the engine itself draws; the others are painted into the ground by the browser, and never stop a frame. Which of
 * several stopped it the engine does not say.
 */
export const drawnByEngine = (
  layers: readonly SceneLayer[],
  city: Parameters<typeof isElsewhere>[1],
): readonly SceneLayer[] =>
  layers.filter(isFeatureLayer).filter((shown) => !isPainted(shown.layer) || isElsewhere(shown, city));
