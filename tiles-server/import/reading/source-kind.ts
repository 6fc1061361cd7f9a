/** What a file may be to a city: the words of the options that say so. */
export type SourceKind =
  | "buildings"
  | "heights"
  | "land-use"
  | "water"
  | "trees"
  | "neighbourhoods"
  | "places"
  | "streets";

/** What was taken for what, and by which sign. */
export interface TakenFile {
  readonly file: string;
  readonly as: SourceKind;
  /** Example: "312 points with boomhoogte", or "told by --trees" */
  readonly seen: string;
  /** Example: "EPSG:28992"; left out where the file does not say, and for rasters. */
  readonly crs?: string;
}

export interface LeftOutFile {
  readonly file: string;
  /** With the next step where there is one. */
  readonly reason: string;
}
