import Flatbush from "flatbush";
import { areaOf, type Block, gapIn } from "./block.ts";
import { rectangleAround } from "./rectangle-around.ts";

/** A block looks for a partner among so many that stand nearest. */
const NEIGHBOURS = 4;

/** The best pairs of a round join, and meet again in the next: a row grows together before a lone house must join across a park. */
const SHARE_A_ROUND = 0.15;

/**
 * Neighbours together in one block each, those first of which it shows the least, until no more than so many blocks are left.
 */
export function mergeBlocks(blocks: readonly Block[], most: number): readonly Block[] {
  let left = blocks;
  while (left.length > most) {
    const asMany = Math.min(left.length - most, Math.ceil(left.length * SHARE_A_ROUND));
    left = mergePairs(left, asMany);
  }
  return left;
}

/** Each block in one pair at most, the best pairs first. */
function mergePairs(blocks: readonly Block[], asMany: number): readonly Block[] {
  const pairs = bestPairs(blocks);
  const partnerOf = new Map<number, Block>();
  const gone = new Set<number>();
  for (const { one, other, merged } of pairs) {
    if (gone.size === asMany) break;
    if (gone.has(one) || gone.has(other) || partnerOf.has(one) || partnerOf.has(other)) continue;
    partnerOf.set(one, merged);
    gone.add(other);
  }
  return blocks.flatMap((block, at) => (gone.has(at) ? [] : [partnerOf.get(at) ?? block]));
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly merged: Block;
}

function bestPairs(blocks: readonly Block[]): Pair[] {
  const middles = blocks.map(middleOf);
  const index = new Flatbush(blocks.length);
  for (const [x, y] of middles) index.add(x, y, x, y);
  index.finish();
  const pairs = blocks.flatMap((block, one) =>
    index
      .neighbors(...middles[one], NEIGHBOURS + 1)
      .filter((other) => other !== one)
      .map((other) => ({ one, other, merged: merge(block, blocks[other]) })),
  );
  return pairs.sort((a, b) => a.merged.errorMetres - b.merged.errorMetres);
}

function middleOf({ plan }: Block): [number, number] {
  const [[ring]] = plan;
  let [x, y] = [0, 0];
  for (let at = 0; at < ring.length; at += 2) {
    x += ring[at];
    y += ring[at + 1];
  }
  return [(x * 2) / ring.length, (y * 2) / ring.length];
}

function merge(one: Block, other: Block): Block {
  const largest = other.builtSquareMetres > one.builtSquareMetres ? other : one;
  const builtSquareMetres = one.builtSquareMetres + other.builtSquareMetres;
  const volume = one.topMetresNap * one.builtSquareMetres + other.topMetresNap * other.builtSquareMetres;
  const topMetresNap = volume / builtSquareMetres;
  const turn = [one.turn[0] + other.turn[0], one.turn[1] + other.turn[1]] as const;
  const rectangle = rectangleAround(
    [...one.plan, ...other.plan].map(([outer]) => outer),
    turn,
  );
  const offBy = ({ errorMetres, topMetresNap: top }: Block): number =>
    errorMetres + Math.abs(top - topMetresNap);
  return {
    building: largest.building,
    plan: [[rectangle]],
    turn,
    footMetresNap: Math.min(one.footMetresNap, other.footMetresNap),
    topMetresNap,
    builtSquareMetres,
    roof: largest.roof,
    errorMetres: Math.max(gapIn(areaOf(rectangle), builtSquareMetres), offBy(one), offBy(other)),
  };
}
