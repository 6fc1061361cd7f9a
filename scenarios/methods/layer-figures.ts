import { area, length } from "@turf/turf";
import type { Feature, FeatureCollection } from "geojson";
import type { Grid } from "../model/grid.ts";
import type { GeoJsonLayer } from "../model/layer.ts";
import { type Legend, legendClassOf } from "../model/legend.ts";

/** What a layer's features come to: a script with turf counts the same from its GeoJSON. */
export type LayerFigures =
  | {
      readonly kind: "areas";
      readonly squareMetres: number;
      /** In each class of its legend; empty without one. Areas that lie in each other count in each. */
      readonly byClass: readonly number[];
    }
  | { readonly kind: "lines"; readonly metres: number }
  | { readonly kind: "places"; readonly count: number }
  | { readonly kind: "trees"; readonly count: number; readonly crownSquareMetres: number };

export function layerFigures(layer: GeoJsonLayer, { features }: FeatureCollection): LayerFigures {
  switch (layer.role) {
    case "area":
    case "water":
      return { kind: "areas", squareMetres: sum(features, area), byClass: areaByClass(layer, features) };
    case "barrier":
    case "line":
      return { kind: "lines", metres: sum(features, (feature) => length(feature, { units: "meters" })) };
    case "places":
      return { kind: "places", count: features.length };
    case "trees":
      return { kind: "trees", count: features.length, crownSquareMetres: sum(features, crownArea) };
  }
}

/** Ground in each class of a raster's legend, in square metres. A cell is as large as its middle row is. */
export function gridAreaByClass(
  { width, height, extent, values }: Grid,
  { classes }: Pick<Legend, "classes">,
): readonly number[] {
  const middle = (((extent.north + extent.south) / 2) * Math.PI) / 180;
  const cellSquareMetres =
    ((((extent.east - extent.west) / width) *
      METRES_IN_A_DEGREE *
      Math.cos(middle) *
      (extent.north - extent.south)) /
      height) *
    METRES_IN_A_DEGREE;
  const inClass = classes.map(() => 0);
  for (const value of values) {
    const found = legendClassOf(value, classes);
    if (found >= 0) inClass[found] += cellSquareMetres;
  }
  return inClass;
}

/** On the sphere that turf measures areas on. */
const METRES_IN_A_DEGREE = (6_371_008.8 * Math.PI) / 180;

function areaByClass({ legend, property }: GeoJsonLayer, features: readonly Feature[]): number[] {
  if (legend === undefined || property === undefined) return [];
  const inClass = legend.classes.map(() => 0);
  for (const feature of features) {
    const value: unknown = feature.properties?.[property];
    const found = typeof value === "number" ? legendClassOf(value, legend.classes) : -1;
    if (found >= 0) inClass[found] += area(feature);
  }
  return inClass;
}

/** A crown is a disc as wide as the tree says; one that does not say counts as nothing, for nothing is made up. */
function crownArea({ properties }: Feature): number {
  const diameterMetres: unknown = properties?.crownDiameterMetres;
  return typeof diameterMetres === "number" ? (Math.PI / 4) * diameterMetres ** 2 : 0;
}

const sum = (features: readonly Feature[], of: (feature: Feature) => number): number =>
  features.reduce((held, feature) => held + of(feature), 0);
