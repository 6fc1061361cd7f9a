import { type TreeShape, UNDERSIDE_METRES } from "../../scenarios/model/tree-shape.ts";

/** A tree in a frame whose x is east, y up and z south, in metres. */
export interface StandingTree {
  readonly east: number;
  readonly up: number;
  readonly south: number;
  readonly heightMetres: number;
  readonly crownDiameterMetres: number;
}

const FLOAT = 5126;
const UNSIGNED_SHORT = 5123;
const GLB_MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;

/**
 * All trees of a scenario as one binary glTF: one crown, drawn once for each tree (EXT_mesh_gpu_instancing), as the importer
 * writes those that stand already.
 */
export function treeGlb(trees: readonly StandingTree[], shape: TreeShape): Uint8Array {
  const crown = new Float32Array(shape.rise.length * 4);
  for (const [vertex, rise] of shape.rise.entries()) crown.set([rise, 0.35 + 0.65 * rise, 0, 0], vertex * 4);
  const translation = Float32Array.from(
    trees.flatMap(({ east, up, south }) => [east, up + UNDERSIDE_METRES, south]),
  );
  const scale = Float32Array.from(
    trees.flatMap(({ heightMetres, crownDiameterMetres }) => [
      crownDiameterMetres,
      Math.max(1, heightMetres - UNDERSIDE_METRES),
      crownDiameterMetres,
    ]),
  );
  const parts: readonly Part[] = [
    { values: shape.positions, type: "VEC3", componentType: FLOAT, ...boundsOf(shape.positions) },
    { values: shape.normals, type: "VEC3", componentType: FLOAT },
    { values: crown, type: "VEC4", componentType: FLOAT },
    { values: shape.indices, type: "SCALAR", componentType: UNSIGNED_SHORT },
    { values: translation, type: "VEC3", componentType: FLOAT, ...boundsOf(translation) },
    { values: scale, type: "VEC3", componentType: FLOAT },
  ];
  let byteLength = 0;
  const bufferViews = parts.map(({ values }) => {
    const view = { buffer: 0, byteOffset: byteLength, byteLength: values.byteLength };
    byteLength += padded(values.byteLength);
    return view;
  });
  const binary = new Uint8Array(byteLength);
  for (const [index, { values }] of parts.entries()) {
    binary.set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      bufferViews[index].byteOffset,
    );
  }
  return glb(
    {
      asset: { version: "2.0", generator: "Stadslens" },
      extensionsUsed: ["EXT_mesh_gpu_instancing"],
      extensionsRequired: ["EXT_mesh_gpu_instancing"],
      scene: 0,
      scenes: [{ nodes: [0] }],
      nodes: [
        {
          mesh: 0,
          extensions: { EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: 4, SCALE: 5 } } },
        },
      ],
      meshes: [{ primitives: [{ attributes: { POSITION: 0, NORMAL: 1, _CROWN: 2 }, indices: 3 }] }],
      accessors: parts.map(({ values, type, componentType, min, max }, bufferView) => ({
        bufferView,
        componentType,
        type,
        count: values.length / COMPONENTS[type],
        ...(min === undefined ? {} : { min, max }),
      })),
      bufferViews,
      buffers: [{ byteLength }],
    },
    binary,
  );
}

interface Part {
  readonly values: Float32Array | Uint16Array;
  readonly type: keyof typeof COMPONENTS;
  readonly componentType: number;
  readonly min?: number[];
  readonly max?: number[];
}

const COMPONENTS = { SCALAR: 1, VEC3: 3, VEC4: 4 } as const;

function boundsOf(positions: Float32Array): Pick<Part, "min" | "max"> {
  const axis = (at: number): number[] =>
    Array.from({ length: positions.length / 3 }, (_, vertex) => positions[vertex * 3 + at]);
  const axes = [0, 1, 2].map(axis);
  return {
    min: axes.map((values) => values.reduce((one, other) => Math.min(one, other))),
    max: axes.map((values) => values.reduce((one, other) => Math.max(one, other))),
  };
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** The container: a header, the JSON padded with spaces, the bytes. */
function glb(json: object, binary: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const textLength = padded(text.length);
  const bytes = new Uint8Array(12 + 8 + textLength + 8 + binary.length).fill(0x20);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of [GLB_MAGIC, 2, bytes.length, textLength, JSON_CHUNK].entries()) {
    view.setUint32(index * 4, word, true);
  }
  bytes.set(text, 20);
  view.setUint32(20 + textLength, binary.length, true);
  view.setUint32(24 + textLength, BINARY_CHUNK, true);
  bytes.set(binary, 28 + textLength);
  return bytes;
}
