import { channelFor, type Field, NOT_KNOWN } from "../../model/field.ts";
import type { CityFigures, FigureValue } from "../../model/figure.ts";
import type { ScenarioCase } from "../../model/scenario.ts";
import { type FieldHistogram, histogramOf } from "../field-histogram.ts";
import { bytesByCell } from "../figures/cells-of-field.ts";
import type { CityNumbers } from "../figures/city-numbers.ts";
import type { CountFigures } from "../figures/count-figures.ts";
import { sensitivePlaces } from "../figures/sensitive-places.ts";
import { cutStreets } from "../figures/street-pieces.ts";
import { createWaterCount } from "./count-water.ts";
import { missingForRain } from "./missing-for-water.ts";
import { rainDamageEuroPerSquareMetre } from "./rain-damage.ts";
import { RAIN_LEGEND } from "./rain-depth-classes.ts";
import { streetLengths } from "./street-lengths.ts";

/** The showers that a package has worked out: what falls in two hours, and the column of the inventory that says what it leaves. */
const SHOWERS = [
  { rainMillimetres: 70, rainHours: 2, column: "rainDepth70Metres" },
  { rainMillimetres: 140, rainHours: 2, column: "rainDepth140Metres" },
] as const;
type Shower = (typeof SHOWERS)[number];

/** What a shower comes to, counted from the depths worked out at import. Nothing is known of a shower that was not. */
export function createRainFigures(numbers: CityNumbers): CountFigures {
  const streets = cutStreets(numbers);
  const places = sensitivePlaces(numbers);
  const { rain, land } = numbers;
  const { depths, count } = createWaterCount({
    numbers,
    areStreetsOutside: streets?.neighbourhood.includes(numbers.neighbourhoods.length) ?? false,
    places,
    depthLegend: RAIN_LEGEND,
    damageEuroPerSquareMetre: rainDamageEuroPerSquareMetre,
  });
  const ground = rain === null ? null : histogramOf(rain, land);
  const missing = missingForRain(numbers, {
    areStreetsKnown: streets !== null,
    arePlacesKnown: places !== null,
  });
  return ({ values }) => {
    const shower = SHOWERS.find((one) => isOf(one, values));
    const channel = rain === null ? undefined : channelFor(rain.header, values);
    if (shower === undefined || rain === null || channel === undefined) {
      return { method: "rain-depth", ...UNKNOWN, series: [], missing };
    }
    depths.atBuildings.set(numbers.column(shower.column));
    if (places !== null) depths.atPlaces.set(depthsAt(rain, channel, numbers, places.cell));
    const counted = count(
      streets &&
        streetLengths(streets, depthsAt(rain, channel, numbers, streets.cell), numbers.neighbourhoods.length),
    );
    const wetGround = (neighbourhood?: number) => wetShare(ground, channel, neighbourhood);
    return {
      method: "rain-depth",
      city: { ...counted.city, "wet-ground": wetGround() },
      neighbourhoods: counted.neighbourhoods.map((row, place) => ({
        ...row,
        figures: {
          ...row.figures,
          "wet-ground": place < numbers.neighbourhoods.length ? wetGround(place) : null,
        },
      })),
      byClass: counted.byClass,
      series: [],
      missing,
    };
  };
}

const UNKNOWN: Pick<CityFigures, "city" | "neighbourhoods" | "byClass"> = {
  city: {},
  neighbourhoods: [],
  byClass: {},
};

const isOf = (shower: Shower, { rainMillimetres, rainHours }: ScenarioCase["values"]): boolean =>
  shower.rainMillimetres === rainMillimetres && shower.rainHours === rainHours;

/** @param cells of the height grid */
function depthsAt(
  rain: Field,
  channel: number,
  { heights }: Pick<CityNumbers, "heights">,
  cells: Uint32Array,
): Float64Array {
  const byteAt = bytesByCell(rain, heights?.header ?? rain.header);
  const { offset, step } = rain.header.channels[channel];
  return Float64Array.from(cells, (cell) => {
    const byte = byteAt(cell, channel);
    return byte === NOT_KNOWN ? 0 : offset + step * byte;
  });
}

/** Share of the outdoor ground under 5 cm or more. */
function wetShare(ground: FieldHistogram | null, channel: number, neighbourhood?: number): FigureValue {
  const shares = ground?.sharesByClass(channel, RAIN_LEGEND, neighbourhood) ?? null;
  return shares === null ? null : shares.reduce((one, other) => one + other, 0);
}
