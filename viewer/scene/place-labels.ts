import type { MapLabel } from "../state/map-label.ts";

/** A label as it would stand on the canvas, in pixels: its middle, its size, and how far away its place is. */
export interface Candidate {
  readonly label: MapLabel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly distanceMetres: number;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** What lies on the city: a name under it could not be read. */
  readonly covered: readonly Box[];
}

/** Pixels from the canvas's top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From where to where a kind of name is read: near names go with near views. */
const SEEN_METRES: Readonly<Record<MapLabel["kind"], readonly [nearest: number, farthest: number]>> = {
  neighbourhood: [380, 2_400],
  landmark: [0, 1_300],
  water: [0, 620],
  street: [0, 460],
};
const PRIORITY: readonly MapLabel["kind"][] = ["landmark", "neighbourhood", "water", "street"];
const MOST = 26;
/** Between two names. */
const GAP = 6;
/** One name of a street is enough in this many pixels. */
const SAME_NAME_PIXELS = 320;
const EDGE_PIXELS = 8;

/**
 * Which names to show: nothing lies on anything else. What was shown stays if it can, so that nothing flickers while the city
 * moves; then kind, then nearness decide.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  canvas: Canvas,
  shownBefore: ReadonlySet<string>,
): readonly Candidate[] {
  const rank = ({ label, distanceMetres }: Candidate): number =>
    (shownBefore.has(label.id) ? 0 : 10_000) * (1 + PRIORITY.indexOf(label.kind)) +
    PRIORITY.indexOf(label.kind) * 100_000 +
    distanceMetres;
  const placed: Candidate[] = [];
  const sorted = candidates
    .filter((candidate) => isInSight(candidate, canvas))
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((one, other) => one.rank - other.rank);
  for (const { candidate } of sorted) {
    if (placed.length >= MOST) break;
    if (!placed.some((other) => overlap(candidate, other) || isRepeat(candidate, other)))
      placed.push(candidate);
  }
  return placed;
}

function isInSight({ label, x, y, width, height, distanceMetres }: Candidate, canvas: Canvas): boolean {
  const [nearest, farthest] = SEEN_METRES[label.kind];
  return (
    distanceMetres >= nearest &&
    distanceMetres <= farthest &&
    x - width / 2 >= EDGE_PIXELS &&
    x + width / 2 <= canvas.width - EDGE_PIXELS &&
    y - height / 2 >= EDGE_PIXELS &&
    y + height / 2 <= canvas.height - EDGE_PIXELS &&
    !canvas.covered.some(
      ({ left, top, right, bottom }) =>
        x + width / 2 > left && x - width / 2 < right && y + height / 2 > top && y - height / 2 < bottom,
    )
  );
}

const overlap = (one: Candidate, other: Candidate): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + GAP &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 + GAP;

const isRepeat = (one: Candidate, other: Candidate): boolean =>
  one.label.text === other.label.text && Math.hypot(one.x - other.x, one.y - other.y) < SAME_NAME_PIXELS;
