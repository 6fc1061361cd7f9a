import Flatbush from "flatbush";
import type { Block } from "./block.ts";
import { gapIn } from "./plan-of-block.ts";
import { rectangleAround, squareMetresAround, type Turn } from "./rectangle-around.ts";

/** A block looks for a partner among so many that stand nearest. */
const NEIGHBOURS = 4;

/** The best pairs of a round join, and meet again in the next: a row grows together before a lone house must join across a park. */
const SHARE_A_ROUND = 0.15;

/**
 * Neighbours together in one block each, those first of which it shows the least, until no more is left than so many rectangles
 * weigh.
 */
export function mergeBlocks(blocks: readonly Block[], most: number): readonly Block[] {
  let left = blocks;
  while (left.length > 1 && inRectangles(left) > most) {
    const asMany = Math.min(Math.ceil(inRectangles(left) - most), Math.ceil(left.length * SHARE_A_ROUND));
    left = mergePairs(left, asMany);
  }
  return left;
}

/** How many rectangles have as many corners. */
const inRectangles = (blocks: readonly Block[]): number =>
  blocks.flatMap(({ plan }) => plan.flat()).reduce((sum, ring) => sum + ring.length / 2, 0) /
  CORNERS_OF_A_RECTANGLE;

const CORNERS_OF_A_RECTANGLE = 4;

/** Each block in one pair at most, the best pairs first. */
function mergePairs(blocks: readonly Block[], asMany: number): readonly Block[] {
  const mergedAt = new Map<number, Block>();
  const gone = new Set<number>();
  for (const { one, other, errorMetres } of bestPairs(blocks)) {
    if (gone.size === asMany) break;
    if (gone.has(one) || gone.has(other) || mergedAt.has(one) || mergedAt.has(other)) continue;
    mergedAt.set(one, merge(blocks[one], blocks[other], errorMetres));
    gone.add(other);
  }
  return blocks.flatMap((block, at) => (gone.has(at) ? [] : [mergedAt.get(at) ?? block]));
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly errorMetres: number;
}

function bestPairs(blocks: readonly Block[]): Pair[] {
  const middles = blocks.map(middleOf);
  const index = new Flatbush(blocks.length);
  for (const [x, y] of middles) index.add(x, y, x, y);
  index.finish();
  const nearest = middles.map(([x, y]) => index.neighbors(x, y, NEIGHBOURS + 1));
  const pairs: Pair[] = [];
  for (const [one, others] of nearest.entries()) {
    for (const other of others) {
      // Two that are each other's neighbours are one pair.
      if (other === one || (other < one && nearest[other].includes(one))) continue;
      pairs.push({ one, other, errorMetres: errorTogether(blocks[one], blocks[other]) });
    }
  }
  return pairs.sort((a, b) => a.errorMetres - b.errorMetres);
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

function errorTogether(one: Block, other: Block): number {
  const top = topTogether(one, other);
  const squareMetres = squareMetresAround(outersOf(one, other), turnTogether(one, other));
  return Math.max(
    gapIn(squareMetres, one.builtSquareMetres + other.builtSquareMetres),
    one.errorMetres + Math.abs(one.topMetresNap - top),
    other.errorMetres + Math.abs(other.topMetresNap - top),
  );
}

/** By area, so that the two keep their volume. */
function topTogether(one: Block, other: Block): number {
  const volume = one.topMetresNap * one.builtSquareMetres + other.topMetresNap * other.builtSquareMetres;
  return volume / (one.builtSquareMetres + other.builtSquareMetres);
}

const turnTogether = (one: Block, other: Block): Turn => [
  one.turn[0] + other.turn[0],
  one.turn[1] + other.turn[1],
];

function outersOf(one: Block, other: Block): Float64Array[] {
  const outers: Float64Array[] = [];
  for (const [outer] of one.plan) outers.push(outer);
  for (const [outer] of other.plan) outers.push(outer);
  return outers;
}

function merge(one: Block, other: Block, errorMetres: number): Block {
  const largest = other.builtSquareMetres > one.builtSquareMetres ? other : one;
  const turn = turnTogether(one, other);
  return {
    building: largest.building,
    plan: [[rectangleAround(outersOf(one, other), turn)]],
    turn,
    footMetresNap: Math.min(one.footMetresNap, other.footMetresNap),
    topMetresNap: topTogether(one, other),
    builtSquareMetres: one.builtSquareMetres + other.builtSquareMetres,
    roof: largest.roof,
    errorMetres,
  };
}
