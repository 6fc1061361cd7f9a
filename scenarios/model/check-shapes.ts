import type { Finding } from "./finding.ts";
import type { GeoJsonLayer } from "./layer.ts";
import type { Shape } from "./survey-geometry.ts";
import type { LayerSurvey } from "./survey-layer.ts";

/** What each role draws; of other shapes nothing would be seen, and nobody told. */
const DRAWN: Readonly<Record<GeoJsonLayer["role"], readonly Shape[]>> = {
  area: ["area"],
  water: ["area"],
  line: ["line", "area"],
  barrier: ["line", "area"],
  places: ["point"],
  trees: ["point"],
};
const ROLE_FOR: Readonly<Record<Shape, GeoJsonLayer["role"]>> = {
  area: "area",
  line: "line",
  point: "places",
};

/** Features whose shape the layer's role does not draw. */
export function checkShapes({ shapes }: LayerSurvey, { role, source }: GeoJsonLayer): Finding[] {
  const drawn = DRAWN[role];
  const counted = [...shapes].map(([kinds, count]) => ({ kinds: kinds.split(" ") as Shape[], count }));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const unseen = counted.filter(({ kinds }) => !kinds.some((kind) => drawn.includes(kind)));
  const count = unseen.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return [];
  const kinds = [...new Set(unseen.flatMap((one) => one.kinds))].toSorted();
  const found = kinds.map((kind) => `${kind}s`).join(" and ");
  const roles = kinds.map((kind) => `"${ROLE_FOR[kind]}"`).join(" or ");
  const message =
    count === all
      ? `"${source}" holds ${found}, of which the role "${role}" draws nothing. Write ${roles} as the role.`
      : `${count} of ${all} features in "${source}" are ${found}, and the role "${role}" does not draw them. Give them a layer of their own with the role ${roles}, or take them out.`;
  return [{ code: "SHAPE_NOT_OF_ROLE", severity: "warning", message, place: ["role"] }];
}
