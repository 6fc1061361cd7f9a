import { HEAT_FUTURES } from "../../scenarios/methods/heat/heat-futures.ts";
import { workOutMicroclimate } from "../../scenarios/methods/heat/microclimate.ts";
import { afternoonMean, createPetOfCells } from "../../scenarios/methods/heat/pet-of-cells.ts";
import type { Relief } from "../../scenarios/methods/heat/relief.ts";
import { LAND } from "../../scenarios/model/field.ts";
import { bytesOf } from "../../tiles-server/import/fields/field-file.ts";
import { microclimateValues } from "../../tiles-server/import/fields/heat-field.ts";

/** 1.2 × 1.2 km in cells of 2 m. */
const SIDE = 600;
const TIMES = 3;
const LONGEST_SECONDS = 10;

/** Heat as the importer works it out, over a dense city with trees: once for the microclimate, then the mean of four futures. */
export function benchHeat(): void {
  const { relief, land } = denseCity();
  const seconds: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const started = performance.now();
    const climate = workOutMicroclimate(relief, land);
    const bytes = bytesOf(microclimateValues(climate), land.cover.length);
    for (const { airTemperatureRiseCelsius } of HEAT_FUTURES) {
      const pet = createPetOfCells(
        bytes,
        (cell) => land.cover[cell] === LAND.green,
        airTemperatureRiseCelsius,
      );
      Float32Array.from(land.cover, (_, cell) => afternoonMean(pet, cell));
    }
    seconds.push((performance.now() - started) / 1000);
  }
  const median = seconds.toSorted((one, other) => one - other)[Math.floor(TIMES / 2)];
  console.log(
    `\nHeat at import, ${SIDE} × ${SIDE} cells of 2 m, one core: ${median.toFixed(1)} s (limit ${LONGEST_SECONDS} s)`,
  );
}

/** Blocks of 24 × 24 m and 6 to 21 m high in streets of 16 m, a row of trees along every other street, and some lawns. */
function denseCity(): { relief: Relief; land: { cover: Uint8Array; crown: Uint8Array } } {
  const of = <T>(from: (column: number, row: number) => T): T[] =>
    Array.from({ length: SIDE * SIDE }, (_, cell) => from(cell % SIDE, Math.floor(cell / SIDE)));
  const isBuilt = (column: number, row: number): boolean => column % 20 < 12 && row % 20 < 12;
  const isCrown = (column: number, row: number): boolean =>
    column % 40 > 13 && column % 40 < 17 && row % 6 < 4;
  return {
    relief: {
      columns: SIDE,
      rows: SIDE,
      cellSizeMetres: 2,
      ground: new Float32Array(SIDE * SIDE),
      roofs: Float32Array.from(
        of((column, row) => (isBuilt(column, row) ? 6 + ((Math.floor(column / 20) + row) % 4) * 5 : 0)),
      ),
      crowns: Float32Array.from(of((column, row) => (isCrown(column, row) ? 9 : Number.NEGATIVE_INFINITY))),
    },
    land: {
      cover: Uint8Array.from(
        of((column, row) => (isBuilt(column, row) ? LAND.building : row % 20 > 16 ? LAND.green : LAND.paved)),
      ),
      crown: Uint8Array.from(of((column, row) => (isCrown(column, row) ? 1 : 0))),
    },
  };
}
