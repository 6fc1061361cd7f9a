import type { PlaceVertex } from "../coordinates/place-files.ts";
import { UnreadableBuilding, type VertexAt } from "./building-surfaces.ts";
import type { CityJsonHeader, CityJsonPart, Geometry } from "./city-json.ts";

type Numbers = readonly [number, number, number];

/** The vertices of one part of a file by their number, in the city's plane. */
function vertexReader(
  { vertices }: Pick<CityJsonPart, "vertices">,
  transform: CityJsonHeader["transform"],
  place: PlaceVertex,
): VertexAt {
  const { scale, translate } = transform;
  return (number) => {
    const vertex = numbersAt(vertices, number);
    return place(
      vertex[0] * scale[0] + translate[0],
      vertex[1] * scale[1] + translate[1],
      vertex[2] * scale[2] + translate[2],
    );
  };
}

/** The faces of a geometry and where their vertices are, whether it is its own or a template's. */
export const facesInPlace = (
  geometry: Geometry,
  part: Pick<CityJsonPart, "vertices" | "templates">,
  transform: CityJsonHeader["transform"],
  place: PlaceVertex,
): FacesInPlace =>
  geometry.type === "GeometryInstance"
    ? instanceOf(geometry, part, transform, place)
    : { geometry, vertexAt: vertexReader(part, transform, place) };

export interface FacesInPlace {
  readonly geometry: Geometry;
  readonly vertexAt: VertexAt;
}

/**
 * A template that stands at one vertex, turned and sized by its matrix (four by four, row by row): its faces, and where their
 * vertices are.
 *
 * @throws UnreadableBuilding where the template, the matrix or the place is not there
 */
function instanceOf(
  instance: Geometry,
  { vertices, templates }: Pick<CityJsonPart, "vertices" | "templates">,
  transform: CityJsonHeader["transform"],
  place: PlaceVertex,
): FacesInPlace {
  const geometry = templates?.geometries[Number(instance.template)];
  if (templates === undefined || geometry === undefined) {
    throw new UnreadableBuilding(
      `it is made of template ${instance.template}, and its file has none of that number`,
    );
  }
  const matrix = instance.transformationMatrix;
  if (!Array.isArray(matrix) || matrix.length !== 16 || !matrix.every(Number.isFinite)) {
    throw new UnreadableBuilding("its transformationMatrix is not sixteen numbers");
  }
  const [anchor] = Array.isArray(instance.boundaries) ? (instance.boundaries as unknown[]) : [];
  const [ax, ay, az] = transformed(vertices, Number(anchor), transform);
  return {
    geometry,
    vertexAt(number) {
      const [x, y, z] = numbersAt(templates.vertices, number);
      const row = (at: number): number =>
        matrix[at] * x + matrix[at + 1] * y + matrix[at + 2] * z + matrix[at + 3];
      return place(ax + row(0), ay + row(4), az + row(8));
    },
  };
}

function transformed(
  vertices: CityJsonPart["vertices"],
  number: number,
  { scale, translate }: CityJsonHeader["transform"],
): Numbers {
  const [x, y, z] = numbersAt(vertices, number);
  return [x * scale[0] + translate[0], y * scale[1] + translate[1], z * scale[2] + translate[2]];
}

function numbersAt(vertices: CityJsonPart["vertices"], number: number): Numbers {
  const vertex: unknown = vertices[number];
  if (!Array.isArray(vertex)) {
    throw new UnreadableBuilding(`it names vertex ${number}, and there are ${vertices.length}`);
  }
  // JSON's 1e400 arrives as Infinity, and a missing coordinate as null.
  if (!Number.isFinite(vertex[0]) || !Number.isFinite(vertex[1]) || !Number.isFinite(vertex[2])) {
    throw new UnreadableBuilding(`vertex ${number} is not three numbers`);
  }
  return vertex as unknown as Numbers;
}
