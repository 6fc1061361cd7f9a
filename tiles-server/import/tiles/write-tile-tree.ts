import type { TileNode } from "./tile-tree.ts";
import { boxOf, diagonalOf, union, type WrittenTile } from "./tileset.ts";

/**
 * Writes the leaves one after the other, so that a large city is never in memory at once, and puts branches over them.
 *
 * A branch draws nothing of its own: without its children all of its box is missing, so its geometric error is the
 * box's diagonal.
 *
 * @param name of the tile; a child's has a 0 or a 1 more
 */
export async function writeTileTree<T>(
  node: TileNode<T>,
  writeLeaf: (items: readonly T[], name: string) => Promise<WrittenTile>,
  name = "0",
): Promise<WrittenTile> {
  if (node.kind === "leaf") return writeLeaf(node.items, name);
  const children = [
    await writeTileTree(node.children[0], writeLeaf, `${name}0`),
    await writeTileTree(node.children[1], writeLeaf, `${name}1`),
  ];
  const bounds = union(children.map((child) => child.bounds));
  return {
    tile: {
      boundingVolume: { box: boxOf(bounds) },
      geometricError: diagonalOf(bounds),
      children: children.map(({ tile }) => tile),
    },
    bounds,
  };
}
