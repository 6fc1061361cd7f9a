import { areaOf, type Block, gapIn } from "./block.ts";
import { rectangleAround } from "./rectangle-around.ts";
import { leavesOf, splitIntoTiles } from "./tile-tree.ts";

/** Neighbours together in one block each, until no more than so many are left. */
export function mergeBlocks(blocks: readonly Block[], most: number): readonly Block[] {
  if (blocks.length <= most) return blocks;
  const items = blocks.map((block) => {
    const [x, y] = block.plan[0][0];
    return { block, x, y, weight: 1 };
  });
  return leavesOf(splitIntoTiles(items, Number.POSITIVE_INFINITY, most)).map((group) =>
    merged(group.map(({ block }) => block)),
  );
}

function merged(blocks: readonly Block[]): Block {
  if (blocks.length === 1) return blocks[0];
  const largest = blocks.reduce((one, other) =>
    other.builtSquareMetres > one.builtSquareMetres ? other : one,
  );
  const builtSquareMetres = blocks.reduce((sum, block) => sum + block.builtSquareMetres, 0);
  const topMetresNap =
    blocks.reduce((sum, block) => sum + block.topMetresNap * block.builtSquareMetres, 0) / builtSquareMetres;
  const rectangle = rectangleAround(blocks.flatMap(({ plan }) => plan.map(([outer]) => outer)));
  return {
    building: largest.building,
    plan: [[rectangle]],
    footMetresNap: Math.min(...blocks.map((block) => block.footMetresNap)),
    topMetresNap,
    builtSquareMetres,
    roof: largest.roof,
    errorMetres: Math.max(
      gapIn(areaOf(rectangle), builtSquareMetres),
      ...blocks.map((block) => block.errorMetres + Math.abs(block.topMetresNap - topMetresNap)),
    ),
  };
}
