/** The known name that is fewest strokes away, if it is near: `opactiy` → `opacity`. */
export function nearestName(key: string, known: readonly string[]): string | undefined {
  return known
    .map((name) => ({ name, strokes: editDistance(key.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, strokes }) => strokes <= Math.max(1, Math.round(name.length / 3)))
    .sort((a, b) => a.strokes - b.strokes)
    .at(0)?.name;
}

/** The same as the end of a sentence, or nothing. */
export function suggestion(key: string, known: readonly string[]): string {
  const near = nearestName(key, known);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      current.push(
        Math.min(before[column] + 1, current[column - 1] + 1, before[column - 1] + (isSame ? 0 : 1)),
      );
    }
    before = current;
  }
  return before[other.length];
}
