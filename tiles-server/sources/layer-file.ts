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
      const start = hasByteOrderMark ? BYTE_ORDER_MARK_BYTES : 0;
      const runs = runsWithin(survey, bbox);
      // All of it needs no copy, which for a large layer takes longer than anything else here.
      if (runs.length === 1 && runs[0].first === 0 && runs[0].last === survey.featureCount - 1) {
        return text.subarray(start);
      }
      const features = runs.flatMap(({ first, last }, index) => {
        const run = text.subarray(spans[first * 2], spans[last * 2 + 1]);
        return index === 0 ? [run] : [COMMA, run];
      });
      return Buffer.concat([text.subarray(start, listStart), ...features, text.subarray(listEnd)]);
    },
  };
}

/** Features that follow each other in the file and all meet the box, by index. They are cut out as one, with what stands between them. */
function runsWithin({ boxes, featureCount }: LayerSurvey, bbox: Extent): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (let index = 0; index < featureCount; index += 1) {
    if (!meets(boxes, index * 4, bbox)) continue;
    const run = runs[runs.length - 1];
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs;
}

const BYTE_ORDER_MARK_BYTES = 3;
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
