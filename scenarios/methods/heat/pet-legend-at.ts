import type { Legend } from "../../model/legend.ts";
import { PET_LEGEND } from "./pet-classes.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";

/** The reference day is a summer's day: Dutch clocks are two hours ahead of UTC. */
export const SUMMER_TIME_HOURS = 2;

const MEAN = entitled("12 tot 18 uur, gemiddeld", "12 to 18 h, mean");
const AT_HOUR = new Map(
  REFERENCE_AFTERNOON.map(({ hourUtc }) => {
    const local = hourUtc + SUMMER_TIME_HOURS;
    return [hourUtc, entitled(`${local} uur`, `${local} h`)];
  }),
);

/**
 * The legend of PET, which says what time it speaks of. The same time is the same legend.
 *
 * @param hourUtc null: the afternoon's mean
 */
export const petLegendAt = (hourUtc: number | null): Legend => AT_HOUR.get(hourUtc ?? Number.NaN) ?? MEAN;

function entitled(nl: string, en: string): Legend {
  const { title } = PET_LEGEND;
  return { ...PET_LEGEND, title: { nl: `${title.nl}, ${nl}`, en: `${title.en}, ${en}` } };
}
