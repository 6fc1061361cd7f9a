import type { FieldHistogram } from "../../scenarios/methods/field-histogram.ts";
import { RAIN_LEGEND } from "../../scenarios/methods/flooding/rain-depth-classes.ts";
import { rulesMet } from "../../scenarios/methods/green-space/rules-3-30-300.ts";
import { COOL_PLACE } from "../../scenarios/methods/heat/cool-places.ts";
import { EXTREME_FROM_CELSIUS, PET_LEGEND } from "../../scenarios/methods/heat/pet-classes.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { legendClassOf } from "../../scenarios/model/legend.ts";
import type { BuildingStyle } from "../data/scenario-layers.ts";
import type { GreenFiguresProps } from "../panels/GreenFigures.tsx";
import type { HeatFiguresProps } from "../panels/HeatFigures.tsx";
import type { RainFiguresProps } from "../panels/RainFigures.tsx";
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

export function rainFigures(
  depthOf: (building: BuildingRow) => number | null,
  channel: number,
  histogram: FieldHistogram | null,
  buildings: readonly BuildingRow[],
  areas: readonly Area[],
): RainFiguresProps {
  const classOf = (building: BuildingRow): number =>
    legendClassOf(depthOf(building) ?? Number.NEGATIVE_INFINITY, RAIN_LEGEND.classes);
  const byClass = RAIN_LEGEND.classes.map(() => 0);
  for (const building of buildings) if (classOf(building) >= 0) byClass[classOf(building)] += 1;
  const shares = histogram?.sharesByClass(channel, RAIN_LEGEND) ?? null;
  return {
    byClass,
    total: buildings.length,
    wetGroundShare: shares === null ? null : shares.reduce((one, other) => one + other, 0),
    neighbourhoods: areas.map(({ id, name, buildings: inArea }) => ({
      id,
      name,
      buildings: inArea.length,
      wet: inArea.filter((building) => classOf(building) >= 0).length,
    })),
  };
}

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

export function greenFigures(
  buildings: readonly BuildingRow[],
  areas: readonly Area[],
  { figures }: Neighbourhoods,
): GreenFiguresProps {
  const homes = homesIn(buildings);
  const met = (building: BuildingRow) =>
    rulesMet({
      ...building,
      canopyShare:
        building.neighbourhood === null ? null : (figures.get(building.neighbourhood)?.canopyShare ?? null),
    });
  const byCount: [number, number, number, number] = [0, 0, 0, 0];
  let unknown = 0;
  for (const building of buildings) {
    const { count } = met(building);
    if (count === null) unknown += homes(building);
    else byCount[count] += homes(building);
  }
  const total = sum(buildings, homes);
  const share = (inArea: readonly BuildingRow[], rule: "trees" | "canopy" | "green"): Share =>
    shareOf(inArea, homes, (building) => met(building)[rule]);
  return {
    rules: unknown === total ? null : { byCount, total, unknown },
    homesByRule: {
      trees: share(buildings, "trees"),
      canopy: share(buildings, "canopy"),
      distance: share(buildings, "green"),
    },
    canopyShare: canopyOfCity(figures),
    neighbourhoods: areas.map(({ id, name, buildings: inArea }) => {
      const known = figures.get(id);
      return {
        id,
        name,
        trees: share(inArea, "trees"),
        canopy: known?.canopyShare ?? null,
        distance: share(inArea, "green"),
        paved: known?.pavedShare ?? null,
        green: known?.greenShare ?? null,
        water: known?.waterShare ?? null,
      };
    }),
  };
}

/** Under crowns, of all neighbourhoods' land together; null where it is not known of each. */
function canopyOfCity(figures: Neighbourhoods["figures"]): Share {
  let [under, land] = [0, 0];
  for (const { canopyShare, landSquareMetres } of figures.values()) {
    if (canopyShare === undefined || landSquareMetres === undefined) return null;
    under += canopyShare * landSquareMetres;
    land += landSquareMetres;
  }
  return land === 0 ? null : under / land;
}

const sum = (buildings: readonly BuildingRow[], of: (building: BuildingRow) => number): number =>
  buildings.reduce((held, building) => held + of(building), 0);
