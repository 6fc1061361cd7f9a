import type { City } from "../../scenarios/model/city.ts";
import type { ComputedLayer } from "../../scenarios/model/layer.ts";

type Method = ComputedLayer["method"];

/** What a method can be shown as, its first picture first. A method that is not here has one picture. */
const PICTURES_OF_METHOD = {
  "flood-depth": ["depth", "danger", "roads"],
  "green-rules": ["rules", "canopy", "distance"],
} as const satisfies Partial<Record<Method, readonly string[]>>;

export type PictureId = (typeof PICTURES_OF_METHOD)[keyof typeof PICTURES_OF_METHOD][number];

const PICTURES: Partial<Record<Method, readonly PictureId[]>> = PICTURES_OF_METHOD;
const NONE: readonly PictureId[] = [];

export const picturesOf = (method: Method | undefined): readonly PictureId[] =>
  (method === undefined ? undefined : PICTURES[method]) ?? NONE;

/** Those that a city has what it takes for: without streets there is nothing to pass. */
export const picturesIn = (
  { streets }: Pick<City["files"], "streets">,
  method: Method | undefined,
): readonly PictureId[] =>
  picturesOf(method).filter((picture) => picture !== "roads" || streets !== undefined);

/** A case of green space says which rule colours the homes; its other pictures colour them by no rule, and are of no case. */
export const isOfACase = (picture: PictureId | null): boolean =>
  picture !== "canopy" && picture !== "distance";

/**
 * The picture a link asks for; what a method does not have is its first.
 *
 * @returns null for a method with one picture only
 */
export function pictureShown(method: Method, show: string | undefined): PictureId | null {
  const pictures = picturesOf(method);
  return pictures.find((picture) => picture === show) ?? pictures[0] ?? null;
}
