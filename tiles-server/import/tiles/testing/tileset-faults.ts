import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document, mat4, Node, vec3, vec4 } from "@gltf-transform/core";
import type { InstancedMesh } from "@gltf-transform/extensions";
import type { Tile } from "../tileset.ts";
import { propertyTableFaults } from "./property-table-faults.ts";
import { faultsOf, readGlb } from "./read-glb.ts";

type Box = readonly (readonly [low: number, high: number])[];

/** A box in 64-bit numbers from a middle and halves: what is lost on the way. */
const ROUNDING_METRES = 1e-9;

/**
 * What the official 3D Tiles validator looks at in a tileset like ours, and that nothing is drawn outside its tile's box, as
 * sentences; none where all is well.
 */
export async function tilesetFaults(folder: string): Promise<string[]> {
  const tileset = JSON.parse(await readFile(join(folder, "tileset.json"), "utf8"));
  const faults: string[] = [];
  if (tileset.asset?.version !== "1.1") faults.push("the version is not 1.1");
  if (tileset.extensionsUsed !== undefined) faults.push("tileset.json says extensions that it has none of");
  if (!(tileset.geometricError >= tileset.root.geometricError)) {
    faults.push("the root's geometric error is larger than the tileset's");
  }

  async function visit(tile: Tile, name: string, parent: Tile | undefined): Promise<void> {
    const box = extentOfBox(tile.boundingVolume.box);
    if (!(tile.geometricError >= 0)) faults.push(`${name} has no geometric error`);
    if (box.some(([low, high]) => !(Number.isFinite(low) && high > low))) {
      faults.push(`${name} has a box of no size`);
    }
    if (parent !== undefined) {
      if (tile.geometricError > parent.geometricError)
        faults.push(`${name} has a larger error than its parent`);
      if (!isWithin(box, extentOfBox(parent.boundingVolume.box)))
        faults.push(`${name} reaches out of its parent`);
    }
    if (tile.children?.length === 0) faults.push(`${name} has a list of no children`);
    if (tile.content !== undefined) {
      const { uri } = tile.content;
      const glb = await readFile(join(folder, uri));
      for (const fault of await faultsOf(glb)) faults.push(`${uri}: ${fault}`);
      for (const fault of propertyTableFaults(glb)) faults.push(`${uri}: ${fault}`);
      const drawn = extentOfDrawn(await readGlb(glb));
      if (!isWithin(drawn, box)) faults.push(`${uri} draws outside the box of its tile`);
    }
    for (const [at, child] of (tile.children ?? []).entries()) await visit(child, `${name}.${at}`, tile);
  }

  await visit(tileset.root, "root", undefined);
  return faults;
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.every(
    ([low, high], axis) =>
      low >= outer[axis][0] - ROUNDING_METRES && high <= outer[axis][1] + ROUNDING_METRES,
  );

const extentOfBox = (box: readonly number[]): Box =>
  [0, 1, 2].map((axis) => {
    const half = Math.abs(box[3 + axis]) + Math.abs(box[6 + axis]) + Math.abs(box[9 + axis]);
    return [box[axis] - half, box[axis] + half];
  });

/** Every vertex of every instance, unpacked, in the tileset's own axes (z up). */
function extentOfDrawn(document: Document): Box {
  const extent: [number, number][] = [0, 1, 2].map(() => [Infinity, -Infinity]);
  for (const node of document.getRoot().listNodes()) {
    const places = placesOf(node);
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const positions = primitive.getAttribute("POSITION")!;
      for (let vertex = 0; vertex < positions.getCount(); vertex += 1) {
        const corner = positions.getElement<vec3>(vertex, [0, 0, 0]);
        for (const place of places) {
          const [x, y, z] = place(corner);
          for (const [axis, value] of [x, -z, y].entries()) {
            extent[axis] = [Math.min(extent[axis][0], value), Math.max(extent[axis][1], value)];
          }
        }
      }
    }
  }
  return extent;
}

/** Where a node draws its mesh: once, or once an instance. */
function placesOf(node: Node): ((corner: vec3) => vec3)[] {
  const matrix = node.getWorldMatrix();
  const instances = node.getExtension<InstancedMesh>("EXT_mesh_gpu_instancing");
  if (instances === null) return [(corner) => moved(matrix, corner)];
  const [feet, turns, sizes] = ["TRANSLATION", "ROTATION", "SCALE"].map(
    (key) => instances.getAttribute(key)!,
  );
  return Array.from({ length: feet.getCount() }, (_, at) => {
    const foot = feet.getElement<vec3>(at, [0, 0, 0]);
    const turn = turns.getElement<vec4>(at, [0, 0, 0, 1]);
    const size = sizes.getElement<vec3>(at, [1, 1, 1]);
    return (corner) => {
      const turned = rotated(turn, [corner[0] * size[0], corner[1] * size[1], corner[2] * size[2]]);
      return moved(matrix, [turned[0] + foot[0], turned[1] + foot[1], turned[2] + foot[2]]);
    };
  });
}

const moved = (matrix: mat4, [x, y, z]: vec3): vec3 => [
  matrix[0] * x + matrix[4] * y + matrix[8] * z + matrix[12],
  matrix[1] * x + matrix[5] * y + matrix[9] * z + matrix[13],
  matrix[2] * x + matrix[6] * y + matrix[10] * z + matrix[14],
];

/** v + 2 q × (q × v + w v) */
function rotated([qx, qy, qz, qw]: vec4, [x, y, z]: vec3): vec3 {
  const [tx, ty, tz] = [2 * (qy * z - qz * y), 2 * (qz * x - qx * z), 2 * (qx * y - qy * x)];
  return [x + qw * tx + qy * tz - qz * ty, y + qw * ty + qz * tx - qx * tz, z + qw * tz + qx * ty - qy * tx];
}
