import { z } from "zod";

const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const isIdentifier = (text: string): boolean => KEBAB_CASE.test(text);

const LONGEST_IDENTIFIER = 80;

/** Of any text: "Sealed ground (2026)" → "sealed-ground-2026". Empty where it has no letter and no digit. */
export const identifierOf = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, LONGEST_IDENTIFIER)
    .replace(/-$/, "");

/** Ids cross borders: they stand in addresses, links, stories and file names, so they are kebab-case everywhere. */
export const Identifier = z
  .string()
  .max(LONGEST_IDENTIFIER)
  .regex(KEBAB_CASE, "Write an id in small letters, digits and single hyphens, such as river-flood-2050.")
  .describe('An id in kebab-case. Example: "river-flood"');
