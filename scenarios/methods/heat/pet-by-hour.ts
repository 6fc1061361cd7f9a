import { BYTES_A_CELL, type Field, type FieldChannel, LAND, NOT_KNOWN } from "../../model/field.ts";
import { spreadKnown } from "../spread-known.ts";
import { createPetOfCells } from "./pet-of-cells.ts";
import { REFERENCE_AFTERNOON } from "./reference-day.ts";

/** How PET is kept in a byte: 15 to 65.8 °C. */
export const PET_SCALE = { unit: "°C", offset: 15, step: 0.2 } as const;

/** A pixel has four channels. */
const HOURS_A_SHEET = 4;
/** Four bytes that are all "not known". */
const NO_HOUR_KNOWN = 0xffff_ffff;

/** The sheets' channels: which hours each holds. */
const SHEETS = Array.from({ length: Math.ceil(REFERENCE_AFTERNOON.length / HOURS_A_SHEET) }, (_, sheet) =>
  REFERENCE_AFTERNOON.slice(sheet * HOURS_A_SHEET, (sheet + 1) * HOURS_A_SHEET),
);

/**
 * PET of every cell at each hour of the reference afternoon, in one future, as fields of four hours each: what the picture of an hour
 * is drawn from, and its figures counted from. Under buildings and on water stands what is beside them, as in the heat field.
 */
export function petByHour(
  microclimate: Field,
  land: Field,
  airTemperatureRiseCelsius: number,
): readonly Field[] {
  const { columns, rows } = microclimate.header;
  const isVegetated = (cell: number): boolean => land.bytes[cell * BYTES_A_CELL] === LAND.green;
  const pet = createPetOfCells(microclimate.bytes, isVegetated, airTemperatureRiseCelsius);
  return SHEETS.map((hours, sheet) => {
    const cells = new Uint32Array(columns * rows).fill(NO_HOUR_KNOWN);
    const bytes = new Uint8Array(cells.buffer);
    for (let cell = 0; cell < cells.length; cell += 1) {
      if (microclimate.bytes[cell * BYTES_A_CELL] === NOT_KNOWN) continue;
      for (let at = 0; at < hours.length; at += 1) {
        const steps = (pet(cell, sheet * HOURS_A_SHEET + at) - PET_SCALE.offset) / PET_SCALE.step;
        bytes[cell * BYTES_A_CELL + at] = Math.min(NOT_KNOWN - 1, Math.max(0, Math.round(steps)));
      }
    }
    spreadKnown(cells, (hoursOfCell) => hoursOfCell !== NO_HOUR_KNOWN, microclimate.header);
    const channels = hours.map(
      ({ hourUtc }): FieldChannel => ({
        ...PET_SCALE,
        id: `${hourUtc}-utc`,
        parameters: { airTemperatureRiseCelsius, hourUtc },
      }),
    );
    return { header: { ...microclimate.header, channels }, bytes };
  });
}
