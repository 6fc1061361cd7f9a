import { createRandom } from "../../fixtures/sample-city/random.ts";
import type { SpillGrid } from "../../scenarios/methods/flooding/spill-level.ts";

/** Ground as a delta has it: hills and hollows of metres, a river of water through the middle, and noise of centimetres on all of it. */
export function largeGround(side: number): SpillGrid {
  const random = createRandom(5, "large-ground");
  const groundMetresNap = new Float32Array(side * side);
  const isSource = new Uint8Array(side * side);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const cell = row * side + column;
      const hills = 3 * Math.sin(column / 190) * Math.cos(row / 230) + Math.sin((column + row) / 37);
      const isRiver = Math.abs(row - side / 2 - 40 * Math.sin(column / 300)) < 30;
      groundMetresNap[cell] = isRiver ? 0 : 1 + hills + random.between(-0.1, 0.1);
      isSource[cell] = isRiver ? 1 : 0;
    }
  }
  return { columns: side, rows: side, groundMetresNap, isSource };
}
