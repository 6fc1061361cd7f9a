import "./MapLabels.css";
import { Cartesian2, Cartesian3, type Scene } from "cesium";
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import type { MapLabel } from "../state/map-label.ts";
import type { GroundHeight } from "./ground-height.ts";
import { type Candidate, type Canvas, placeLabels } from "./place-labels.ts";

interface MapLabelsProps {
  readonly ref: Ref<{ follow(): void }>;
  readonly scene: Scene;
  readonly labels: readonly MapLabel[];
  readonly groundAt: GroundHeight;
  readonly napAboveEllipsoidMetres: number;
}

/** Names float over the roofs they belong to; those of streets lie lower, between them. */
const ABOVE_GROUND_METRES: Readonly<Record<MapLabel["kind"], number>> = {
  neighbourhood: 30,
  landmark: 34,
  water: 2,
  street: 3,
};

/**
 * Names on the city. Real text, placed once a frame and written straight into the page: React has nothing to do while the city
 * moves. Not for screen readers, who find the same names in the panels.
 */
export function MapLabels({ ref, scene, labels, groundAt, napAboveEllipsoidMetres }: MapLabelsProps) {
  const layer = useRef<HTMLDivElement>(null);
  const places = useMemo(
    () =>
      labels.map(({ kind, longitude, latitude }) =>
        Cartesian3.fromDegrees(
          longitude,
          latitude,
          groundAt(longitude, latitude) + napAboveEllipsoidMetres + ABOVE_GROUND_METRES[kind],
        ),
      ),
    [labels, groundAt, napAboveEllipsoidMetres],
  );
  const follow = useRef(() => {});
  useEffect(() => {
    const container = layer.current;
    if (container === null) return;
    const names = labels.map((label) => createName(label, container));
    const sizes = names.map(({ offsetWidth, offsetHeight }) => ({
      width: offsetWidth,
      height: offsetHeight,
    }));
    const canvasOf = createCanvasReader();
    let shown: ReadonlySet<string> = new Set();
    const spot = new Cartesian2();
    follow.current = () => {
      const canvas = canvasOf(scene.canvas);
      const eye = scene.camera.positionWC;
      const ahead = scene.camera.directionWC;
      const candidates: Candidate[] = [];
      for (const [index, label] of labels.entries()) {
        const distanceMetres = Cartesian3.distance(eye, places[index]);
        if (distanceMetres > FARTHEST_METRES || isBehind(places[index], eye, ahead)) continue;
        if (scene.cartesianToCanvasCoordinates(places[index], spot) === undefined) continue;
        candidates.push({ label, x: spot.x, y: spot.y, ...sizes[index], distanceMetres });
      }
      const placed = placeLabels(candidates, canvas, shown);
      const now = new Map(placed.map((candidate) => [candidate.label.id, candidate]));
      for (const [index, { id }] of labels.entries()) {
        const candidate = now.get(id);
        if (candidate === undefined) {
          if (shown.has(id)) names[index].classList.remove("map-label--shown");
          continue;
        }
        names[index].style.transform =
          `translate(${Math.round(candidate.x - candidate.width / 2)}px, ${Math.round(candidate.y - candidate.height / 2)}px)`;
        if (!shown.has(id)) names[index].classList.add("map-label--shown");
      }
      shown = new Set(now.keys());
    };
    follow.current();
    return () => {
      follow.current = () => {};
      for (const name of names) name.remove();
    };
  }, [scene, labels, places]);
  useImperativeHandle(ref, () => ({ follow: () => follow.current() }), []);
  return createPortal(
    <div ref={layer} className="map-labels" aria-hidden="true" />,
    scene.canvas.parentElement ?? document.body,
  );
}

const FARTHEST_METRES = 2_400;
/** Asking the page where its parts lie makes it lay them out: not at every frame. */
const ASK_AGAIN_MS = 400;

function createCanvasReader(): (canvas: HTMLCanvasElement) => Canvas {
  let known: Canvas = { width: 0, height: 0, covered: [] };
  let askedAt = Number.NEGATIVE_INFINITY;
  return (canvas) => {
    const { clientWidth: width, clientHeight: height } = canvas;
    const now = performance.now();
    if (width === known.width && height === known.height && now - askedAt < ASK_AGAIN_MS) return known;
    askedAt = now;
    const { left, top } = canvas.getBoundingClientRect();
    // Whatever lies on the city says so itself: the scene knows no panels.
    const covered = [...document.querySelectorAll("[data-over-city]")].map((part) => {
      const box = part.getBoundingClientRect();
      return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
    });
    known = { width, height, covered };
    return known;
  };
}

function createName({ text, kind }: MapLabel, container: HTMLElement): HTMLElement {
  const name = document.createElement("span");
  name.className = `map-label map-label--${kind}`;
  name.textContent = text;
  container.append(name);
  return name;
}

/** Cesium gives what lies behind the eye a place on the canvas too. */
function isBehind(place: Cartesian3, eye: Cartesian3, ahead: Cartesian3): boolean {
  return (place.x - eye.x) * ahead.x + (place.y - eye.y) * ahead.y + (place.z - eye.z) * ahead.z <= 0;
}
