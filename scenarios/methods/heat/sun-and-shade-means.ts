import { BYTES_A_CELL, type Field, fieldValue, NOT_KNOWN } from "../../model/field.ts";
import type { FigureSeries } from "../../model/figure.ts";
import { isOutdoorGround } from "../field-histogram.ts";
import { SHADE_CHANNEL } from "./microclimate.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";
import { isShaded } from "./shade.ts";

/** Mean PET through the afternoon of the outdoor ground that lies in the sun at that hour, and of what lies in shade. */
export function sunAndShadeMeans(
  sheets: readonly Field[],
  microclimate: Field,
  land: Field,
): Pick<FigureSeries, "x" | "lines"> {
  const hours = REFERENCE_AFTERNOON.map(({ hourUtc }) => hourUtc);
  const channels = sheets.flatMap((sheet) => sheet.header.channels.map((_, channel) => ({ sheet, channel })));
  const means = hours.map((_, hour) => {
    const { sheet, channel } = channels[hour];
    const [sums, counts] = [
      [0, 0],
      [0, 0],
    ];
    for (let at = 0; at < land.bytes.length; at += BYTES_A_CELL) {
      const shade = microclimate.bytes[at + SHADE_CHANNEL];
      // The sheets carry in what is beside a cell that is not known, and the byte for that has every bit of shade.
      if (shade === NOT_KNOWN || !isOutdoorGround(land.bytes[at])) continue;
      const value = fieldValue(sheet, channel, at / BYTES_A_CELL);
      const inShade = isShaded(shade, hour) ? 1 : 0;
      sums[inShade] += value;
      counts[inShade] += 1;
    }
    return sums.map((sum, index) => (counts[index] === 0 ? null : sum / counts[index]));
  });
  return {
    x: hours,
    lines: [
      { id: "sun", y: means.map(([sun]) => sun) },
      { id: "shade", y: means.map(([, shade]) => shade) },
    ],
  };
}
