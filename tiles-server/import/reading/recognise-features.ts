import type { Feature, FeatureCollection } from "geojson";
import { isBody } from "../../../scenarios/data-files/bodies.ts";
import { coverOf } from "../ground/read-land-use.ts";
import { heightIn } from "./height-in.ts";
import { ID_NAMES, NAME_NAMES } from "./read-areas.ts";
import { TREE_SIGNS } from "./read-trees.ts";
import type { SourceKind } from "./source-kind.ts";

export interface Recognised {
  /** One: that is what it is. None or several: nobody can tell from its content. */
  readonly kinds: readonly SourceKind[];
  /** Example: "312 points with boomhoogte" */
  readonly seen: string;
}

/** Of a hundred houses a few have no height, of a hundred streets a few no name. */
const SHARE_THAT_TELLS = 0.5;
const SHARE_THAT_IS_NAMED = 0.9;

/**
 * What areas, lines or points are, by the attributes they have: never by the file's name, which is anybody's.
 *
 * @param heightName of the attribute with the footprints' height, where its name is none of the usual
 */
export function recogniseFeatures({ features }: FeatureCollection, heightName?: string): Recognised {
  // Exports of areas have stray lines and points in them: most features decide.
  const [[shape, most]] = (["areas", "lines", "points", "things"] as const)
    .map((one) => [one, features.filter(({ geometry }) => SHAPES[geometry.type] === one)] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  const found = SIGNS[shape](most, heightName);
  const signs = found.map(({ sign }) => sign).filter((sign) => sign !== undefined);
  const names = Object.keys(most[0]?.properties ?? {});
  const told = signs.length > 0 ? signs : names.slice(0, MOST_NAMES_TOLD);
  return {
    kinds: found.map(({ kind }) => kind),
    seen: `${most.length} ${shape} ${told.length === 0 ? "without attributes" : `with ${[...new Set(told)].join(", ")}`}`,
  };
}

type Shape = "areas" | "lines" | "points" | "things";

const SHAPES: Record<Feature["geometry"]["type"], Shape> = {
  Polygon: "areas",
  MultiPolygon: "areas",
  LineString: "lines",
  MultiLineString: "lines",
  Point: "points",
  MultiPoint: "points",
  GeometryCollection: "things",
};

const MOST_NAMES_TOLD = 6;

interface Sign {
  readonly kind: SourceKind;
  /** The attribute that tells. */
  readonly sign: string | undefined;
}

const SIGNS: Record<Shape, (features: readonly Feature[], heightName: string | undefined) => Sign[]> = {
  areas(features, heightName) {
    const strong = [...buildingSigns(features, heightName), ...landSigns(features), ...cbsSigns(features)];
    // Buildings have names too: only areas that are nothing else are neighbourhoods by their name alone.
    return strong.length > 0 ? strong : namedAreas(features);
  },
  lines: (features) => {
    const name = attributeOf(features, NAME_NAMES, SHARE_THAT_TELLS);
    return name === undefined ? [] : [{ kind: "streets", sign: name }];
  },
  points(features) {
    const tree = attributeOf(features, TREE_SIGNS, SHARE_THAT_TELLS);
    const kind = attributeOf(features, ["kind"], SHARE_THAT_IS_NAMED);
    return [
      ...(tree === undefined ? [] : [{ kind: "trees", sign: tree } as const]),
      ...(kind === undefined ? [] : [{ kind: "places", sign: kind } as const]),
    ];
  },
  things: () => [],
};

function buildingSigns(features: readonly Feature[], heightName: string | undefined): Sign[] {
  const bodies = features.filter(({ geometry }) => isBody(geometry));
  if (isEnough(bodies, features, SHARE_THAT_TELLS)) return [{ kind: "buildings", sign: "faces of a body" }];
  const heights = features.map(({ properties }) => heightIn(properties ?? {}, heightName));
  const known = heights.filter((height) => height !== undefined);
  return isEnough(known, features, SHARE_THAT_TELLS) ? [{ kind: "buildings", sign: known[0].name }] : [];
}

function landSigns(features: readonly Feature[]): Sign[] {
  const covers = features.map(({ properties }) => coverOf(properties ?? {}));
  const known = covers.filter((cover) => cover !== undefined);
  if (!isEnough(known, features, SHARE_THAT_TELLS)) return [];
  const isWater = known.length === features.length && known.every(({ cover }) => cover === "water");
  return [{ kind: isWater ? "water" : "land-use", sign: known[0].name }];
}

/** Statistics Netherlands gives its areas names of their own, which nothing else has. */
function cbsSigns(features: readonly Feature[]): Sign[] {
  const code = attributeOf(features, ID_NAMES.slice(1), SHARE_THAT_IS_NAMED);
  return code === undefined ? [] : [{ kind: "neighbourhoods", sign: code }];
}

function namedAreas(features: readonly Feature[]): Sign[] {
  const name = attributeOf(features, NAME_NAMES, SHARE_THAT_IS_NAMED);
  const hasId = features.every(({ id }) => id !== undefined);
  const id = hasId ? "id" : attributeOf(features, ID_NAMES, SHARE_THAT_IS_NAMED);
  return name === undefined || id === undefined ? [] : [{ kind: "neighbourhoods", sign: name }];
}

function attributeOf(
  features: readonly Feature[],
  names: readonly string[],
  share: number,
): string | undefined {
  const hasIt = (name: string): readonly Feature[] =>
    features.filter(({ properties }) => (properties?.[name] ?? "") !== "");
  return names.find((name) => isEnough(hasIt(name), features, share));
}

const isEnough = (some: readonly unknown[], all: readonly unknown[], share: number): boolean =>
  some.length > 0 && some.length >= share * all.length;
