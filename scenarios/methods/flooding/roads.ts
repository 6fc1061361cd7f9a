import type { Legend } from "../../model/legend.ts";

/**
 * Whether a car gets through. Depth on a street becomes a speed, and a state that people act on.
 *
 * Source: Pregnolato, Ford, Wilkinson & Dawson 2017, doi 10.1016/j.trd.2017.06.020: the safe speed falls with the depth, and from
 * 300 mm a road is closed. Rotterdam holds streets under more than 15 cm impassable. Valid for an ordinary car in still water;
 * fire engines and lorries get further.
 */
export const CARS_STOP_ABOVE_METRES = 0.15;
export const CLOSED_FROM_METRES = 0.3;

/** @returns km/h; 0 where the road is closed */
export function safeSpeedKilometresPerHour(depthMillimetres: number): number {
  const isClosed = depthMillimetres >= CLOSED_FROM_METRES * 1000;
  return isClosed ? 0 : 0.0009 * depthMillimetres ** 2 - 0.5529 * depthMillimetres + 86.9448;
}

/** Classes of `ROADS_LEGEND`. */
export const ROAD = { passable: 0, notForCars: 1, closed: 2 } as const;

/** @returns a class of `ROADS_LEGEND` */
export function roadState(depthMetres: number): number {
  if (depthMetres >= CLOSED_FROM_METRES) return ROAD.closed;
  return depthMetres > CARS_STOP_ABOVE_METRES ? ROAD.notForCars : ROAD.passable;
}

export const ROADS_LEGEND: Legend = {
  title: { nl: "Straten, water in cm", en: "Streets, water in cm" },
  unit: "m",
  classes: [
    {
      from: 0,
      colour: "#D6E8F2",
      label: { nl: "tot 15", en: "to 15" },
      meaning: { nl: "begaanbaar", en: "passable" },
    },
    {
      from: CARS_STOP_ABOVE_METRES,
      colour: "#D99A2B",
      label: { nl: "15–30", en: "15–30" },
      meaning: { nl: "niet met de auto", en: "not for cars" },
    },
    {
      from: CLOSED_FROM_METRES,
      colour: "#7C2A1A",
      label: { nl: "vanaf 30", en: "30 and more" },
      meaning: { nl: "afgesloten", en: "closed" },
    },
  ],
};
