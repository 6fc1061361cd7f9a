import type { FeatureCollection } from "geojson";
import { CANOPY_LEGEND } from "../../scenarios/methods/green-space/canopy-classes.ts";
import type { Way } from "../../scenarios/methods/walking/way.ts";
import type { NeighbourhoodFigures } from "../../scenarios/model/city.ts";
import { type Field, METRES_TO_GREEN, NOT_KNOWN, WALK_METRES_TO_GREEN } from "../../scenarios/model/field.ts";
import { legendColourOf } from "../../scenarios/model/legend.ts";
import type { PictureId } from "../state/pictures.ts";
import type { LandPaint } from "../state/scene-input.ts";

const WAYS: ReadonlyMap<string, Way["along"]> = new Map([
  [METRES_TO_GREEN, "straight-line"],
  [WALK_METRES_TO_GREEN, "streets"],
]);

/** Which channel of the land field tells the way to green, and how it was measured; undefined: an older package has none. */
export function wayChannelOf({
  header: { channels },
}: Field): { channel: number; along: Way["along"] } | undefined {
  const channel = channels.findIndex(({ id }) => WAYS.has(id));
  const along = WAYS.get(channels[channel]?.id ?? "");
  return along === undefined ? undefined : { channel, along };
}

/** The ground of green space's pictures; null: this picture leaves the ground as it is, or its field has not come in. */
export function landPaintOf(
  picture: PictureId | null,
  field: Field | null,
  neighbourhoodColours: Uint8Array,
  opacity: number,
): LandPaint | null {
  if (field === null || (picture !== "canopy" && picture !== "distance")) return null;
  const way = wayChannelOf(field);
  if (picture === "distance" && way === undefined) return null;
  return {
    sheets: [field],
    sheet: 0,
    channel: way?.channel ?? 0,
    shown: picture,
    neighbourhoodColours,
    opacity,
  };
}

/** How strongly a neighbourhood's ground takes the colour of its canopy: crowns must stand out from it. */
const GROUND_SHARE = 0.72;

/** Four bytes for each code a neighbourhood can have in the land field: the colour of its canopy's class; clear where it is not known. */
export function neighbourhoodColours(areas: FeatureCollection | null): Uint8Array {
  const rgba = new Uint8Array(256 * 4);
  for (const [code, { properties }] of (areas?.features ?? []).slice(0, NOT_KNOWN).entries()) {
    const { canopyShare } = (properties ?? {}) as NeighbourhoodFigures;
    const colour = canopyShare === undefined ? undefined : legendColourOf(canopyShare, CANOPY_LEGEND);
    if (colour === undefined) continue;
    const bytes = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    rgba.set([...bytes, Math.round(GROUND_SHARE * 255)], code * 4);
  }
  return rgba;
}
