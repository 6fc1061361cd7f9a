import { Document, Logger, type Node, NodeIO, type Primitive, type Texture } from "@gltf-transform/core";
import {
  EXTMeshFeatures,
  EXTMeshGPUInstancing,
  EXTMeshoptCompression,
  EXTStructuralMetadata,
  KHRMaterialsUnlit,
  KHRMeshQuantization,
} from "@gltf-transform/extensions";
import { MeshoptEncoder } from "meshoptimizer";
import { alignBufferViews } from "./align-buffer-views.ts";

/** How many numbers a vertex has of an attribute. */
export const AXES = { VEC2: 2, VEC3: 3, VEC4: 4, SCALAR: 1 } as const;

/** A vertex attribute: numbers and how they are kept. Positions stay floats, so that they stay metres in the shader. */
export interface VertexAttribute {
  readonly name: string;
  readonly type: keyof typeof AXES;
  readonly values: ArrayLike<number>;
  readonly as: "float" | "byte-share" | "signed-byte-share" | "short";
}

export interface GlbMesh {
  readonly attributes: readonly VertexAttribute[];
  readonly indices: ArrayLike<number>;
}

export function createGlb(mesh: GlbMesh): { document: Document; primitive: Primitive; node: Node } {
  const document = new Document().setLogger(new Logger(Logger.Verbosity.WARN));
  document.getRoot().getAsset().generator = "Stadslens";
  document.createBuffer();
  const unlit = document.createExtension(KHRMaterialsUnlit).setRequired(false);
  document.createExtension(KHRMeshQuantization).setRequired(true);
  document
    .createMaterial()
    .setRoughnessFactor(1)
    .setMetallicFactor(0)
    .setExtension("KHR_materials_unlit", unlit.createUnlit());
  document.createScene();
  return { document, ...addMesh(document, mesh) };
}

/** One more mesh in the same file, of the same material. */
export function addMesh(document: Document, mesh: GlbMesh): { primitive: Primitive; node: Node } {
  const [buffer] = document.getRoot().listBuffers();
  const [material] = document.getRoot().listMaterials();
  const primitive = document.createPrimitive().setMaterial(material);
  for (const { name, type, values, as } of mesh.attributes) {
    const accessor = document
      .createAccessor()
      .setBuffer(buffer)
      .setType(type)
      .setArray(packed(values, as))
      .setNormalized(as === "byte-share" || as === "signed-byte-share");
    primitive.setAttribute(name, accessor);
  }
  const vertices = primitive.getAttribute("POSITION")!.getCount();
  const indices = vertices > 65_535 ? Uint32Array.from(mesh.indices) : Uint16Array.from(mesh.indices);
  primitive.setIndices(document.createAccessor().setBuffer(buffer).setType("SCALAR").setArray(indices));
  const node = document.createNode().setMesh(document.createMesh().addPrimitive(primitive));
  document.getRoot().listScenes()[0].addChild(node);
  return { primitive, node };
}

const LINEAR_MIPMAP_LINEAR = 9987;
const LINEAR = 9729;
const CLAMP_TO_EDGE = 33071;

/** Two PNG pictures: the ground's colours, and its light in the three channels of the occlusion texture. */
export function attachTextures(
  document: Document,
  primitive: Primitive,
  { baseColour, occlusion }: { baseColour: Uint8Array; occlusion: Uint8Array },
): void {
  const material = primitive.getMaterial()!;
  const picture = (image: Uint8Array): Texture =>
    document.createTexture().setImage(new Uint8Array(image)).setMimeType("image/png");
  material.setBaseColorTexture(picture(baseColour)).setOcclusionTexture(picture(occlusion));
  for (const info of [material.getBaseColorTextureInfo()!, material.getOcclusionTextureInfo()!]) {
    info
      .setMinFilter(LINEAR_MIPMAP_LINEAR)
      .setMagFilter(LINEAR)
      .setWrapS(CLAMP_TO_EDGE)
      .setWrapT(CLAMP_TO_EDGE);
  }
}

function packed(
  values: ArrayLike<number>,
  as: VertexAttribute["as"],
): Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Int8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> {
  const count = values.length;
  switch (as) {
    case "float": {
      const floats = new Float32Array(count);
      for (let at = 0; at < count; at += 1) floats[at] = inWholeSteps(values[at]);
      return floats;
    }
    case "byte-share":
      return Uint8Array.from(values);
    case "signed-byte-share": {
      const bytes = new Int8Array(count);
      for (let at = 0; at < count; at += 1) bytes[at] = Math.round(values[at] * 127);
      return bytes;
    }
    case "short":
      return Uint16Array.from(values);
  }
}

/**
 * Finer than any source, and the low bits of the floats become zeros that meshopt and brotli pack to nothing. Metres go in
 * steps of 1/128, as LocalFrame gives them; shares of a texture or grid (0 to 1) in steps of 1/65536.
 */
const inWholeSteps = (value: number): number =>
  Math.abs(value) <= 1 ? Math.round(value * 65_536) / 65_536 : Math.round(value * 128) / 128;

/** Packs by the meshopt codec and writes the file; vertices stay in the order in which they are. */
export async function glbBytes(document: Document): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  return new NodeIO()
    .registerExtensions([
      EXTMeshFeatures,
      EXTMeshGPUInstancing,
      EXTStructuralMetadata,
      EXTMeshoptCompression,
      KHRMaterialsUnlit,
      KHRMeshQuantization,
    ])
    .registerDependencies({ "meshopt.encoder": MeshoptEncoder })
    .writeBinary(document)
    .then(alignBufferViews);
}
