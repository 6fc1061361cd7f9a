import { useMemo } from "react";
import { useStore } from "zustand";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { CameraRequest } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { poseOf } from "./poses.ts";

/**
 * What is asked of the camera. A package that is drawn for the first time, or anew after an import, begins where the view
 * stands, which may be where a hand has put it; after that each wish is followed.
 */
export function useCamera(store: ViewStore, city: CityAnswer | null): CameraRequest | null {
  const request = useStore(store, (state) => state.cameraRequest);
  const home = useMemo(() => (city === null ? null : poseOf(city.viewpoints[0])), [city]);
  const arrival = useMemo(() => {
    const { view, cameraRequest } = store.getState();
    return home === null
      ? null
      : { request: cameraRequest, camera: { pose: view.camera ?? home, fly: false } };
  }, [store, home]);
  return useMemo(() => {
    if (arrival === null || home === null) return null;
    return request === arrival.request ? arrival.camera : { pose: request.pose ?? home, fly: request.fly };
  }, [request, arrival, home]);
}
