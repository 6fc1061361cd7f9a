import "./MapLabels.css";
import { Cartesian2, Cartesian3, type Scene } from "cesium";
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import type { MapLabel } from "../state/map-label.ts";
import { type Eye, eyeOf, isSameEye } from "./eye.ts";
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
    let shown: ReadonlySet<string> = new Set();
    // Asking the page where its parts lie makes it lay them out: only when some have come, gone or changed their size.
    let canvas = readCanvas(scene.canvas);
    let viewBefore: { readonly eye: Eye; readonly width: number; readonly height: number } | null = null;
    const sizesOfParts = new ResizeObserver(() => {
      canvas = readCanvas(scene.canvas);
      viewBefore = null;
      follow.current();
    });
    const observeParts = (): void => {
      sizesOfParts.disconnect();
      sizesOfParts.observe(scene.canvas);
      for (const part of document.querySelectorAll("[data-over-city]")) sizesOfParts.observe(part);
    };
    const partsOfRegion = new MutationObserver(observeParts);
    const region = scene.canvas.closest("[data-scene]");
    if (region !== null) partsOfRegion.observe(region, { childList: true });
    observeParts();
    const spot = new Cartesian2();
    follow.current = () => {
      const { drawingBufferWidth: width, drawingBufferHeight: height } = scene;
      const view = { eye: eyeOf(scene.camera), width, height };
      const isSameView =
        viewBefore?.width === width && viewBefore.height === height && isSameEye(view.eye, viewBefore.eye);
      if (isSameView) return;
      viewBefore = view;
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
      sizesOfParts.disconnect();
      partsOfRegion.disconnect();
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
/** The canvas and what lies on it, which says so itself: the scene knows no panels. */
function readCanvas(canvas: HTMLCanvasElement): Canvas {
  const { left, top } = canvas.getBoundingClientRect();
  const covered = [...document.querySelectorAll("[data-over-city]")].map((part) => {
    const box = part.getBoundingClientRect();
    return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
  });
  return { width: canvas.clientWidth, height: canvas.clientHeight, covered };
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
