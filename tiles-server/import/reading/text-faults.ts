export interface TextFaults {
  /** An id that stands twice among the CityObjects: JSON.parse would keep the last and say nothing. */
  readonly duplicateId?: string;
  /** Character at which brackets go deeper than any CityJSON does. */
  readonly tooDeepAt?: number;
}

const DEEPEST = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COLON] = [0x7b, 0x7d, 0x5b, 0x5d, 0x3a];

/** One walk over the text, brackets and strings only, for what JSON.parse cannot tell. */
export function findTextFaults(text: string): TextFaults {
  const ids = new Set<string>();
  let duplicateId: string | undefined;
  let depth = 0;
  let isInCityObjects = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (depth === 1 || (depth === 2 && isInCityObjects)) {
        if (isKey(text, end + 1)) {
          const key = text.slice(at + 1, end);
          if (depth === 1) isInCityObjects = key === "CityObjects";
          else if (ids.has(key)) duplicateId ??= key;
          else ids.add(key);
        }
      }
      at = end;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      if (depth > DEEPEST) return { tooDeepAt: at };
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth -= 1;
    }
  }
  return duplicateId === undefined ? {} : { duplicateId };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}

function isKey(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === COLON;
}
