import { BYTES_A_CELL, channelFor, type Field, LAND, NOT_KNOWN } from "../../model/field.ts";
import type { CityFigures, FigureSet, FigureValue, MissingInput } from "../../model/figure.ts";
import { type FieldHistogram, histogramOf, isOutdoorGround } from "../field-histogram.ts";
import { rowsByNeighbourhood } from "../figures/by-neighbourhood.ts";
import type { CityNumbers } from "../figures/city-numbers.ts";
import type { CountFigures } from "../figures/count-figures.ts";
import { missingHomes, missingOfAreas, missingTrees } from "../figures/missing-in-city.ts";
import { cutStreets } from "../figures/street-pieces.ts";
import { homesNearCoolPlaces } from "./homes-near-cool-places.ts";
import { petByHour } from "./pet-by-hour.ts";
import { EXTREME_FROM_CELSIUS, PET_LEGEND } from "./pet-classes.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { type ShadeShares, shadeShares } from "./shade-shares.ts";
import { sunAndShadeMeans } from "./sun-and-shade-means.ts";

/** The fourth byte of "in no neighbourhood" in the land field. */
const IN_NONE = 255;

/** How hot it feels, where it stays cool, and how much shade there is: in any future, over the afternoon or at one of its hours. */
export function createHeatFigures(numbers: CityNumbers): CountFigures {
  const { heat, land, microclimate, neighbourhoods } = numbers;
  const isKnown = whereMicroclimateIsKnown(microclimate);
  const afternoon = heat === null ? null : histogramOf(heat, land, isKnown);
  const hoursIn = hoursOnceAFuture(microclimate, land);
  const shade = shadeOf(numbers);
  const cool = homesNearCoolPlaces(numbers);
  const missing = missingIn(numbers);
  return ({ values, hourUtc }) => {
    const { airTemperatureRiseCelsius = 0 } = values;
    const future = hoursIn(airTemperatureRiseCelsius);
    const counted =
      hourUtc === undefined
        ? countedFor(heat, afternoon, { airTemperatureRiseCelsius })
        : (future?.at(hourUtc) ?? null);
    const hour =
      hourUtc === undefined ? undefined : REFERENCE_AFTERNOON.findIndex((one) => one.hourUtc === hourUtc);
    const shadeAt = (shares: ShadeShares | null, place?: number): FigureValue =>
      shares === null || hour === -1 ? null : shares.at(hour, place);
    const groundFigures = (place?: number): FigureSet => {
      const code = place === neighbourhoods.length ? IN_NONE : place;
      return {
        "extreme-ground-share": counted === null ? null : extremeShare(counted, code),
        "mean-pet": counted?.histogram.mean(counted.channel, code) ?? null,
        "street-shade-share": shadeAt(shade.streets, place),
        "ground-shade-share": shadeAt(shade.ground, place),
      };
    };
    const shares = counted?.histogram.sharesByClass(counted.channel, PET_LEGEND) ?? null;
    const byClass: CityFigures["byClass"] = shares === null ? {} : { "ground-by-pet": shares };
    return {
      method: "heat-pet",
      city: { ...cool.inCity, ...groundFigures() },
      neighbourhoods: rowsByNeighbourhood(numbers, (place) => ({
        ...cool.at(place),
        ...groundFigures(place),
      })),
      byClass,
      series: future === null ? [] : [{ id: "pet-by-hour", ...future.means }],
      missing,
      ...(land !== null && { cellSizeMetres: land.header.cellSizeMetres }),
    };
  };
}

interface Counted {
  readonly histogram: FieldHistogram;
  readonly channel: number;
}

function countedFor(
  field: Field | null,
  histogram: FieldHistogram | null,
  values: Readonly<Record<string, number>>,
): Counted | null {
  if (field === null || histogram === null) return null;
  const channel = channelFor(field.header, values);
  return channel === undefined ? null : { histogram, channel };
}

