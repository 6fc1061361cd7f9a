import type { FigureSet } from "../../model/figure.ts";
import type { CityNumbers } from "../figures/city-numbers.ts";
import { wayOf } from "../walking/way.ts";
import { COOL_PLACE } from "./cool-places.ts";

interface Walk {
  /** Infinity: heat is worked out, and no place is cool. */
  readonly metres: number;
  readonly homes: number;
}

/** Homes with a cool place of today within a walk, and how far it is from the home in the middle. */
export function homesNearCoolPlaces({ buildings, neighbourhoods, neighbourhoodOf, homesOf }: CityNumbers): {
  readonly inCity: FigureSet;
  at(place: number): FigureSet;
} {
  const walks: Walk[][] = Array.from({ length: neighbourhoods.length + 1 }, () => []);
  for (const { number, petNowCelsius, walkMetresToCoolPlace, metresToCoolPlace } of buildings) {
    const way = wayOf(walkMetresToCoolPlace, metresToCoolPlace);
    if (way === null && petNowCelsius === null) continue;
    walks[neighbourhoodOf[number]].push({
      metres: way?.metres ?? Number.POSITIVE_INFINITY,
      homes: homesOf[number],
    });
  }
  return { inCity: figuresOf(walks.flat()), at: (place) => figuresOf(walks[place]) };
}

function figuresOf(walks: readonly Walk[]): FigureSet {
  const known = homesIn(walks);
  const near = homesIn(walks.filter(({ metres }) => metres <= COOL_PLACE.walkMetres));
  return {
    "homes-near-cool-place": known === 0 ? null : near,
    "homes-near-cool-place-share": known === 0 ? null : near / known,
    "walk-to-cool-place": medianMetres(walks, known),
  };
}

/** The walk that half of the homes have at most; null where no home is, or half of them have no cool place to go to. */
function medianMetres(walks: readonly Walk[], known: number): number | null {
  let homes = 0;
  for (const walk of walks.toSorted((one, other) => one.metres - other.metres)) {
    homes += walk.homes;
    if (homes > 0 && homes >= known / 2) return Number.isFinite(walk.metres) ? walk.metres : null;
  }
  return null;
}

const homesIn = (walks: readonly Walk[]): number => walks.reduce((sum, { homes }) => sum + homes, 0);
