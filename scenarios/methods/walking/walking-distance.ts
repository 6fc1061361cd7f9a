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

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Something one walks from or to: a house, a piece of a park's edge. */
export interface WalkEnd {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** The place on it that is nearest to another place. */
  readonly nearestTo: (place: Place) => Place;
  /** Whether one can go straight from a place on it to a street: not across water. */
  readonly canGo: (from: Place, to: Place) => boolean;
}

/**
 * For each node: metres to the nearest of the ends that join a street there; Infinity where none does. What `metresAlongStreets`
 * starts from.
 */
export function metresBesideStreets(network: StreetNetwork, ends: Iterable<WalkEnd>): Float64Array {
  const metres = new Float64Array(network.x.length).fill(Number.POSITIVE_INFINITY);
  for (const end of ends) {
    for (const join of joinsOf(network, end, piecesNear(network, [end]), BESIDE_STREETS_METRES)) {
      forEachNodeOf(network, join, (node, metresThere) => {
        metres[node] = Math.min(metres[node], metresThere);
      });
    }
  }
  return metres;
}

/**
 * The shortest walk: straight to a street, then along the streets.
 *
 * @param metresAtNode what `metresAlongStreets` gave
 * @param from where one may begin: the doors of a house
 * @returns metres; Infinity where no street within reach leads there
 */
export function shortestWalk(
  network: StreetNetwork,
  metresAtNode: Float64Array,
  from: readonly WalkEnd[],
): number {
  let shortest = Number.POSITIVE_INFINITY;
  const near = piecesNear(network, from);
  for (const end of from) {
    // What is farther from the door than the shortest walk is long cannot be on a shorter one.
    for (const join of joinsOf(network, end, near, Math.min(shortest, BESIDE_STREETS_METRES))) {
      forEachNodeOf(network, join, (node, metresThere) => {
        shortest = Math.min(shortest, metresThere + metresAtNode[node]);
      });
    }
  }
  return shortest;
}

function piecesNear({ pieces }: StreetNetwork, ends: readonly WalkEnd[]): readonly number[] {
  const reach = BESIDE_STREETS_METRES;
  return pieces.near(
    Math.min(...ends.map(({ west }) => west)) - reach,
    Math.min(...ends.map(({ south }) => south)) - reach,
    Math.max(...ends.map(({ east }) => east)) + reach,
    Math.max(...ends.map(({ north }) => north)) + reach,
  );
}

/** Where an end comes to a street: a place on a piece of it, between its nodes. */
interface Join extends Place {
  readonly piece: number;
  readonly metresBeside: number;
}

/** From a place on a piece one walks on either way. */
function forEachNodeOf(
  { x, y, pieces: { firstNode, nodes } }: StreetNetwork,
  join: Join,
  visit: (node: number, metres: number) => void,
): void {
  for (let at = firstNode[join.piece]; at < firstNode[join.piece + 1]; at += 1) {
    const node = nodes[at];
    visit(node, join.metresBeside + Math.hypot(x[node] - join.x, y[node] - join.y));
  }
}

/**
 * Where an end joins the streets: the nearest place of every line within reach that one can go to straight. Were it only the nearest line,
 * a new street could make a walk longer: it may be nearest and lead nowhere.
 */
function joinsOf(
  network: StreetNetwork,
  end: WalkEnd,
  near: readonly number[],
  mostMetres: number,
): Iterable<Join> {
  const { line } = network.pieces;
  const nearest = new Map<number, Join>();
  // The nearest first: what is no nearer than what its line has already needs no look.
  for (const { piece, atLeast } of inOrder(network, end, near, mostMetres)) {
    const most = nearest.get(line[piece])?.metresBeside ?? mostMetres;
    if (atLeast > most || (atLeast === most && nearest.has(line[piece]))) continue;
    const { door, ...join } = joinAt(network, piece, end);
    if (join.metresBeside <= most && end.canGo(door, join)) nearest.set(line[piece], join);
  }
  return nearest.values();
}

interface PieceInReach {
  readonly piece: number;
  /** Metres; of a single place, how far the piece is. */
  readonly atLeast: number;
}

function inOrder(
  { x, y, pieces: { from, to } }: StreetNetwork,
  { west, south, east, north }: WalkEnd,
  near: readonly number[],
  mostMetres: number,
): readonly PieceInReach[] {
  const isPlace = west === east && south === north;
  const found: PieceInReach[] = [];
  for (const piece of near) {
    const [ax, ay, bx, by] = [x[from[piece]], y[from[piece]], x[to[piece]], y[to[piece]]];
    let aside = Math.max(west - Math.max(ax, bx), Math.min(ax, bx) - east, 0);
    let up = Math.max(south - Math.max(ay, by), Math.min(ay, by) - north, 0);
    if (aside > mostMetres || up > mostMetres) continue;
    if (isPlace) {
      const share = shareAlong(ax, ay, bx, by, west, south);
      aside = ax + share * (bx - ax) - west;
      up = ay + share * (by - ay) - south;
    }
    const atLeast = Math.sqrt(aside * aside + up * up);
    if (atLeast <= mostMetres) found.push({ piece, atLeast });
  }
  return found.sort((one, other) => one.atLeast - other.atLeast);
}

/** How far along a piece the place on it nearest to another lies, 0 to 1. */
function shareAlong(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy);
  return Math.min(1, Math.max(0, along));
}

/**
 * Where a piece of street and an end come nearest to each other. From the middle of the end: the nearest place on the street, then the
 * nearest place on the end, and twice more back and forth; each step only comes nearer.
 */
function joinAt(
  { x, y, pieces: { from, to } }: StreetNetwork,
  piece: number,
  { west, south, east, north, nearestTo }: WalkEnd,
): Join & { readonly door: Place } {
  const [ax, ay, bx, by] = [x[from[piece]], y[from[piece]], x[to[piece]], y[to[piece]]];
  let door: Place = { x: (west + east) / 2, y: (south + north) / 2 };
  let street = door;
  const rounds = west === east && south === north ? 1 : 3;
  for (let round = 0; round < rounds; round += 1) {
    const share = shareAlong(ax, ay, bx, by, door.x, door.y);
    street = { x: ax + share * (bx - ax), y: ay + share * (by - ay) };
    door = nearestTo(street);
  }
  return { ...street, piece, door, metresBeside: Math.hypot(door.x - street.x, door.y - street.y) };
}
