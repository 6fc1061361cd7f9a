import Flatbush from "flatbush";

/** A line's own points in a metric plane: x, y, x, y … */
export type StreetLine = Float64Array;

/** Streets as points one can walk between; in the metric plane of the lines. */
export interface StreetNetwork {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The ways from node n are those from `firstWay[n]` up to `firstWay[n + 1]`. */
  readonly firstWay: Int32Array;
  /** Where each way leads. */
  readonly wayTo: Int32Array;
  readonly wayMetres: Float64Array;
  readonly pieces: StreetPieces;
}

/** What the lines were divided into: how a door finds the streets around it. */
export interface StreetPieces {
  /** Which line each piece is of. */
  readonly line: Int32Array;
  /** The nodes at its ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The nodes on piece p, from end to end, are `nodes` from `firstNode[p]` up to `firstNode[p + 1]`. */
  readonly firstNode: Int32Array;
  readonly nodes: Int32Array;
  /** The pieces in a box, edges included. */
  readonly near: (west: number, south: number, east: number, north: number) => number[];
}

/**
 * Lines whose end comes this near another are joined to it: surveyors seldom end a street exactly on the next. The gap is walked, so
 * that no walk becomes shorter than the straight line. Assumption: as fine as a street is drawn.
 */
const GAP_METRES = 1;
/** No longer than this from node to node, so that a door is never far from one along the street. */
const PIECE_METRES = 5;

/**
 * Street lines → a network: joined where lines meet, cross, or end within a metre of each other.
 *
 * A crossing is taken for a junction. A viaduct over a street therefore joins it, which lines without a height cannot tell apart.
 *
 * @returns null where no line has any length: there is no network
 */
