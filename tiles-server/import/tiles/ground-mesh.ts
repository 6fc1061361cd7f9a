import Constrainautor from "@kninnug/constrainautor";
import { bboxClip } from "@turf/bbox-clip";
import Delaunator from "delaunator";
import type { Feature, Polygon } from "geojson";
import type { LandUseArea } from "../city-model.ts";
import { groundPoints } from "./ground-points.ts";
import type { LandSurface } from "./land-surface.ts";
import type { WaterIndex } from "./water-index.ts";

/** Land, water and the walls between them, in the plane: one triangulation, so that no crack can open. */
export interface GroundMesh {
  /** x, y, height in metres NAP: corners of triangles, three after three. */
  readonly triangles: readonly GroundTriangle[];
  /** Edges at the rim, each with the inside to its left. */
  readonly rim: readonly {
    readonly from: GroundVertex;
    readonly to: GroundVertex;
    readonly kind: GroundKind;
  }[];
}

/** Far land lies beyond the known ground: plain, and never coloured by what is worked out. */
export type GroundKind = "land" | "water" | "quay-wall" | "far-land";

export interface GroundVertex {
  readonly x: number;
  readonly y: number;
  readonly heightMetresNap: number;
}

export interface GroundTriangle {
  readonly kind: GroundKind;
  readonly corners: readonly [GroundVertex, GroundVertex, GroundVertex];
}

const LAND_ERROR_METRES = 0.12;
const SHORE_STEP_METRES = 12;
const WATER_STEP_METRES = 60;
/** A step lower than this is no wall: the shore simply meets the water. */
const LOWEST_WALL_METRES = 0.05;

/**
 * Constrained Delaunay triangulation of the land's points and the waters' outlines. Land takes the land's height, water lies
 * flat at its own level, and where the two meet at different heights stands a wall.
 */
