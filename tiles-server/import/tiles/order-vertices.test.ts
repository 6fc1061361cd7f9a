import { expect, test } from "vitest";
import type { GlbMesh } from "./glb.ts";
import { orderVertices } from "./order-vertices.ts";

/** Each triangle as its corners' values of all attributes, turned so that the smallest comes first. */
function trianglesOf({ attributes, indices }: GlbMesh): string[] {
  const corner = (vertex: number): string =>
    attributes
      .map(({ type, values }) => {
        const axes = type === "SCALAR" ? 1 : 3;
        return Array.from({ length: axes }, (_, axis) => values[vertex * axes + axis]).join(",");
      })
      .join(" ");
  return Array.from({ length: indices.length / 3 }, (_, at) => {
    const corners = [0, 1, 2].map((one) => corner(indices[at * 3 + one]));
    const first = corners.indexOf([...corners].sort()[0]);
    return [...corners.slice(first), ...corners.slice(0, first)].join(" | ");
  }).sort();
}

test("the same triangles the same way round with the same values, and no vertex that none of them asks for", async () => {
  const columns = 6;
  const vertices = Array.from({ length: columns * columns + 1 }, (_, at) => at);
  const indices = vertices
    .filter((at) => at % columns < columns - 1 && at < columns * (columns - 1))
    .flatMap((at) => [at, at + 1, at + columns, at + 1, at + columns + 1, at + columns])
    .reverse();
  const mesh: GlbMesh = {
    attributes: [
      {
        name: "POSITION",
        type: "VEC3",
        values: vertices.flatMap((at) => [at % columns, at, -at]),
        as: "float",
      },
      { name: "_FEATURE_ID_0", type: "SCALAR", values: vertices.map((at) => at * 7), as: "short" },
    ],
    indices,
  };
  const ordered = await orderVertices(mesh);
  expect(trianglesOf(ordered)).toEqual(trianglesOf(mesh));
  expect(ordered.attributes[1].values).toHaveLength(columns * columns);
  // In the order in which they are asked for.
  expect([...new Set(Array.from(ordered.indices))]).toEqual(vertices.slice(0, -1));
});
