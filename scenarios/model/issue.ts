/**
 * What is wrong in something an author wrote, as data: collected and shown, never thrown one at a time.
 * The sentence is complete in itself: it names the thing, the place and the next step.
 */
export interface Issue {
  /** Stable name of the fault, for programs. Example: "LEGEND_CLASSES_NOT_ASCENDING" */
  readonly code: string;
  /** Where in the document, as people write it. Example: "layers[0].legend.classes[2]"; "" is the document itself. */
  readonly path: string;
  /** What is wrong and what to do, in one or two sentences. */
  readonly message: string;
  readonly severity: "error" | "warning";
  /** The file, relative to the folder that was checked. */
  readonly file?: string;
  /** First line is 1. */
  readonly line?: number;
  /** First column is 1. */
  readonly column?: number;
}

export const hasErrors = (issues: readonly Issue[]): boolean =>
  issues.some((issue) => issue.severity === "error");

/** `["layers", 0, "legend"]` → `layers[0].legend` */
export function pathAsText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step),
    "",
  );
}
