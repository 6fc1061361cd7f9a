import { isRecord } from "./is-record.ts";
import { MOST_POSITIONS_IN_A_FEATURE } from "./layer-limits.ts";
import { crossesItself, isClosed, isWoundWrong } from "./ring.ts";

export type GeometryFault =
  | "GEOMETRY_NOT_KNOWN"
  | "POSITION_NOT_NUMBERS"
  | "LINE_TOO_SHORT"
  | "RING_TOO_SHORT"
  | "RING_NOT_CLOSED"
  | "RING_WOUND_WRONG"
  | "RING_CROSSES_ITSELF"
  | "CROSSES_ANTIMERIDIAN"
  | "FEATURE_TOO_LARGE";

/** What the walk over a feature's geometry tells. */
export interface GeometryListener {
  /** Called with each position that is two numbers or more. */
  position(longitude: number, latitude: number): void;
  fault(fault: GeometryFault): void;
  /** Called with each kind of shape that has a place. */
  shape?(shape: Shape): void;
}

export type Shape = "area" | "line" | "point";

/** How deep the positions lie in `coordinates`. */
const DEPTHS: ReadonlyMap<unknown, number> = new Map([
  ["Point", 0],
  ["MultiPoint", 1],
  ["LineString", 1],
  ["MultiLineString", 2],
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);

/**
 * Goes over one feature's geometry by RFC 7946, once. Never deeper than the kind of geometry goes, so that brackets nested
 * thousands deep are a fault and no crash.
 *
 * @param geometry as it was parsed; null is a feature without a place
 */
export function surveyGeometry(geometry: unknown, listener: GeometryListener): void {
  let positions = 0;
  const pending: unknown[] = [geometry];
  const countPosition = (): boolean => {
    positions += 1;
    return positions <= MOST_POSITIONS_IN_A_FEATURE;
  };
  while (pending.length > 0) {
    const next = pending.pop();
    if (next === null || next === undefined) continue;
    const depth = isRecord(next) ? DEPTHS.get(next.type) : undefined;
    if (isRecord(next) && next.type === "GeometryCollection" && Array.isArray(next.geometries)) {
      for (const child of next.geometries as unknown[]) pending.push(child ?? false);
    } else if (depth === undefined || !isRecord(next) || !Array.isArray(next.coordinates)) {
      listener.fault("GEOMETRY_NOT_KNOWN");
    } else if (next.coordinates.length > 0) {
      // Empty coordinates are a geometry without a place, as null is.
      const isArea = next.type === "Polygon" || next.type === "MultiPolygon";
      const isLine = next.type === "LineString" || next.type === "MultiLineString";
      listener.shape?.(isArea ? "area" : isLine ? "line" : "point");
      walk(next.coordinates, depth, { isArea, isLine, isHole: false, countPosition, listener });
    }
    if (positions > MOST_POSITIONS_IN_A_FEATURE) {
      listener.fault("FEATURE_TOO_LARGE");
      return;
    }
  }
}

interface Walk {
  readonly isArea: boolean;
  readonly isLine: boolean;
  readonly isHole: boolean;
  /** False once there are too many. */
  readonly countPosition: () => boolean;
  readonly listener: GeometryListener;
}

function walk(coordinates: unknown, depth: number, walking: Walk): void {
  const { isArea, isLine, isHole, listener } = walking;
  if (!Array.isArray(coordinates)) {
    listener.fault("POSITION_NOT_NUMBERS");
  } else if (depth === 0) {
    takePosition(coordinates, walking);
  } else if (depth > 1) {
    for (const [index, child] of (coordinates as unknown[]).entries()) {
      const isInHole = isArea && depth === 2 && index > 0;
      walk(child, depth - 1, isInHole ? { ...walking, isHole: true } : walking);
    }
  } else if ((coordinates as unknown[]).every((position) => takePosition(position, walking))) {
    const fault = isArea ? faultOfRing(coordinates as number[][], isHole) : undefined;
    if (fault !== undefined) listener.fault(fault);
    if (isLine && coordinates.length < 2) listener.fault("LINE_TOO_SHORT");
    if (isLine && goesRoundTheWorld(coordinates as number[][])) listener.fault("CROSSES_ANTIMERIDIAN");
  }
}

/** Whether it is a good position and there may be more. */
function takePosition(position: unknown, { countPosition, listener }: Walk): boolean {
  if (!Array.isArray(position) || position.length < 2 || !position.every(Number.isFinite)) {
    listener.fault("POSITION_NOT_NUMBERS");
    return false;
  }
  if (!countPosition()) return false;
  listener.position(position[0] as number, position[1] as number);
  return true;
}

/** From 179° to -179° is two degrees over the ocean; a map draws the other 358. */
const goesRoundTheWorld = (path: readonly number[][]): boolean =>
  path.some(([longitude], at) => at > 0 && Math.abs(longitude - path[at - 1][0]) > 180);

function faultOfRing(ring: number[][], isHole: boolean): GeometryFault | undefined {
  if (ring.length < 4) return "RING_TOO_SHORT";
  if (!isClosed(ring)) return "RING_NOT_CLOSED";
  // Which way round it is wound nobody can say any more.
  if (goesRoundTheWorld(ring)) return "CROSSES_ANTIMERIDIAN";
  if (!isHole && crossesItself(ring)) return "RING_CROSSES_ITSELF";
  return isWoundWrong(ring, isHole) ? "RING_WOUND_WRONG" : undefined;
}