export function connectStreets(lines: readonly StreetLine[]): StreetNetwork | null {
  const nodes = createNodes();
  // Divided before anything is joined: a street that comes later then moves no node of an earlier one.
  const pieces = lines.flatMap((line, number) => divide(line, number, nodes));
  if (pieces.length === 0) return null;
  const index = new Flatbush(pieces.length);
  for (const { from, to } of pieces) {
    const [ax, ay, bx, by] = [nodes.x[from], nodes.y[from], nodes.x[to], nodes.y[to]];
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  const ways = createWays();
  for (const [number, piece] of pieces.entries()) {
    const [ax, ay, bx, by] = [nodes.x[piece.from], nodes.y[piece.from], nodes.x[piece.to], nodes.y[piece.to]];
    const near = index.search(
      Math.min(ax, bx) - GAP_METRES,
      Math.min(ay, by) - GAP_METRES,
      Math.max(ax, bx) + GAP_METRES,
      Math.max(ay, by) + GAP_METRES,
      (other) => other > number,
    );
    for (const other of near) join(piece, pieces[other], nodes, ways);
  }
  const firstNode = new Int32Array(pieces.length + 1);
  const onPieces: number[] = [];
  for (const [piece, { from, to, cuts }] of pieces.entries()) {
    cuts.sort((one, other) => one.share - other.share);
    let last = from;
    onPieces.push(from);
    for (const node of [...cuts.map((cut) => cut.node), to]) {
      ways.add(last, node);
      onPieces.push(node);
      last = node;
    }
    firstNode[piece + 1] = onPieces.length;
  }
  return {
    ...networkOf(nodes, ways),
    pieces: {
      line: Int32Array.from(pieces, ({ line }) => line),
      from: Int32Array.from(pieces, ({ from }) => from),
      to: Int32Array.from(pieces, ({ to }) => to),
      firstNode,
      nodes: Int32Array.from(onPieces),
      near: (west, south, east, north) => index.search(west, south, east, north),
    },
  };
}

interface Cut {
  /** Along the piece, 0 to 1. */
  readonly share: number;
  readonly node: number;
}

interface Piece {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly cuts: Cut[];
}

interface Nodes {
  readonly x: number[];
  readonly y: number[];
  /** The node at a place; places less than a millimetre apart are one. */
  readonly at: (x: number, y: number) => number;
}

function createNodes(): Nodes {
  const [x, y]: [number[], number[]] = [[], []];
  const known = new Map<string, number>();
  const at = (px: number, py: number): number => {
    const key = `${Math.round(px * 1000)} ${Math.round(py * 1000)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    x.push(px);
    y.push(py);
    known.set(key, x.length - 1);
    return x.length - 1;
  };
  return { x, y, at };
}

interface Ways {
  readonly from: number[];
  readonly to: number[];
  readonly add: (from: number, to: number) => void;
}

function createWays(): Ways {
  const [from, to]: [number[], number[]] = [[], []];
  const add = (one: number, other: number): void => {
    if (one === other) return;
    from.push(one, other);
    to.push(other, one);
  };
  return { from, to, add };
}

function divide(line: StreetLine, number: number, nodes: Nodes): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at + 3 < line.length; at += 2) {
    const [ax, ay, bx, by] = line.subarray(at, at + 4);
    const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / PIECE_METRES));
    let from = nodes.at(ax, ay);
    for (let step = 1; step <= count; step += 1) {
      const to = nodes.at(ax + ((bx - ax) * step) / count, ay + ((by - ay) * step) / count);
      if (to !== from) pieces.push({ line: number, from, to, cuts: [] });
      from = to;
    }
  }
  return pieces;
}

function join(one: Piece, other: Piece, nodes: Nodes, ways: Ways): void {
  cross(one, other, nodes);
  for (const [end, piece] of [
    [one.from, other],
    [one.to, other],
    [other.from, one],
    [other.to, one],
  ] as const) {
    reach(end, piece, nodes, ways);
  }
}

/** Where two pieces cross between their ends they share a node. */
function cross(one: Piece, other: Piece, { x, y, at }: Nodes): void {
  const [dx, dy] = [x[one.to] - x[one.from], y[one.to] - y[one.from]];
  const [ex, ey] = [x[other.to] - x[other.from], y[other.to] - y[other.from]];
  const turn = dx * ey - dy * ex;
  if (turn === 0) return;
  const [gapX, gapY] = [x[other.from] - x[one.from], y[other.from] - y[one.from]];
  const alongOne = (gapX * ey - gapY * ex) / turn;
  const alongOther = (gapX * dy - gapY * dx) / turn;
  if (alongOne <= 0 || alongOne >= 1 || alongOther <= 0 || alongOther >= 1) return;
  const node = at(x[one.from] + alongOne * dx, y[one.from] + alongOne * dy);
  one.cuts.push({ share: alongOne, node });
  other.cuts.push({ share: alongOther, node });
}

/** An end that comes near a piece goes on to the nearest place on it. */
function reach(end: number, piece: Piece, { x, y, at }: Nodes, ways: Ways): void {
  if (end === piece.from || end === piece.to) return;
  const [dx, dy] = [x[piece.to] - x[piece.from], y[piece.to] - y[piece.from]];
  const along = ((x[end] - x[piece.from]) * dx + (y[end] - y[piece.from]) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  const [px, py] = [x[piece.from] + share * dx, y[piece.from] + share * dy];
  if (Math.hypot(px - x[end], py - y[end]) > GAP_METRES) return;
  const node = at(px, py);
  if (share > 0 && share < 1) piece.cuts.push({ share, node });
  ways.add(end, node);
}

function networkOf({ x, y }: Nodes, { from, to }: Ways): Omit<StreetNetwork, "pieces"> {
  const firstWay = new Int32Array(x.length + 1);
  for (const node of from) firstWay[node + 1] += 1;
  for (let node = 0; node < x.length; node += 1) firstWay[node + 1] += firstWay[node];
  const next = firstWay.slice();
  const wayTo = new Int32Array(from.length);
  const wayMetres = new Float64Array(from.length);
  for (const [way, node] of from.entries()) {
    const place = next[node]++;
    wayTo[place] = to[way];
    wayMetres[place] = Math.hypot(x[to[way]] - x[node], y[to[way]] - y[node]);
  }
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    firstWay,
    wayTo,
    wayMetres,
  };
}
