import type { Extent } from "../../scenarios/model/city.ts";
import type { LayerSurvey } from "../../scenarios/model/survey-layer.ts";
import type { FeatureSpans } from "./feature-spans.ts";
import type { ServedLayer } from "./served-layer.ts";

/** A GeoJSON layer, read once; its text is the file as its author wrote it. */
export interface LayerFile extends ServedLayer {
  readonly survey: LayerSurvey;
  within(bbox: Extent): Buffer;
}

export function layerFileFrom(
  text: Buffer,
  stamp: string,
  survey: LayerSurvey,
  { spans, listStart, listEnd }: FeatureSpans,
): LayerFile {
  const hasByteOrderMark = text[0] === 0xef && text[1] === 0xbb;
  return {
    mediaType: "application/geo+json",
    text,
    stamp,
    survey,
    within(bbox) {
      const parts = [text.subarray(hasByteOrderMark ? 3 : 0, listStart)];
      for (let index = 0; index < survey.featureCount; index += 1) {
        if (!meets(survey.boxes, index * 4, bbox)) continue;
        if (parts.length > 1) parts.push(COMMA);
        parts.push(text.subarray(spans[index * 2], spans[index * 2 + 1]));
      }
      return Buffer.concat([...parts, text.subarray(listEnd)]);
    },
  };
}

const COMMA = Buffer.from(",");

/** Comparing with NaN is never true, so what has no place meets no box. */
function meets(boxes: Float64Array, at: number, bbox: Extent): boolean {
  const west = boxes[at];
  const east = boxes[at + 2];
  if (!(boxes[at + 1] <= bbox.north && boxes[at + 3] >= bbox.south)) return false;
  // A box whose west is greater than its east crosses the antimeridian: it is what lies east of one or west of the other.
  return bbox.west <= bbox.east
    ? west <= bbox.east && east >= bbox.west
    : east >= bbox.west || west <= bbox.east;
}
