/** A text is stepped over whole, and what follows it tells a key from a value. */
const TOKENS = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[[\]{}]/gs;

/**
 * The first key that stands twice in one object, in JSON that is right otherwise. `JSON.parse` keeps the last of the two and says nothing:
 * an author then looks at one number and sees another.
 *
 * @returns where the second one begins; undefined where there is none
 */
export function firstDuplicateKey(
  text: string,
): { readonly key: string; readonly offset: number } | undefined {
  const open: (Set<string> | null)[] = [];
  for (const { 0: token, 1: key, 2: colon, index } of text.matchAll(TOKENS)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (colon !== undefined) {
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, offset: index };
      keys?.add(key);
    }
  }
  return undefined;
}
