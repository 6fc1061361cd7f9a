import { HttpProblem } from "./problem.ts";

/** Over-long UTF-8 and IIS-style spellings of dots and slashes: nobody writes them but to climb out of a folder. */
const DISGUISED = /%c[01]%[89ab][0-9a-f]|%e0%[89][0-9a-f]|%u00(?:2e|2f|5c)/i;

/**
 * The path of an address, decoded once, as segments: `/tiles/delft/a.glb` → `["tiles", "delft", "a.glb"]`.
 * Refuses what no address of ours looks like: 400 where it cannot be read, 404 where it climbs.
 */
export function readPath(address: string): readonly string[] {
  const encoded = address.split("?", 1)[0] ?? "";
  if (!encoded.startsWith("/")) throw new HttpProblem(400, "The address does not start with a slash.");
  if (DISGUISED.test(encoded)) throw notFound();
  let path: string;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    throw new HttpProblem(
      400,
      "The address holds a percent sign that is not followed by a character's code.",
    );
  }
  if (path.includes("\0")) throw new HttpProblem(400, "The address holds a NUL character.");
  const segments = path.slice(1).split("/");
  if (path.includes("\\") || segments.some((segment) => segment === ".." || segment === "."))
    throw notFound();
  return segments;
}

export const notFound = (): HttpProblem =>
  new HttpProblem(
    404,
    "There is nothing at this address. The page is at / and the API is described at /api/v1/openapi.json.",
  );
