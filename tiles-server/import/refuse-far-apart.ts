import type { PlacedBuilding } from "./make-city-model.ts";
import type { SourceBuilding } from "./reading/read-buildings.ts";
import { Refusal } from "./refusal.ts";

/** All of the Netherlands is narrower. */
const FARTHEST_METRES = 400_000;

/**
 * Two cities as one would be a ground of cells as large as a town, and one building of another country does as much.
 *
 * @param sources of the same buildings in the same order
 * @throws Refusal where one stands farther from most others than any city reaches
 */
export function refuseFarApart(
  placed: readonly Pick<PlacedBuilding, "centre">[],
  sources: readonly Pick<SourceBuilding, "id" | "file">[],
): void {
  const x = middleOf(placed.map(({ centre }) => centre.x));
  const y = middleOf(placed.map(({ centre }) => centre.y));
  // What no plane has numbers for is farther than all.
  const index = placed.findIndex(
    ({ centre }) => !(Math.hypot(centre.x - x, centre.y - y) <= FARTHEST_METRES),
  );
  if (index < 0) return;
  const { id, file } = sources[index];
  const kilometres = Math.round(Math.hypot(placed[index].centre.x - x, placed[index].centre.y - y) / 1000);
  throw new Refusal(
    "FAR_APART",
    `"${id}" of ${file} stands ${kilometres} km from most other buildings. Import one city at a time; if it is of this city, check its coordinate system.`,
  );
}

function middleOf(numbers: readonly number[]): number {
  const known = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)];
}
