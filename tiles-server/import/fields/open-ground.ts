import type { LandField } from "./land-field.ts";

/**
 * PET where everyone may come: who looks for a cool place cannot sit in another's yard. Left in, yards under trees make a cool place beside
 * every home, and the figure says nothing.
 *
 * @returns NaN in yards, in fields and on railways
 */
export const onOpenGround = (
  petCelsius: Float32Array,
  { isPrivate }: Pick<LandField, "isPrivate">,
): Float32Array => petCelsius.map((celsius, cell) => (isPrivate[cell] === 1 ? Number.NaN : celsius));
