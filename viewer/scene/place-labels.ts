import type { MapLabel } from "../state/map-label.ts";

/** A label as it would stand on the canvas, in pixels: its middle, its size, and how far away its place is. */
export interface Candidate {
  readonly label: MapLabel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly distanceMetres: number;
  /** How high the eye is above the place. */
  readonly eyeAboveMetres: number;
  /** From the name down to its place: a pin's stem. 0 where the name lies on its place. */
  readonly stemPixels: number;
  /** How long the piece of street it names is on the canvas; null for what is no street. */
  readonly piecePixels: number | null;
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
  area: [0, 1_100],
  water: [0, 620],
  street: [0, 460],
};
/** What is shown may go this much further: a name on the limit would come and go with every breath of the camera. */
const SLACK = 1.08;
/** So flat a look along the streets meets walls long before it meets the place: the name would stand on somebody else's. */
const FLATTEST_LOOK = 1 / 12;
/** Beyond this a kind is never shown, not even what was. */
export const FARTHEST_METRES: Readonly<Record<MapLabel["kind"], number>> = {
  neighbourhood: SEEN_METRES.neighbourhood[1] * SLACK,
  landmark: SEEN_METRES.landmark[1] * SLACK,
  area: SEEN_METRES.area[1] * SLACK,
  water: SEEN_METRES.water[1] * SLACK,
  street: SEEN_METRES.street[1] * SLACK,
};
const PRIORITY: readonly MapLabel["kind"][] = ["area", "landmark", "neighbourhood", "water", "street"];
const MOST = 26;
/** A phone's city is small: more names would hide it. */
const MOST_ON_PHONE = 10;
const PHONE_PIXELS = 560;
/** Between two names. */
const GAP = 6;
/** One name of a street is enough in this many pixels. */
const SAME_NAME_PIXELS = 320;
const EDGE_PIXELS = 8;

/**
 * Which names to show: nothing lies on anything else. The kind decides first; within it what was shown stays if it can, so that
 * nothing flickers while the city moves; then the better place of a name, then nearness.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  canvas: Canvas,
  shownBefore: ReadonlySet<string>,
): readonly Candidate[] {
  const rank = ({ label, distanceMetres }: Candidate): number =>
    PRIORITY.indexOf(label.kind) * 1e9 +
    (shownBefore.has(label.id) ? 0 : 1e8) +
    label.choice * 1e4 +
    distanceMetres;
  const most = canvas.width < PHONE_PIXELS ? MOST_ON_PHONE : MOST;
  const placed: Candidate[] = [];
  const sorted = candidates
    .filter((candidate) => isInSight(candidate, canvas, shownBefore.has(candidate.label.id)))
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((one, other) => one.rank - other.rank);
  for (const { candidate } of sorted) {
    if (placed.length >= most) break;
    if (!placed.some((other) => overlap(candidate, other) || isRepeat(candidate, other)))
      placed.push(candidate);
  }
  return placed;
}

function isInSight(candidate: Candidate, canvas: Canvas, isShown: boolean): boolean {
  const { label, x, y, width, height, distanceMetres, eyeAboveMetres, piecePixels } = candidate;
  const [nearest, farthest] = SEEN_METRES[label.kind];
  const slack = isShown ? SLACK : 1;
  const edge = isShown ? 0 : EDGE_PIXELS;
  return (
    distanceMetres >= nearest / slack &&
    distanceMetres <= farthest * slack &&
    eyeAboveMetres * slack >= distanceMetres * FLATTEST_LOOK &&
    // A street seen end-on has no room for its name: it would be read as its neighbour's.
    (piecePixels === null || piecePixels * slack >= width) &&
    x - width / 2 >= edge &&
    x + width / 2 <= canvas.width - edge &&
    y - height / 2 >= edge &&
    y + height / 2 <= canvas.height - edge &&
    !canvas.covered.some(
      ({ left, top, right, bottom }) =>
        x + width / 2 > left && x - width / 2 < right && y + height / 2 > top && y - height / 2 < bottom,
    )
  );
}

const overlap = (one: Candidate, other: Candidate): boolean =>
  lieOver(one, other) || lieOver(one, stemOf(other)) || lieOver(stemOf(one), other);

type Middled = Pick<Candidate, "x" | "y" | "width" | "height">;

const lieOver = (one: Middled, other: Middled): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + GAP &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 + GAP;

const stemOf = ({ x, y, height, stemPixels }: Candidate): Middled => ({
  x,
  y: y + (height + stemPixels) / 2,
  width: 0,
  height: stemPixels,
});

const isRepeat = (one: Candidate, other: Candidate): boolean =>
  one.label.text === other.label.text &&
  one.label.kind === other.label.kind &&
  (one.label.kind === "neighbourhood" || Math.hypot(one.x - other.x, one.y - other.y) < SAME_NAME_PIXELS);
