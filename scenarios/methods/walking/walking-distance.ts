import FlatQueue from "flatqueue";
import type { StreetNetwork } from "./street-network.ts";

/**
 * How far a walk may go beside the streets, from a door to a street and from a street into the green. Assumption: no source gives a
 * figure; it is about the depth of a front garden, a car park and a verge together.
 */
export const BESIDE_STREETS_METRES = 50;

/**
 * Metres along the streets from every node to the nearest of many places: one search from all of them at once.
 *
 * Source: Dijkstra 1959, doi 10.1007/BF01386390.
 *
 * @param startMetres for each node: metres from it to a place beside it; Infinity where none is within reach
 * @returns for each node; Infinity: no street leads there
 */
export function metresAlongStreets(
  { x, firstWay, wayTo, wayMetres }: StreetNetwork,
  startMetres: Float64Array,
): Float64Array {
  const metres = Float64Array.from(x, (_, node) => startMetres[node]);
  const queue = new FlatQueue<number>();
  for (const [node, start] of metres.entries()) if (Number.isFinite(start)) queue.push(node, start);
  while (queue.length > 0) {
    const reached = queue.peekValue() as number;
    const node = queue.pop() as number;
    // A shorter way was found after this one was queued.
    if (reached > metres[node]) continue;
    for (let way = firstWay[node]; way < firstWay[node + 1]; way += 1) {
      const through = reached + wayMetres[way];
      if (through >= metres[wayTo[way]]) continue;
      metres[wayTo[way]] = through;
      queue.push(wayTo[way], through);
    }
  }
  return metres;
}

/** Something one walks from or to: a house, a piece of a park's edge. */
export interface WalkEnd {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** Metres from it to a place on a street; Infinity where no one can go straight, such as across water. */
  readonly metresTo: (x: number, y: number) => number;
}

/**
 * For each node: metres to the nearest of the ends that join a street there; Infinity where none does. What `metresAlongStreets`
 * starts from.
 */
export function metresBesideStreets(network: StreetNetwork, ends: Iterable<WalkEnd>): Float64Array {
  const metres = new Float64Array(network.x.length).fill(Number.POSITIVE_INFINITY);
  for (const end of ends) {
    for (const { node, metresBeside } of joinsOf(network, end)) {
      metres[node] = Math.min(metres[node], metresBeside);
    }
  }
  return metres;
}

/**
 * The shortest walk: straight to a street, then along the streets.
 *
 * @param metresAtNode what `metresAlongStreets` gave
 * @returns metres; Infinity where no street within reach leads there
 */
export function shortestWalk(network: StreetNetwork, metresAtNode: Float64Array, from: WalkEnd): number {
  const walks = joinsOf(network, from).map(({ node, metresBeside }) => metresBeside + metresAtNode[node]);
  return Math.min(Number.POSITIVE_INFINITY, ...walks);
}

interface Join {
  readonly node: number;
  readonly metresBeside: number;
}

/**
 * Where an end joins the streets: at the nearest node of every line within reach. Were it only the nearest line, a new street could make a
 * walk longer: it may be nearest and lead nowhere.
 */
function joinsOf({ x, y, pieces }: StreetNetwork, { west, south, east, north, metresTo }: WalkEnd): Join[] {
  const reach = BESIDE_STREETS_METRES;
  const metresToBox = (node: number): number =>
    Math.hypot(Math.max(west - x[node], 0, x[node] - east), Math.max(south - y[node], 0, y[node] - north));
  const nearest = new Map<number, Join>();
  for (const piece of pieces.near(west - reach, south - reach, east + reach, north + reach)) {
    for (const node of [pieces.from[piece], pieces.to[piece]]) {
      const known = nearest.get(pieces.line[piece])?.metresBeside ?? Number.POSITIVE_INFINITY;
      if (metresToBox(node) >= known) continue;
      const metresBeside = metresTo(x[node], y[node]);
      if (metresBeside <= reach && metresBeside < known) {
        nearest.set(pieces.line[piece], { node, metresBeside });
      }
    }
  }
  return [...nearest.values()];
}
