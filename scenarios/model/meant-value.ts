import { identifierOf } from "./identifier.ts";

/**
 * What an author most likely meant by a text that the format does not take, so that the message can say what to write. undefined
 * where nobody can know.
 */
export function meantValue(field: PropertyKey | undefined, written: string): string | undefined {
  switch (field) {
    case "colour":
    case "outline":
      return meantColour(written.trim().toLowerCase());
    case "source":
    case "table":
      return meantFile(written.trim());
    case "id":
      return identifierOf(written) || undefined;
    default:
      return undefined;
  }
}

/** The sixteen names that every program with colours knows, the other spelling of grey, and orange. */
const COLOUR_NAMES: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

function meantColour(written: string): string | undefined {
  if (Object.hasOwn(COLOUR_NAMES, written)) return COLOUR_NAMES[written];
  const [, digits] = /^#?([0-9a-f]{3,8})$/.exec(written) ?? [];
  if (digits !== undefined) {
    // A fourth part is how opaque it is, which is the layer's "opacity".
    if (digits.length === 3 || digits.length === 4)
      return `#${[...digits.slice(0, 3)].map((digit) => digit + digit).join("")}`.toUpperCase();
    return digits.length === 6 || digits.length === 8 ? `#${digits.slice(0, 6)}`.toUpperCase() : undefined;
  }
  const [, ...parts] = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b.*\)$/.exec(written) ?? [];
  if (parts.length === 0 || parts.some((part) => Number(part) > 255)) return undefined;
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** A file of another folder, or of another computer, is first to be copied here. */
function meantFile(written: string): string | undefined {
  const isElsewhere =
    /^(?:[a-z][a-z\d+.-]*:|\/|~)/i.test(written) || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(written);
  const steps = written.split(/[\\/]/).filter((step) => step !== "" && step !== ".");
  const name = steps[steps.length - 1];
  if (name === undefined || name === "..") return undefined;
  return isElsewhere ? `layers/${name}` : steps.join("/");
}
