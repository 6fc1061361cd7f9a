import Constrainautor from "@kninnug/constrainautor";
import { bboxClip } from "@turf/bbox-clip";
import Delaunator from "delaunator";
import type { Feature, Polygon } from "geojson";
import type { LandUseArea } from "../city-model.ts";
import { groundPoints } from "./ground-points.ts";
import { LAND_ERROR_METRES, type LandSurface } from "./land-surface.ts";
import { PointSet } from "./point-set.ts";
import type { WaterIndex } from "./water-index.ts";

/** Land, water and the walls between them, in the plane: one triangulation, so that no crack can open. */
export interface GroundMesh {
  /** What the triangles are asked for by: a large city has millions, and as objects they would take a gigabyte. */
  readonly pieces: readonly number[];
  triangleOf(piece: number): GroundTriangle;
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

const SHORE_STEP_METRES = 12;
const WATER_STEP_METRES = 60;
/** A step lower than this is no wall: the shore simply meets the water, both at the lower of their heights. */
const LOWEST_WALL_METRES = 0.05;

/** What an edge may have: as the first of its triangle, that; between land and water, the two halves of a wall. */
const PIECES_AN_EDGE = 3;
const [FACE, FIRST_OF_WALL, SECOND_OF_WALL] = [0, 1, 2];

interface Wall {
  readonly topFrom: GroundVertex;
  readonly topTo: GroundVertex;
  readonly footFrom: GroundVertex;
  readonly footTo: GroundVertex;
  /** At its higher end. */
  readonly height: number;
}

/**
 * Constrained Delaunay triangulation of the land's points and the waters' outlines. Land takes the land's height, water lies
 * flat at its own level, and where the two meet at different heights stands a wall.
 */
export function createGroundMesh(land: LandSurface, water: WaterIndex): GroundMesh {
  const points = new PointSet(land.middleOfCell(0, 0));
  const shoreEdges = water.areas.flatMap((area) => addOutline(points, area, land));
  for (const cell of groundPoints(land, LAND_ERROR_METRES)) {
    const [column, row] = [cell % land.columns, Math.floor(cell / land.columns)];
    const { x, y } = land.middleOfCell(column, row);
    // Open water comes to a corner, and to no cell of land.
    if (isCorner(x, y)) points.add(x, y);
    else if (!touchesWater(x, y)) points.addOnce(x, y);
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

  const kindOf = (triangle: number): GroundKind => (areaOf[triangle] < 0 ? "land" : "water");
  const met = meetings();
  const pieces: number[] = [];
  const rim: GroundMesh["rim"][number][] = [];
  for (let edge = 0; edge < corners.length; edge += 1) {
    const triangle = Math.floor(edge / 3);
    if (edge % 3 === 0) pieces.push(edge * PIECES_AN_EDGE + FACE);
    const twin = halfedges[edge];
    if (twin < 0) {
      const [from, to] = endsOf(edge);
      rim.push({
        from: vertex(to, areaOf[triangle]),
        to: vertex(from, areaOf[triangle]),
        kind: kindOf(triangle),
      });
    } else if (
      areaOf[Math.floor(twin / 3)] !== areaOf[triangle] &&
      wallAt(edge).height >= LOWEST_WALL_METRES
    ) {
      pieces.push(edge * PIECES_AN_EDGE + FIRST_OF_WALL, edge * PIECES_AN_EDGE + SECOND_OF_WALL);
    }
  }
  return { pieces, triangleOf, rim };

  function triangleOf(piece: number): GroundTriangle {
    const edge = Math.floor(piece / PIECES_AN_EDGE);
    const what = piece % PIECES_AN_EDGE;
    if (what === FACE) {
      const [a, b, c] = [0, 1, 2].map((corner) => vertex(corners[edge + corner], areaOf[edge / 3]));
      return { kind: kindOf(edge / 3), corners: [a, c, b] };
    }
    const { topFrom, topTo, footFrom, footTo } = wallAt(edge);
    return {
      kind: "quay-wall",
      corners: what === FIRST_OF_WALL ? [topFrom, footTo, footFrom] : [topFrom, topTo, footTo],
    };
  }

  function endsOf(edge: number): [from: number, to: number] {
    return [corners[edge], corners[edge % 3 === 2 ? edge - 2 : edge + 1]];
  }

  function vertex(point: number, area: number): GroundVertex {
    const { x, y } = points.at(point);
    return { x, y, heightMetresNap: met.get(point)?.get(area) ?? heightIn(area, x, y) };
  }

  function heightIn(area: number, x: number, y: number): number {
    return area < 0 ? land.heightAt(x, y) : levelOf(area, x, y);
  }

  /** Heights of the points at which areas meet, by area: without them a step that gets no wall would be a crack that one sees through. */
  function meetings(): Map<number, Map<number, number>> {
    const found = new Map<number, Map<number, number>>();
    for (let edge = 0; edge < corners.length; edge += 1) {
      const area = areaOf[Math.floor(edge / 3)];
      if (halfedges[edge] < 0 || areaOf[Math.floor(halfedges[edge] / 3)] === area) continue;
      for (const point of endsOf(edge)) {
        const { x, y } = points.at(point);
        const here = found.get(point) ?? new Map<number, number>();
        found.set(point, here.set(area, heightIn(area, x, y)));
      }
    }
    for (const here of found.values()) {
      let lowest = Number.NEGATIVE_INFINITY;
      for (const [area, height] of [...here].sort(([, one], [, other]) => one - other)) {
        if (height - lowest < LOWEST_WALL_METRES) here.set(area, lowest);
        else lowest = height;
      }
    }
    return found;
  }

  function levelOf(area: number, x: number, y: number): number {
    return water.areas[area].waterLevelMetresNap ?? land.heightAt(x, y);
  }

  /** Seen from the lower side; each pair of triangles meets here twice, and only the higher side builds. */
  function wallAt(edge: number): Wall {
    const [from, to] = endsOf(edge);
    const [area, otherArea] = [areaOf[Math.floor(edge / 3)], areaOf[Math.floor(halfedges[edge] / 3)]];
    const [topFrom, topTo] = [vertex(from, area), vertex(to, area)];
    const [footFrom, footTo] = [vertex(from, otherArea), vertex(to, otherArea)];
    const height = Math.max(
      topFrom.heightMetresNap - footFrom.heightMetresNap,
      topTo.heightMetresNap - footTo.heightMetresNap,
    );
    return { topFrom, topTo, footFrom, footTo, height };
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
