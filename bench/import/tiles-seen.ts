/** A tile as tileset.json has it, its box in the tileset's own axes: east, north, up. */
export interface SeenTile {
  readonly boundingVolume: { readonly box: readonly number[] };
  readonly geometricError: number;
  readonly content: { readonly uri: string };
  readonly children?: readonly SeenTile[];
}

type Vector = readonly [east: number, north: number, up: number];

/** Where the eye is in the tileset's axes, and which way it looks. */
export interface Eye {
  readonly at: Vector;
  readonly headingDegrees: number;
  readonly pitchDegrees: number;
}

/** As the viewer draws on a usual screen. */
const FIELD_OF_VIEW_DEGREES = 38;
const [SCREEN_WIDTH, SCREEN_HEIGHT] = [1920, 1080];

/**
 * The contents that a viewer fetches before a view has settled: every tile on the way down counts, and with one child in sight all
 * its brothers do, for together they replace their parent.
 */
export function tilesSeen(root: SeenTile, eye: Eye, errorPixels: number): string[] {
  const looks = looksOf(eye);
  const seen: string[] = [];
  const visit = (tile: SeenTile): void => {
    const box = tile.boundingVolume.box;
    const pixels =
      (tile.geometricError * SCREEN_HEIGHT) /
      (distanceTo(box, eye.at) * 2 * Math.tan(radians(FIELD_OF_VIEW_DEGREES) / 2));
    if (pixels <= errorPixels) return;
    for (const child of tile.children ?? []) {
      seen.push(child.content.uri);
      if (isInSight(child.boundingVolume.box, eye.at, looks)) visit(child);
    }
  };
  if (!isInSight(root.boundingVolume.box, eye.at, looks)) return [];
  seen.push(root.content.uri);
  visit(root);
  return seen;
}

/** Back from a place, as far as asked, looking at it. */
export function eyeBefore(
  target: Vector,
  headingDegrees: number,
  pitchDegrees: number,
  rangeMetres: number,
): Eye {
  const [ahead] = looksOf({ at: target, headingDegrees, pitchDegrees });
  const at = target.map((value, axis) => value - ahead[axis] * rangeMetres) as unknown as Vector;
  return { at, headingDegrees, pitchDegrees };
}

/** The viewer's eye goes no farther. */
const FARTHEST_METRES = 6_000;

/** From the south, over the middle, as far as it takes to have all of it in the picture, or as far as the viewer goes. */
export function eyeAbove(root: SeenTile): Eye {
  const [east, north, up, halfWidth, , , , halfDepth] = root.boundingVolume.box;
  const upward = Math.tan(radians(FIELD_OF_VIEW_DEGREES) / 2);
  const range = Math.max(halfDepth, (halfWidth * SCREEN_HEIGHT) / SCREEN_WIDTH) / upward;
  return eyeBefore([east, north, up], 0, -60, Math.min(FARTHEST_METRES, range));
}

type Looks = readonly [ahead: Vector, right: Vector, above: Vector];

function looksOf({ headingDegrees, pitchDegrees }: Eye): Looks {
  const [heading, pitch] = [radians(headingDegrees), radians(pitchDegrees)];
  const [sin, cos] = [Math.sin(heading), Math.cos(heading)];
  return [
    [sin * Math.cos(pitch), cos * Math.cos(pitch), Math.sin(pitch)],
    [cos, -sin, 0],
    [-sin * Math.sin(pitch), -cos * Math.sin(pitch), Math.cos(pitch)],
  ];
}

/** Whether some of a level box lies on the inner side of all four edges of the picture. */
function isInSight(box: readonly number[], at: Vector, [ahead, right, above]: Looks): boolean {
  const upward = Math.tan(radians(FIELD_OF_VIEW_DEGREES) / 2);
  const sideways = (upward * SCREEN_WIDTH) / SCREEN_HEIGHT;
  const inward = [
    ...[sideways, -sideways].map((slope) =>
      ahead.map((value, axis) => value * sideways + right[axis] * Math.sign(slope)),
    ),
    ...[upward, -upward].map((slope) =>
      ahead.map((value, axis) => value * upward + above[axis] * Math.sign(slope)),
    ),
  ];
  return inward.every((normal) => {
    let farthest = 0;
    for (let axis = 0; axis < 3; axis += 1) {
      farthest += normal[axis] * (box[axis] - at[axis]) + Math.abs(normal[axis]) * box[3 + axis * 4];
    }
    return farthest >= 0;
  });
}

function distanceTo(box: readonly number[], at: Vector): number {
  const beyond = [0, 1, 2].map((axis) => Math.max(0, Math.abs(at[axis] - box[axis]) - box[3 + axis * 4]));
  return Math.hypot(...beyond);
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
