import type { BuildingsRead } from "./reading/read-buildings.ts";
import type { SortedFiles } from "./reading/sort-files.ts";
import { Refusal } from "./refusal.ts";

/** @throws Refusal: files were given, and none of them is one of buildings */
export function refuseWithoutFile({ taken, leftOut }: SortedFiles): never {
  const others = [
    ...taken.map(({ file, as, seen }) => `${file}: ${as}, ${seen}`),
    ...leftOut.map(({ file, reason }) => `${file}: ${reason}`),
  ];
  throw new Refusal(
    "NO_BUILDINGS",
    `None of the files holds buildings (${others.slice(0, MOST_FILES_TOLD).join("; ")}). Give CityJSON, or areas with a height: --buildings <file>.`,
  );
}

const MOST_FILES_TOLD = 5;

/** @throws Refusal where no building came in, with the reason of the first */
export function refuseWithoutBuildings(
  fileNames: readonly string[],
  { buildings, skipped }: Pick<BuildingsRead, "buildings" | "skipped">,
): void {
  if (buildings.length > 0) return;
  const reason =
    skipped.length === 0
      ? "Give a file with objects of type Building."
      : `The first, "${skipped[0].id}", was left out because ${skipped[0].reason}.`;
  throw new Refusal("NO_BUILDINGS", `${fileNames.join(", ")} holds no building that can be read. ${reason}`);
}
