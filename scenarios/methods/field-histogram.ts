import { BYTES_A_CELL, type Field, LAND, NOT_KNOWN } from "../model/field.ts";
import { type Legend, legendClassOf } from "../model/legend.ts";

/** How much of the outdoor ground has which value: counted once for a field, asked at every switch. */
export interface FieldHistogram {
  /**
   * Shares of the outdoor ground in each class of a legend, 0 to 1; what lies under the first class is in none.
   *
   * @param neighbourhood its place in neighbourhoods.geojson; left out: the whole city
   * @returns null where there is no ground with a known value
   */
  sharesByClass(channel: number, legend: Legend, neighbourhood?: number): readonly number[] | null;
  /** Mean over the outdoor ground; null where nothing is known. */
  mean(channel: number, neighbourhood?: number): number | null;
}

const BYTES = 256;

/**
 * @param land what each cell is: only paved and green ground counts, not water and not what lies under a building; null: all counts
 * @param isKnown a field that is made for a picture carries its neighbour's value into a cell that has none: such a cell is not counted
 */
export function histogramOf(
  field: Field,
  land: Field | null,
  isKnown: (cell: number) => boolean = () => true,
): FieldHistogram {
  const { columns, rows, channels } = field.header;
  const counts = Array.from({ length: channels.length }, () => new Uint32Array(BYTES * BYTES));
  for (let cell = 0; cell < columns * rows; cell += 1) {
    const at = cell * BYTES_A_CELL;
    if ((land !== null && !isOutdoorGround(land.bytes[at])) || !isKnown(cell)) continue;
    const neighbourhood = land === null ? NOT_KNOWN : land.bytes[at + 2];
    for (let channel = 0; channel < channels.length; channel += 1) {
      counts[channel][neighbourhood * BYTES + field.bytes[at + channel]] += 1;
    }
  }
  const inCity = counts.map((byArea) => {
    const sum = new Uint32Array(BYTES);
    for (let at = 0; at < byArea.length; at += 1) sum[at % BYTES] += byArea[at];
    return sum;
  });
  const eachByte = (
    channel: number,
    neighbourhood: number | undefined,
    visit: (value: number, count: number) => void,
  ): void => {
    const { offset, step } = channels[channel];
    for (let byte = 0; byte < NOT_KNOWN; byte += 1) {
      const count =
        neighbourhood === undefined ? inCity[channel][byte] : counts[channel][neighbourhood * BYTES + byte];
      if (count > 0) visit(offset + step * byte, count);
    }
  };
  return {
    sharesByClass(channel, legend, neighbourhood) {
      const inClass = legend.classes.map(() => 0);
      let total = 0;
      eachByte(channel, neighbourhood, (value, count) => {
        const found = legendClassOf(value, legend.classes);
        if (found >= 0) inClass[found] += count;
        total += count;
      });
      return total === 0 ? null : inClass.map((count) => count / total);
    },
    mean(channel, neighbourhood) {
      let [sum, total] = [0, 0];
      eachByte(channel, neighbourhood, (value, count) => {
        sum += value * count;
        total += count;
      });
      return total === 0 ? null : sum / total;
    },
  };
}

/** What is neither water nor under a building. */
export const isOutdoorGround = (cover: number): boolean =>
  cover === LAND.paved || cover === LAND.green || cover === LAND.unknown;