/** Every hour of a future is counted at once, at its first question: an hour is then a look-up. */
function hoursOnceAFuture(microclimate: Field | null, land: Field | null) {
  if (microclimate === null || land === null) return () => null;
  const known = new Map<number, ReturnType<typeof countFuture>>();
  const countFuture = (airTemperatureRiseCelsius: number) => {
    const sheets = petByHour(microclimate, land, airTemperatureRiseCelsius);
    const isKnown = whereMicroclimateIsKnown(microclimate);
    const histograms = sheets.map((sheet) => histogramOf(sheet, land, isKnown));
    return {
      means: sunAndShadeMeans(sheets, microclimate, land),
      at: (hourUtc: number): Counted | null =>
        sheets
          .map((sheet, index) => countedFor(sheet, histograms[index], { airTemperatureRiseCelsius, hourUtc }))
          .find((counted) => counted !== null) ?? null,
    };
  };
  return (airTemperatureRiseCelsius: number) => {
    const future = known.get(airTemperatureRiseCelsius) ?? countFuture(airTemperatureRiseCelsius);
    known.set(airTemperatureRiseCelsius, future);
    return future;
  };
}

function extremeShare({ histogram, channel }: Counted, place: number | undefined): FigureValue {
  const shares = histogram.sharesByClass(channel, PET_LEGEND, place);
  if (shares === null) return null;
  return shares.reduce(
    (sum, share, index) => (PET_LEGEND.classes[index].from >= EXTREME_FROM_CELSIUS ? sum + share : sum),
    0,
  );
}

function shadeOf(numbers: CityNumbers): {
  readonly streets: ShadeShares | null;
  readonly ground: ShadeShares | null;
} {
  const { microclimate, land, neighbourhoods } = numbers;
  if (microclimate === null || land === null) return { streets: null, ground: null };
  const streets = cutStreets(numbers);
  return {
    streets:
      streets &&
      shadeShares(
        microclimate,
        {
          count: streets.cell.length,
          cellOf: (piece) => streets.cell[piece],
          sizeOf: (piece) => streets.lengthMetres[piece],
          neighbourhoodOf: (piece) => streets.neighbourhood[piece],
        },
        neighbourhoods.length,
      ),
    ground: shadeShares(
      microclimate,
      {
        count: land.bytes.length / BYTES_A_CELL,
        cellOf: (cell) => cell,
        sizeOf: (cell) => (isOutdoorGround(land.bytes[cell * BYTES_A_CELL]) ? 1 : 0),
        neighbourhoodOf: (cell) => Math.min(land.bytes[cell * BYTES_A_CELL + 2], neighbourhoods.length),
      },
      neighbourhoods.length,
    ),
  };
}

/** Without a microclimate nothing tells a cell's own value from its neighbour's, and all count. */
const whereMicroclimateIsKnown =
  (microclimate: Field | null) =>
  (cell: number): boolean =>
    microclimate?.bytes[cell * BYTES_A_CELL] !== NOT_KNOWN;

function missingIn(numbers: CityNumbers): readonly MissingInput[] {
  const { land, streets } = numbers;
  const missing: MissingInput[] = [...missingTrees(numbers)];
  if (land === null || isNothingKnown(land)) missing.push("land-use");
  if (streets === null) missing.push("streets");
  missing.push(...missingHomes(numbers));
  if (isSomeHeatUnknown(numbers)) missing.push("some-heat");
  return [...missing, ...missingOfAreas(numbers)];
}

function isSomeHeatUnknown({ land, microclimate }: CityNumbers): boolean {
  if (land === null || microclimate === null) return false;
  const isKnown = whereMicroclimateIsKnown(microclimate);
  for (let at = 0; at < land.bytes.length; at += BYTES_A_CELL) {
    if (isOutdoorGround(land.bytes[at]) && !isKnown(at / BYTES_A_CELL)) return true;
  }
  return false;
}

/** Without land use, all ground that is no building is "not known". */
function isNothingKnown({ bytes }: Field): boolean {
  for (let at = 0; at < bytes.length; at += BYTES_A_CELL) {
    if (bytes[at] === LAND.paved || bytes[at] === LAND.green) return false;
  }
  return true;
}
