import { Cartesian2, Cartesian3, type Scene } from "cesium";
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import type { ChosenBuilding } from "../state/scene-input.ts";

interface NamePinProps {
  readonly ref: Ref<{ follow(): void }>;
  readonly scene: Scene;
  readonly building: ChosenBuilding | null;
  readonly napAboveEllipsoidMetres: number;
}

const ABOVE_ROOF_PIXELS = 22;

/** The chosen building's name over its roof: real text, so that it is sharp, and read aloud only on its card. */
export function NamePin({ ref, scene, building, napAboveEllipsoidMetres }: NamePinProps) {
  const element = useRef<HTMLDivElement>(null);
  const place = useMemo(
    () =>
      building === null
        ? null
        : Cartesian3.fromDegrees(
            building.longitude,
            building.latitude,
            building.roofHeightMetresNap + napAboveEllipsoidMetres,
          ),
    [building, napAboveEllipsoidMetres],
  );
  const follow = useRef(() => {});
  useEffect(() => {
    follow.current = () => {
      if (element.current === null || place === null) return;
      const spot = scene.cartesianToCanvasCoordinates(place, new Cartesian2());
      element.current.hidden = spot === undefined;
      if (spot === undefined) return;
      const { offsetWidth, offsetHeight } = element.current;
      const [x, y] = [spot.x - offsetWidth / 2, spot.y - offsetHeight - ABOVE_ROOF_PIXELS];
      element.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    };
    follow.current();
  }, [scene, place]);
  useImperativeHandle(ref, () => ({ follow: () => follow.current() }), []);
  if (building === null) return null;
  return createPortal(
    <div ref={element} className="city-scene__pin" aria-hidden="true">
      {building.name}
    </div>,
    scene.canvas.parentElement ?? document.body,
  );
}
