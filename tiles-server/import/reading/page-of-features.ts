import type { Json } from "./parse-json.ts";

/** What is written apart in a sequence, in one object. */
export interface PageOfFeatures {
  /** As the first line of a sequence has it. */
  readonly header: Json;
  readonly features: readonly Json[];
}

/**
 * An answer of 3DBAG's API as it was saved: CityJSONFeatures in "features", or one in "feature", and what would be the first line
 * of their sequence in "metadata".
 *
 * @returns undefined for any other object
 */
export function pageOf({ type, feature, features, metadata }: Json): PageOfFeatures | undefined {
  if (type === "CityJSON" || !isObject(metadata) || !isObject(metadata.transform)) return undefined;
  const found = (Array.isArray(features) ? features : [feature]).filter(isObject);
  if (found.length === 0 || found.some((one) => one.type !== "CityJSONFeature")) return undefined;
  return { header: { type: "CityJSON", ...metadata }, features: found };
}

const isObject = (one: unknown): one is Json =>
  typeof one === "object" && one !== null && !Array.isArray(one);
