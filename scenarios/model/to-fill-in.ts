import type { LocalisedText } from "./localised-text.ts";

/** What marks a text that its author has still to write. */
export const TO_FILL_IN = { nl: "Vul in", en: "To fill in" } as const satisfies LocalisedText;

/** Whether its author has still to write it. */
export const isToFillIn = (text: string): boolean =>
  Object.values(TO_FILL_IN).some((mark) => text.startsWith(`${mark}: `));
