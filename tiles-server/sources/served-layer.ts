import { createHash } from "node:crypto";
import type { Extent } from "../../scenarios/model/city.ts";

/** What the address of a layer answers with. */
export interface ServedLayer {
  readonly mediaType: "application/geo+json" | "application/json" | "image/tiff";
  readonly text: Buffer;
  /** Changes with the file. */
  readonly stamp: string;
  /**
   * The collection as its author wrote it, with only the features whose own box meets `bbox`; one without a place belongs to no
   * box. Cut from the file's bytes: nothing is parsed, for a large layer would hold up every other request. Only features lie in
   * a box; a table or a picture is had whole.
   */
  readonly within?: (bbox: Extent) => Buffer;
}

/** Short enough for an address, and another for every content. */
export const versionOf = ({ stamp }: ServedLayer): string =>
  createHash("sha256").update(stamp).digest("base64url").slice(0, 8);
