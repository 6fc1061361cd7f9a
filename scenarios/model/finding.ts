import type { Issue } from "./issue.ts";

/** Something wrong, with its place in the scenario file; where that is in the text is looked up later. */
export interface Finding extends Pick<Issue, "code" | "severity" | "message"> {
  /** From the thing that was checked down. Example: ["property"] for a layer */
  readonly place: readonly PropertyKey[];
}
