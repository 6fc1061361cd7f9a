import { z } from "zod";

/** The languages every text stands in. Dutch first: it is the language of the halls this is shown in. */
export const LANGUAGES = ["nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that people read, in every language we speak. Empty text is a mistake, not a translation. */
export const LocalisedText = z
  .strictObject({
    nl: z.string().min(1).describe('The Dutch text, at B1 level. Example: "Hoogwater op de rivier"'),
    en: z.string().min(1).describe('The English text, at B1 level. Example: "High water on the river"'),
  })
  .describe('A text in Dutch and English. Example: { "nl": "Hitte", "en": "Heat" }');
export type LocalisedText = z.infer<typeof LocalisedText>;
