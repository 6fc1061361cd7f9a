import type { City, Extent, ZMeaning } from "../../scenarios/model/city.ts";
import type { Plane } from "./city-model.ts";
import type { BuildingsRead } from "./reading/read-buildings.ts";
import type { LeftOutFile, SourceKind, TakenFile } from "./reading/source-kind.ts";

/** What a city can have beside its buildings, by the option that gives it. */
export type MissingSource = Exclude<SourceKind, "buildings">;

/** Of what stands beside buildings, what is left out and why. */
export interface ObjectsNotDrawn {
  readonly type: string;
  readonly count: number;
  /** Bodiless: an outline or a surface over the ground. Groundless: z is above its own ground, and nothing within 100 m tells how high that is. */
  readonly reason: "bodiless" | "underground" | "groundless";
}

/** What the sources hold, and what of it cannot come in: known before anything is written. */
export interface ReadingReport {
  /** Of the buildings. */
  readonly files: readonly string[];
  /** What every file was taken for, and by which sign. */
  readonly taken: readonly TakenFile[];
  /** Files of which nothing came in. */
  readonly leftOut: readonly LeftOutFile[];
  /** What readers changed or passed over, each a sentence. */
  readonly warnings: readonly string[];
  /** What no file gave: figures that need it are not known, or coarse. */
  readonly missing: readonly MissingSource[];
  readonly buildingsRead: number;
  readonly skipped: BuildingsRead["skipped"];
  /** Ids of buildings without a ground of their own, put on the nearest that is known within 100 m. */
  readonly onNearbyGround: readonly string[];
  /** Ids that stood in an earlier file too: the first counts. */
  readonly duplicates: BuildingsRead["duplicates"];
  readonly objectsNotRead: BuildingsRead["otherObjects"];
  /** Bridges, walls, lamp posts among the buildings' files, by type: drawn, not counted. */
  readonly objectsDrawn: Readonly<Record<string, number>>;
  readonly objectsNotDrawn: readonly ObjectsNotDrawn[];
  /** Names of what the sources say of buildings, in order of the alphabet. */
  readonly attributes: readonly string[];
  readonly degenerateFaces: number;
  readonly selfCrossing: BuildingsRead["selfCrossing"];
  readonly texturesIgnored: number;
  /** Their ground is their own, and no water can be worked out there. */
  readonly buildingsOutsideHeights: number;
  readonly unknownCovers: Readonly<Record<string, number>>;
  /** Left out where none were given. */
  readonly trees?: {
    readonly read: number;
    /** Height or crown was not given, and is an assumption. */
    readonly sizesAssumed: number;
    /** Left out, by their place in the file. */
    readonly notPoints: readonly string[];
  };
  /** What stands around it; left out where none was given. */
  readonly context?: { readonly blocks: number; readonly skipped: BuildingsRead["skipped"] };
  readonly crsOfOrigin: string;
  /** The plane the city is kept in. */
  readonly plane: string;
  /** Degrees, WGS84, around the buildings alone. */
  readonly buildingsExtent: Extent;
  /** "as-given": outside the Netherlands no sea level is known to us, and heights are taken as they are. */
  readonly heights: Plane["heights"];
  readonly zMeaning: ZMeaning;
  /** True where z was read from the buildings rather than told. */
  readonly zMeaningDetected: boolean;
}

/** What an import did, for people's table and for `import-report.json`. */
export interface ImportReport extends ReadingReport {
  readonly cityId: string;
  readonly folder: string;
  readonly buildingsWritten: number;
  readonly trees?: NonNullable<ReadingReport["trees"]> & {
    readonly written: number;
    /** Beyond the known ground, and left out. */
    readonly outside: number;
  };
  /** Areas of the file that lie beyond this city, and are left out. */
  readonly neighbourhoodsElsewhere: number;
  /** Degrees, WGS84. */
  readonly extent: Extent;
  readonly heightsFrom: City["heightsFrom"];
  /** Of the height grid, and so of every field: large without a height file where the city is large. */
  readonly cellSizeMetres: number;
  readonly waterFrom: City["waterFrom"];
  /** Of the package, before compression. */
  readonly bytes: number;
  readonly secondsPerStage: Readonly<Record<string, number>>;
  readonly seconds: number;
}
