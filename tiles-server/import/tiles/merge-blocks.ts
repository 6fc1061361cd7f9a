import Flatbush from "flatbush";
import type { Block } from "./block.ts";
import { gapIn } from "./plan-of-block.ts";
import { rectangleAround, squareMetresAround, type Turn } from "./rectangle-around.ts";

/** A block looks for a partner among so many that stand nearest. */
const NEIGHBOURS = 4;

/** The best pairs of a round join, and meet again in the next: a row grows together before a lone house must join across a park. */
const SHARE_A_ROUND = 0.25;

/**
 * Neighbours together in one block each, and plans of many corners as a rectangle each, those first of which it shows the least, until no
 * more is left than so many rectangles weigh.
 */
export function mergeBlocks(blocks: readonly Block[], most: number): readonly Block[] {
  let left = blocks;
  for (let excess = excessOf(left, most); excess > 0; excess = excessOf(left, most)) {
    const steps = bestSteps(left);
    if (steps.length === 0) break;
    left = taken(left, steps, excess);
  }
  return left;
}

const excessOf = (blocks: readonly Block[], most: number): number =>
  blocks.reduce((sum, block) => sum + inRectangles(block), 0) - most;

/** How many rectangles have as many corners. */
function inRectangles({ plan }: Block): number {
  let numbers = 0;
  for (const rings of plan) for (const ring of rings) numbers += ring.length;
  return numbers / 2 / CORNERS_OF_A_RECTANGLE;
}

const CORNERS_OF_A_RECTANGLE = 4;

/** Two blocks become one, or one block a rectangle: a tower beside a shed is better drawn plainly than drawn as one with it. */
interface Step {
  readonly one: number;
  readonly other: number | null;
  /** Of what it leaves. */
  readonly errorMetres: number;
}

/** Each block in one step at most, the best first, until enough is saved or enough blocks are gone. */
function taken(blocks: readonly Block[], steps: readonly Step[], excess: number): readonly Block[] {
  const madeAt = new Map<number, Block>();
  const gone = new Set<number>();
  const mostSteps = Math.ceil(blocks.length * SHARE_A_ROUND);
  const isFree = (at: number | null): boolean => at === null || !(gone.has(at) || madeAt.has(at));
  let saved = 0;
  for (const { one, other, errorMetres } of steps) {
    if (saved >= excess || madeAt.size === mostSteps) break;
    if (!isFree(one) || !isFree(other)) continue;
    const together = other === null ? [blocks[one]] : [blocks[one], blocks[other]];
    saved += together.reduce((sum, block) => sum + inRectangles(block), 0) - 1;
    madeAt.set(one, asRectangle(together, errorMetres));
    if (other !== null) gone.add(other);
  }
  return blocks.flatMap((block, at) => (gone.has(at) ? [] : [madeAt.get(at) ?? block]));
}

function bestSteps(blocks: readonly Block[]): Step[] {
  const steps: Step[] = blocks.flatMap((block, one) =>
    inRectangles(block) > 1 ? [{ one, other: null, errorMetres: errorOf([block]) }] : [],
  );
  if (blocks.length > 1) steps.push(...pairsOf(blocks));
  return steps.sort((a, b) => a.errorMetres - b.errorMetres);
}

function pairsOf(blocks: readonly Block[]): Step[] {
  const middles = blocks.map(middleOf);
  const index = new Flatbush(blocks.length);
  for (const [x, y] of middles) index.add(x, y, x, y);
  index.finish();
  const nearest = middles.map(([x, y]) => index.neighbors(x, y, NEIGHBOURS + 1));
  const pairs: Step[] = [];
  for (let one = 0; one < blocks.length; one += 1) {
    for (const other of nearest[one]) {
      // Two that are each other's neighbours are one pair.
      if (other === one || (other < one && nearest[other].includes(one))) continue;
      pairs.push({ one, other, errorMetres: errorOf([blocks[one], blocks[other]]) });
    }
  }
  return pairs;
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

/** One or two, as one rectangle. Hundreds are weighed for one that is made: what follows makes no lists it can do without. */
type Together = readonly Block[];

function errorOf(together: Together): number {
  const top = topOf(together);
  const squareMetres = squareMetresAround(outersOf(together), turnTogether(together));
  let errorMetres = gapIn(squareMetres, builtSquareMetresOf(together));
  for (const block of together) {
    errorMetres = Math.max(errorMetres, block.errorMetres + Math.abs(block.topMetresNap - top));
  }
  return errorMetres;
}

function builtSquareMetresOf(together: Together): number {
  let sum = 0;
  for (const { builtSquareMetres } of together) sum += builtSquareMetres;
  return sum;
}

/** By area, so that they keep their volume. */
function topOf(together: Together): number {
  let volume = 0;
  for (const { topMetresNap, builtSquareMetres } of together) volume += topMetresNap * builtSquareMetres;
  return volume / builtSquareMetresOf(together);
}

function turnTogether(together: Together): Turn {
  let [cosine, sine] = [0, 0];
  for (const { turn } of together) {
    cosine += turn[0];
    sine += turn[1];
  }
  return [cosine, sine];
}

function outersOf(together: Together): Float64Array[] {
  const outers: Float64Array[] = [];
  for (const { plan } of together) for (const [outer] of plan) outers.push(outer);
  return outers;
}

function asRectangle(together: Together, errorMetres: number): Block {
  const largest = together.reduce((one, other) =>
    other.builtSquareMetres > one.builtSquareMetres ? other : one,
  );
  const turn = turnTogether(together);
  return {
    building: largest.building,
    plan: [[rectangleAround(outersOf(together), turn)]],
    turn,
    footMetresNap: Math.min(...together.map(({ footMetresNap }) => footMetresNap)),
    topMetresNap: topOf(together),
    builtSquareMetres: builtSquareMetresOf(together),
    roof: largest.roof,
    errorMetres,
  };
}
