import { Cartesian2, Cartesian3, type Scene } from "cesium";
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import type { Pin } from "../state/scene-input.ts";

interface NamePinProps {
  readonly ref: Ref<{ follow(): void }>;
  readonly scene: Scene;
  readonly pin: Pin | null;
  readonly napAboveEllipsoidMetres: number;
}

const ABOVE_PLACE_PIXELS = 22;

/** A name over what it points at: real text, so that it is sharp, and read aloud only on its card. */
export function NamePin({ ref, scene, pin, napAboveEllipsoidMetres }: NamePinProps) {
  const element = useRef<HTMLDivElement>(null);
  const place = useMemo(
    () =>
      pin === null
        ? null
        : Cartesian3.fromDegrees(pin.longitude, pin.latitude, pin.heightMetresNap + napAboveEllipsoidMetres),
    [pin, napAboveEllipsoidMetres],
  );
  const follow = useRef(() => {});
  useEffect(() => {
    follow.current = () => {
      if (element.current === null || place === null) return;
      const spot = scene.cartesianToCanvasCoordinates(place, new Cartesian2());
      element.current.hidden = spot === undefined;
      if (spot === undefined) return;
      const { offsetWidth, offsetHeight } = element.current;
      const [x, y] = [spot.x - offsetWidth / 2, spot.y - offsetHeight - ABOVE_PLACE_PIXELS];
      element.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    };
    follow.current();
  }, [scene, place]);
  useImperativeHandle(ref, () => ({ follow: () => follow.current() }), []);
  if (pin === null) return null;
  return createPortal(
    <div ref={element} className="city-scene__pin" aria-hidden="true">
      {pin.text}
    </div>,
    scene.canvas.parentElement ?? document.body,
  );
}
