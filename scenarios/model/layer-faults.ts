import type { Issue } from "./issue.ts";
import { MOST_POSITIONS_IN_A_FEATURE } from "./layer-limits.ts";
import type { GeometryFault } from "./survey-geometry.ts";

/** Something wrong inside a layer's file. */
export interface LayerFault extends Pick<Issue, "code" | "severity" | "message"> {
  /** Index of the first feature it is wrong in. */
  readonly feature?: number;
  /** Where in the file, if it is no layer at all. Example: ["features", 3, "type"] */
  readonly place?: readonly (string | number)[];
}

/** A fault is told once for a whole file, with the first feature that has it. */
export interface FirstAndCount {
  readonly first: number;
  readonly count: number;
}

const IMPORT = (source: string): string => `npm run scenarios:import -- ${source}`;

/** What is wrong with a geometry, in words. */
export function geometrySentence(
  fault: GeometryFault,
  { first, count }: FirstAndCount,
  source: string,
): LayerFault {
  const others = count === 1 ? "" : ` (and ${count - 1} more)`;
  const place = `features[${first}]${others} in "${source}"`;
  const told = (severity: LayerFault["severity"], message: string, code: string = fault): LayerFault => ({
    code,
    severity,
    message,
    feature: first,
  });
  switch (fault) {
    case "GEOMETRY_NOT_KNOWN":
      return told("error", `The geometry of ${place} is none of GeoJSON's kinds. Export the file again.`);
    case "POSITION_NOT_NUMBERS":
      return told(
        "error",
        `A position of ${place} is not two numbers or three, or stands at the wrong depth of brackets. Export the file again.`,
      );
    case "LINE_TOO_SHORT":
      return told("error", `A line of ${place} has fewer than 2 positions. Take it out or complete it.`);
    case "RING_TOO_SHORT":
      return told("error", `A ring of ${place} has fewer than 4 positions. Take it out or complete it.`);
    case "RING_NOT_CLOSED":
      return told(
        "error",
        `A ring of ${place} is not closed: its last position is not its first. Repeat the first position at the end.`,
      );
    case "RING_CROSSES_ITSELF":
      return told(
        "warning",
        `The outer ring of ${place} crosses itself, and is painted with holes where it overlaps. Mend it in the program that drew it.`,
      );
    case "CROSSES_ANTIMERIDIAN":
      return told(
        "warning",
        `The geometry of ${place} crosses the 180th meridian, and is drawn the other way round the Earth. Cut it in two there (RFC 7946, 3.1.9).`,
      );
    case "RING_WOUND_WRONG":
      return told(
        "warning",
        `A ring of ${place} goes round the wrong way (outer rings go counterclockwise, holes clockwise). ${IMPORT(source)} mends it.`,
      );
    case "FEATURE_TOO_LARGE":
      return told(
        "error",
        `The geometry of ${place} has more than ${MOST_POSITIONS_IN_A_FEATURE.toLocaleString("en")} positions, which is the limit. Simplify it or cut it in parts.`,
        "LAYER_TOO_LARGE",
      );
  }
}
