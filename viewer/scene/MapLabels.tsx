import "./MapLabels.css";
import { Cartesian2, Cartesian3, type Scene } from "cesium";
import { memo, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import type { MapLabel } from "../state/map-label.ts";
import type { Place } from "../state/place.ts";
import { type Eye, eyeOf, isSameEye } from "./eye.ts";
import type { GroundHeight } from "./ground-height.ts";
import { createName, measureNames, readCanvas } from "./name-elements.ts";
import { type Candidate, FARTHEST_METRES, placeLabels } from "./place-labels.ts";

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
  area: 26,
  water: 2,
  street: 3,
};

/** Where a pin's stem ends: on an ordinary roof, since a place does not say its own; of an author's area, on the ground. */
const STEM_FOOT_METRES: Readonly<Partial<Record<MapLabel["kind"], number>>> = { landmark: 10, area: 1 };

/**
 * Names on the city. Real text, placed once a frame and written straight into the page: React has nothing to do while the city
 * moves. Not for screen readers, who find the same names in the panels.
 */
export const MapLabels = memo(function MapLabels({
  ref,
  scene,
  labels,
  groundAt,
  napAboveEllipsoidMetres,
}: MapLabelsProps) {
  const layer = useRef<HTMLDivElement>(null);
  const spots = useMemo(() => {
    const over = ({ longitude, latitude }: Place, aboveMetres: number): Cartesian3 =>
      Cartesian3.fromDegrees(
        longitude,
        latitude,
        groundAt(longitude, latitude) + napAboveEllipsoidMetres + aboveMetres,
      );
    return labels.map((label) => {
      const aboveMetres = ABOVE_GROUND_METRES[label.kind];
      const stemFoot = STEM_FOOT_METRES[label.kind];
      return {
        place: over(label, aboveMetres),
        heightMetres: groundAt(label.longitude, label.latitude) + napAboveEllipsoidMetres,
        stemFoot: stemFoot === undefined ? null : over(label, stemFoot),
        ends: label.ends?.map((end) => over(end, aboveMetres)) ?? null,
      };
    });
  }, [labels, groundAt, napAboveEllipsoidMetres]);
  const follow = useRef(() => {});
  useEffect(() => {
    const container = layer.current;
    if (container === null) return;
    // Made when first shown: a real city has thousands of names, and a view some twenty.
    const names = new Map<string, HTMLElement>();
    const letter = (): string => getComputedStyle(container).fontSize;
    let letterMeasured = letter();
    let sizes = measureNames(labels, container);
    let isGone = false;
    let shown: ReadonlySet<string> = new Set();
    // Asking the page where its parts lie makes it lay them out: only when some have come, gone or changed their size.
    let canvas = readCanvas(scene.canvas);
    let viewBefore: { readonly eye: Eye; readonly width: number; readonly height: number } | null = null;
    const sizesOfParts = new ResizeObserver(() => {
      canvas = readCanvas(scene.canvas);
      // A hall reads larger letters.
      if (letter() !== letterMeasured) {
        letterMeasured = letter();
        sizes = measureNames(labels, container);
      }
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
    // Measured in the face they will have: before it is here another one stands in, with other widths.
    document.fonts.ready.then(() => {
      if (isGone) return;
      sizes = measureNames(labels, container);
      viewBefore = null;
      follow.current();
    });
    const [spot, end] = [new Cartesian2(), new Cartesian2()];
    // Of a piece that runs on behind the eye enough is in sight.
    const pixelsBetween = (ends: readonly Cartesian3[]): number => {
      const { positionWC, directionWC } = scene.camera;
      if (ends.some((one) => isBehind(one, positionWC, directionWC))) return Number.POSITIVE_INFINITY;
      const first = scene.cartesianToCanvasCoordinates(ends[0], spot);
      const last = scene.cartesianToCanvasCoordinates(ends[1], end);
      return first === undefined || last === undefined ? 0 : Cartesian2.distance(first, last);
    };
    follow.current = () => {
      const { drawingBufferWidth: width, drawingBufferHeight: height } = scene;
      const view = { eye: eyeOf(scene.camera), width, height };
      const isSameView =
        viewBefore?.width === width && viewBefore.height === height && isSameEye(view.eye, viewBefore.eye);
      if (isSameView) return;
      // What was shown stays while the city moves. When a legend comes or goes, or at a first look, the view alone decides.
      const isMoving = viewBefore !== null;
      viewBefore = view;
      const eye = scene.camera.positionWC;
      const ahead = scene.camera.directionWC;
      const eyeMetres = scene.camera.positionCartographic.height;
      const candidates: Candidate[] = [];
      for (const [index, label] of labels.entries()) {
        const { place, heightMetres, stemFoot, ends } = spots[index];
        const distanceMetres = Cartesian3.distance(eye, place);
        if (distanceMetres > FARTHEST_METRES[label.kind] || isBehind(place, eye, ahead)) continue;
        if (scene.cartesianToCanvasCoordinates(place, spot) === undefined) continue;
        const { x, y } = spot;
        const foot = stemFoot === null ? undefined : scene.cartesianToCanvasCoordinates(stemFoot, end);
        // Aslant, as towards the edge of the view, a stem would lead to the neighbour: it ends straight under the name.
        const stemPixels = foot === undefined ? 0 : Math.max(0, Math.round(foot.y - y));
        const piecePixels = ends === null ? null : pixelsBetween(ends);
        candidates.push({
          label,
          x,
          y,
          ...sizes[index],
          distanceMetres,
          eyeAboveMetres: eyeMetres - heightMetres,
          stemPixels,
          piecePixels,
        });
      }
      const placed = placeLabels(candidates, canvas, isMoving ? shown : NOTHING_SHOWN);
      const now = new Map(placed.map((candidate) => [candidate.label.id, candidate]));
      for (const id of shown) if (!now.has(id)) names.get(id)?.classList.remove("map-label--shown");
      for (const [id, { label, x, y, width, height, stemPixels }] of now) {
        const name = names.get(id) ?? createName(label, container);
        names.set(id, name);
        name.style.setProperty("--stem", `${stemPixels}px`);
        name.style.transform = `translate(${Math.round(x - width / 2)}px, ${Math.round(y - height / 2)}px)`;
        if (!shown.has(id)) name.classList.add("map-label--shown");
      }
      shown = new Set(now.keys());
    };
    follow.current();
    return () => {
      follow.current = () => {};
      isGone = true;
      sizesOfParts.disconnect();
      partsOfRegion.disconnect();
      for (const name of names.values()) name.remove();
    };
  }, [scene, labels, spots]);
  useImperativeHandle(ref, () => ({ follow: () => follow.current() }), []);
  return createPortal(
    <div ref={layer} className="map-labels" aria-hidden="true" />,
    scene.canvas.parentElement ?? document.body,
  );
});

const NOTHING_SHOWN: ReadonlySet<string> = new Set();

/** Cesium gives what lies behind the eye a place on the canvas too. */
function isBehind(place: Cartesian3, eye: Cartesian3, ahead: Cartesian3): boolean {
  return (place.x - eye.x) * ahead.x + (place.y - eye.y) * ahead.y + (place.z - eye.z) * ahead.z <= 0;
}
