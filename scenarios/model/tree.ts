/** One row a tree of `trees.json`; null is "not known". */
export interface TreeRow {
  readonly number: number;
  readonly id: string;
  /** As the source says it, Latin or Dutch. */
  readonly species: string | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly groundHeightMetresNap: number;
  /** From the ground to the top. */
  readonly heightMetres: number;
  readonly crownDiameterMetres: number;
}

export const TREE_COLUMNS = [
  "number",
  "id",
  "species",
  "longitude",
  "latitude",
  "groundHeightMetresNap",
  "heightMetres",
  "crownDiameterMetres",
] as const satisfies readonly (keyof TreeRow)[];

/** trees.json: column names once, then one array a tree, as the inventory has it. */
export interface TreesFile {
  readonly formatVersion: 1;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function treesFileFrom(trees: readonly TreeRow[]): TreesFile {
  return {
    formatVersion: 1,
    columns: TREE_COLUMNS,
    rows: trees.map((tree) => TREE_COLUMNS.map((column) => tree[column])),
  };
}

/** Columns are found by name, so that a later column changes nothing for an earlier reader. */
export function treesFrom(file: TreesFile): TreeRow[] {
  return file.rows.map(
    (row) =>
      Object.fromEntries(file.columns.map((column, index) => [column, row[index]])) as unknown as TreeRow,
  );
}