export function createGroundMesh(land: LandSurface, water: WaterIndex): GroundMesh {
  const points = new PointSet(land.middleOfCell(0, 0));
  const shoreEdges = water.areas.flatMap((area) => addOutline(points, area, land));
  for (const point of groundPoints(land, LAND_ERROR_METRES)) {
    if (!touchesWater(point.x, point.y) || isCorner(point.x, point.y)) points.add(point.x, point.y);
  }
  addOpenWater();

  const delaunay = new Delaunator(points.coordinates());
  constrain(delaunay, shoreEdges);
  const { triangles: corners, halfedges } = delaunay;
  const areaOf = new Int32Array(corners.length / 3);
  for (let triangle = 0; triangle < areaOf.length; triangle += 1) {
    const [a, b, c] = [0, 1, 2].map((corner) => points.at(corners[triangle * 3 + corner]));
    areaOf[triangle] = water.areaAt((a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3);
  }

  const triangles: GroundTriangle[] = [];
  const rim: GroundMesh["rim"][number][] = [];
  for (let edge = 0; edge < corners.length; edge += 1) {
    const triangle = Math.floor(edge / 3);
    const kind: GroundKind = areaOf[triangle] < 0 ? "land" : "water";
    if (edge % 3 === 0) {
      const [a, b, c] = [0, 1, 2].map((corner) => vertex(corners[edge + corner], areaOf[triangle]));
      triangles.push({ kind, corners: [a, c, b] });
    }
    const from = corners[edge];
    const to = corners[edge % 3 === 2 ? edge - 2 : edge + 1];
    const twin = halfedges[edge];
    if (twin < 0) {
      rim.push({ from: vertex(to, areaOf[triangle]), to: vertex(from, areaOf[triangle]), kind });
    } else if (areaOf[Math.floor(twin / 3)] !== areaOf[triangle]) {
      triangles.push(...wall(from, to, areaOf[triangle], areaOf[Math.floor(twin / 3)]));
    }
  }
  return { triangles, rim };

  function vertex(point: number, area: number): GroundVertex {
    const { x, y } = points.at(point);
    return { x, y, heightMetresNap: area < 0 ? land.heightAt(x, y) : levelOf(area, x, y) };
  }

  function levelOf(area: number, x: number, y: number): number {
    return water.areas[area].waterLevelMetresNap ?? land.heightAt(x, y);
  }

  /** Seen from the lower side; each pair of triangles meets here twice, and only the higher side builds. */
  function wall(from: number, to: number, area: number, otherArea: number): GroundTriangle[] {
    const [topFrom, topTo] = [vertex(from, area), vertex(to, area)];
    const [footFrom, footTo] = [vertex(from, otherArea), vertex(to, otherArea)];
    const steps = [
      topFrom.heightMetresNap - footFrom.heightMetresNap,
      topTo.heightMetresNap - footTo.heightMetresNap,
    ];
    if (Math.max(...steps) < LOWEST_WALL_METRES) return [];
    return [
      { kind: "quay-wall", corners: [topFrom, footTo, footFrom] },
      { kind: "quay-wall", corners: [topFrom, topTo, footTo] },
    ];
  }

  function touchesWater(x: number, y: number): boolean {
    const corner = land.middleOfCell(0, 0);
    return water.touchesCell(
      Math.round((x - corner.x) / land.cellSizeMetres),
      Math.round((corner.y - y) / land.cellSizeMetres),
    );
  }

  function isCorner(x: number, y: number): boolean {
    const [first, last] = [land.middleOfCell(0, 0), land.middleOfCell(land.columns - 1, land.rows - 1)];
    return (x === first.x || x === last.x) && (y === first.y || y === last.y);
  }

  /** A few points inside wide water: one triangle across a river would cut through the Earth's curve. */
  function addOpenWater(): void {
    const [first, last] = [land.middleOfCell(0, 0), land.middleOfCell(land.columns - 1, land.rows - 1)];
    for (let y = last.y; y <= first.y; y += WATER_STEP_METRES) {
      for (let x = first.x; x <= last.x; x += WATER_STEP_METRES) {
        const isDeepInside = [-1, 0, 1].every((row) =>
          [-1, 0, 1].every((column) => {
            const [px, py] = [x + (column * WATER_STEP_METRES) / 3, y + (row * WATER_STEP_METRES) / 3];
            return water.areaAt(px, py) >= 0;
          }),
        );
        if (isDeepInside) points.add(x, y);
      }
    }
  }
}

/** Points a centimetre apart are one point. Kept from a near corner, so that floats keep their digits. */
class PointSet {
  private readonly corner: { x: number; y: number };
  private readonly numbers = new Map<string, number>();
  private readonly xy: number[] = [];

  constructor(corner: { x: number; y: number }) {
    this.corner = corner;
  }

  add(x: number, y: number): number {
    const [dx, dy] = [
      Math.round((x - this.corner.x) * 100) / 100,
      Math.round((y - this.corner.y) * 100) / 100,
    ];
    const key = `${dx},${dy}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.xy.length / 2;
    this.numbers.set(key, number);
    this.xy.push(dx, dy);
    return number;
  }

  at(number: number): { x: number; y: number } {
    return { x: this.corner.x + this.xy[number * 2], y: this.corner.y + this.xy[number * 2 + 1] };
  }

  coordinates(): Float64Array {
    return Float64Array.from(this.xy);
  }
}

/** The outline within the land's rectangle, cut into short steps, so that a quay's edge follows the land's height. */
function addOutline(points: PointSet, area: LandUseArea, land: LandSurface): [number, number][] {
  const [first, last] = [land.middleOfCell(0, 0), land.middleOfCell(land.columns - 1, land.rows - 1)];
  const coordinates = area.rings.map((ring) => {
    const corners = Array.from({ length: ring.length / 2 }, (_, corner) => [
      ring[corner * 2],
      ring[corner * 2 + 1],
    ]);
    return [...corners, corners[0]];
  });
  const outline: Polygon = { type: "Polygon", coordinates };
  const clipped = bboxClip(outline, [first.x, last.y, last.x, first.y]) as Feature<Polygon>;
  const edges: [number, number][] = [];
  for (const ring of clipped.geometry.coordinates) {
    for (let corner = 0; corner + 1 < ring.length; corner += 1) {
      const [[ax, ay], [bx, by]] = [ring[corner], ring[corner + 1]];
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / SHORE_STEP_METRES));
      let before = points.add(ax, ay);
      for (let step = 1; step <= steps; step += 1) {
        const next = points.add(ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps);
        if (next !== before) edges.push([before, next]);
        before = next;
      }
    }
  }
  return edges;
}

/**
 * Holds the outlines in the triangulation. Outlines of real data may touch or cross; an edge that cannot be held is left
 * out, and the shore there follows the nearest triangles instead.
 */
function constrain(delaunay: Delaunator<Float64Array>, edges: readonly [number, number][]): void {
  const constrainer = new Constrainautor(delaunay);
  for (const [from, to] of edges) {
    try {
      constrainer.constrainOne(from, to);
    } catch {
      // Crosses a point or another outline.
    }
  }
}
