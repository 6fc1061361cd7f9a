import { boxFaces } from "./block-of-eight.ts";

/** Three boxes of 10 × 10 × 9 m in a row, at a place of any country, as any program may have written them. */
export interface ThreeBoxes {
  readonly at: readonly [x: number, y: number, z: number];
  readonly referenceSystem?: unknown;
  readonly version?: unknown;
  /** Of a box, in the file's own units. */
  readonly size?: readonly [number, number, number];
  /** null: vertices as they are, without a transform. */
  readonly scale?: readonly [number, number, number] | null;
  readonly attributes?: object;
  /** @param faces of a box: floor, roof, four walls, as numbers of vertices */
  readonly geometry?: (faces: readonly number[][][]) => object[];
}

type Json = Record<string, unknown>;

export function threeBoxes({
  at: [x, y, z],
  size: [dx, dy, dz] = [10, 10, 9],
  scale = [0.001, 0.001, 0.001],
  version = "2.0",
  ...rest
}: ThreeBoxes): Json & { CityObjects: Record<string, Json>; vertices: number[][] } {
  const geometry = rest.geometry ?? ((faces) => [{ type: "Solid", lod: "1.2", boundaries: [faces] }]);
  const places: number[][] = [];
  const CityObjects: Record<string, Json> = {};
  for (let box = 0; box < 3; box += 1) {
    const faces = boxFaces(places.length);
    for (const [a, b, c] of CORNERS) places.push([x + (2 * box + a) * dx, y + b * dy, z + c * dz]);
    CityObjects[`box-${box}`] = {
      type: "Building",
      attributes: { ...rest.attributes },
      geometry: geometry(faces),
    };
  }
  const whole =
    scale && (([px, py, pz]: number[]) => [(px - x) / scale[0], (py - y) / scale[1], (pz - z) / scale[2]]);
  return {
    type: "CityJSON",
    version,
    ...(rest.referenceSystem === undefined ? {} : { metadata: { referenceSystem: rest.referenceSystem } }),
    ...(scale === null ? {} : { transform: { scale, translate: [x, y, z] } }),
    CityObjects,
    vertices: whole === null ? places : places.map((place) => whole(place).map(Math.round)),
  };
}

/** The same as a sequence: a header, and a line a box. */
export function sequenceOf({ CityObjects, vertices, ...header }: ReturnType<typeof threeBoxes>): string[] {
  const lines = Object.entries(CityObjects).map(([id, object]) => ({
    type: "CityJSONFeature",
    id,
    CityObjects: { [id]: object },
    vertices,
  }));
  return [{ ...header, CityObjects: {}, vertices: [] }, ...lines].map((line) => JSON.stringify(line));
}

const CORNERS = [
  [0, 0, 0],
  [1, 0, 0],
  [1, 1, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 0, 1],
  [1, 1, 1],
  [0, 1, 1],
] as const;
