import type { PlacedBuilding } from "./make-city-model.ts";
import type { SkippedBuilding, SourceBuilding } from "./reading/read-buildings.ts";
import { Refusal } from "./refusal.ts";

/** All of the Netherlands is narrower. */
const FARTHEST_METRES = 400_000;
/** Of a whole city's file a few buildings may be without a place, or have one at 0, 0. More are another city. */
const MOST_STRAYS = 1 / 100;

/**
 * One building of another country makes the ground beneath a city one of cells as large as a town.
 *
 * @param sources of the same buildings in the same order
 * @returns those that stand together, and the few that do not as skipped
 * @throws Refusal where many stand farther from most others than any city reaches
 */
export function withoutStrays<
  Placed extends Pick<PlacedBuilding, "centre">,
  Source extends Pick<SourceBuilding, "id" | "file">,
>(
  placed: readonly Placed[],
  sources: readonly Source[],
): { placed: readonly Placed[]; sources: readonly Source[]; skipped: readonly SkippedBuilding[] } {
  const x = middleOf(placed.map(({ centre }) => centre.x));
  const y = middleOf(placed.map(({ centre }) => centre.y));
  const metresOff = placed.map(({ centre }) => Math.hypot(centre.x - x, centre.y - y));
  // What no plane has numbers for is farther than all.
  const isNear = metresOff.map((metres) => metres <= FARTHEST_METRES);
  const first = isNear.indexOf(false);
  if (first < 0) return { placed, sources, skipped: [] };
  const strays = sources.filter((_, index) => !isNear[index]);
  if (strays.length > MOST_STRAYS * sources.length) {
    const { id, file } = sources[first];
    throw new Refusal(
      "FAR_APART",
      `"${id}" of ${file} stands ${kilometres(metresOff[first])} from most other buildings, and so do ${strays.length} in all. Import one city at a time; if they are of this city, check their coordinate system.`,
    );
  }
  return {
    placed: placed.filter((_, index) => isNear[index]),
    sources: sources.filter((_, index) => isNear[index]),
    skipped: sources.flatMap(({ id, file }, index) =>
      isNear[index]
        ? []
        : [{ id, file, reason: `it stands ${kilometres(metresOff[index])} from most others` }],
    ),
  };
}

const kilometres = (metres: number): string =>
  Number.isFinite(metres) ? `${Math.round(metres / 1000)} km` : "out of reach";

function middleOf(numbers: readonly number[]): number {
  const known = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)];
}
