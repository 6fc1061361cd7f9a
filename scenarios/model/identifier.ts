import { z } from "zod";

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isIdentifier = (text: string): boolean => KEBAB_CASE.test(text);

/** Ids cross borders: they stand in addresses, links, stories and file names, so they are kebab-case everywhere. */
export const Identifier = z
  .string()
  .max(80)
  .regex(KEBAB_CASE, "Write an id in small letters, digits and single hyphens, such as river-flood-2050.")
  .describe('An id in kebab-case. Example: "river-flood"');
