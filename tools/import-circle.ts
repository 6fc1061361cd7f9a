/** Which of our files a file imports; type imports count too, for a circle of types is a circle to its reader. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Relative imports of a TypeScript file.
 *
 * @param text the file's source
 * @returns the specifiers as written. Example: "../model/issue.ts"
 */
export function relativeImports(text: string): string[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^"';]*?\bfrom\s+"(\.[^"]+)"|\bimport\(\s*"(\.[^"]+)"\s*\)/gm,
  );
  return [...found].map(([, from, dynamic]) => from ?? dynamic);
}

/**
 * The first circle of imports, or null where there is none.
 *
 * @returns the files of the circle in order, the first again at the end
 */
export function importCircle(graph: ImportGraph): string[] | null {
  const done = new Set<string>();
  const trail: string[] = [];
  const follow = (file: string): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    trail.push(file);
    for (const imported of graph.get(file) ?? []) {
      const circle = follow(imported);
      if (circle !== null) return circle;
    }
    trail.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = follow(file);
    if (circle !== null) return circle;
  }
  return null;
}
