import type { Request, Response } from "express";
import type { AnswerCache } from "../http/answer-cache.ts";
import type { FileStore } from "../http/precompressed.ts";
import type { CatalogSource } from "../sources/catalog.ts";
import type { FiguresSource } from "../sources/figures-source.ts";

/** What the routes answer from. */
export interface Serving {
  readonly catalog: CatalogSource;
  readonly figures: FiguresSource;
  readonly answers: AnswerCache;
  /** The viewer, Cesium's own files and the schema. */
  readonly files: FileStore;
  readonly viewerFolder: string;
  readonly cesiumFolder: string;
  readonly schemaFile: string;
  /** Origins beside its own that the page may ask. */
  readonly pageMayAsk: readonly string[];
  /** Sets the CORS headers of the origins the host has named. */
  readonly allowNamed: (request: Request, response: Response) => void;
}
