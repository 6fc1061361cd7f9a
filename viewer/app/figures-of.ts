import type { FieldHistogram } from "../../scenarios/methods/field-histogram.ts";
import { COOL_PLACE } from "../../scenarios/methods/heat/cool-places.ts";
import { EXTREME_FROM_CELSIUS, PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { legendClassOf } from "../../scenarios/model/legend.ts";
import type { BuildingStyle } from "../data/scenario-layers.ts";
import type { HeatFiguresProps } from "../panels/HeatFigures.tsx";
import type { StyleFiguresProps } from "../panels/StyleFigures.tsx";
import { shareFrom } from "../panels/shares.ts";
import type { Neighbourhoods } from "./use-city.ts";

/** What the panels show, counted from the inventory, the fields and the neighbourhoods: a script can count the same. */

/** Homes of a building; where no dwellings are known at all, buildings are counted instead. */
export function homesIn(buildings: readonly BuildingRow[]): (building: BuildingRow) => number {
  const areKnown = areHomesKnown(buildings);
  return ({ dwellings }) => (areKnown ? (dwellings ?? 0) : 1);
}

export const areHomesKnown = (buildings: readonly BuildingRow[]): boolean =>
  buildings.some(({ dwellings }) => dwellings !== null);

type Share = number | null;

/** Share of the homes for which something holds, among those of which it is known; null where it is known of none. */
function shareOf(
  buildings: readonly BuildingRow[],
  homes: (building: BuildingRow) => number,
  holds: (building: BuildingRow) => boolean | null,
): Share {
  let [held, total] = [0, 0];
  for (const building of buildings) {
    const does = holds(building);
    if (does === null) continue;
    total += homes(building);
    if (does) held += homes(building);
  }
  return total === 0 ? null : held / total;
}

interface Area {
  readonly id: string;
  readonly name: string;
  /** Its place in neighbourhoods.geojson. */
  readonly index: number;
  readonly buildings: readonly BuildingRow[];
}

export function areasOf(neighbourhoods: Neighbourhoods, buildings: readonly BuildingRow[]): readonly Area[] {
  return [...neighbourhoods.names].map(([id, name], index) => ({
    id,
    name,
    index,
    buildings: buildings.filter(({ neighbourhood }) => neighbourhood === id),
  }));
}

export function heatFigures(
  channel: number,
  histogram: FieldHistogram,
  buildings: readonly BuildingRow[],
  areas: readonly Area[],
): HeatFiguresProps {
  const homes = homesIn(buildings);
  // No heat worked out: not known. Heat, and no cool place anywhere: near to none.
  const isNearCool = ({ metresToCoolPlace, petNowCelsius }: BuildingRow): boolean | null => {
    if (metresToCoolPlace !== null) return metresToCoolPlace <= COOL_PLACE.walkMetres;
    return petNowCelsius === null ? null : false;
  };
  const known = buildings.filter((building) => isNearCool(building) !== null);
  const total = sum(known, homes);
  return {
    shares: histogram.sharesByClass(channel, PET_LEGEND),
    mean: histogram.mean(channel),
    homes:
      total === 0
        ? null
        : {
            within300: sum(
              known.filter((building) => isNearCool(building) === true),
              homes,
            ),
            total,
          },
    neighbourhoods: areas.map(({ id, name, index, buildings: inArea }) => ({
      id,
      name,
      meanCelsius: histogram.mean(channel, index),
      coolShare: shareOf(inArea, homes, isNearCool),
      hotShare: extremeShare(histogram.sharesByClass(channel, PET_LEGEND, index)),
    })),
  };
}

const extremeShare = (shares: readonly number[] | null): Share =>
  shares === null ? null : shareFrom(EXTREME_FROM_CELSIUS, shares, PET_LEGEND);

/** Buildings by the classes of an author's legend. */
export function styleFigures(
  { layer: { legend }, read }: BuildingStyle,
  buildings: readonly BuildingRow[],
): Omit<StyleFiguresProps, "layer"> {
  const byClass = legend.classes.map(() => 0);
  let [under, unknown] = [0, 0];
  for (const building of buildings) {
    const value = read(building);
    const found = value === null ? null : legendClassOf(value, legend.classes);
    if (found === null) unknown += 1;
    else if (found < 0) under += 1;
    else byClass[found] += 1;
  }
  return { byClass, under, unknown };
}

const sum = (buildings: readonly BuildingRow[], of: (building: BuildingRow) => number): number =>
  buildings.reduce((held, building) => held + of(building), 0);
