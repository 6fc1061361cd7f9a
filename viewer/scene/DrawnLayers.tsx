import {
  BufferPoint,
  BufferPointMaterial,
  BufferPolygon,
  BufferPolygonMaterial,
  BufferPolyline,
  BufferPolylineMaterial,
  Color,
  HeightReference,
} from "cesium";
import type { Feature, FeatureCollection } from "geojson";
import { memo, useCallback, useLayoutEffect, useMemo } from "react";
import { GeoJsonPrimitive, type GeoJsonPrimitiveShape } from "resium";
import type { Extent } from "../../scenarios/model/city.ts";
import { isElsewhere } from "../state/layer-extent.ts";
import {
  type FeatureLayer,
  type HeightField,
  isFeatureLayer,
  isPainted,
  type SceneLayer,
} from "../state/scene-input.ts";
import { colourOf } from "./layer-picture.ts";
import { liftOverSurroundings } from "./lift-over-surroundings.ts";
import { standOnGround } from "./stand-on-ground.ts";

interface DrawnLayersProps {
  readonly layers: readonly SceneLayer[];
  readonly heightField: HeightField | null;
  readonly napAboveEllipsoidMetres: number;
  readonly city: { readonly extent: Extent };
  /** The engine is at work on a layer; the picture without it is not whole. */
  readonly onAwaited: (layerId: string) => void;
  /** A layer is in the scene, or could not be made, or is wanted no more: the others do not wait for it. */
  readonly onDone: (layerId: string) => void;
  /** It could not be made: the page says so. */
  readonly onFailed: (layerId: string) => void;
}

/**
 * Lines and points of a scenario: few and passing, so they are drawn upon the ground rather than painted into it. Areas too where
 * there is no ground: of another place than the city.
 */
export const DrawnLayers = memo(function DrawnLayers({ layers, city, ...place }: DrawnLayersProps) {
  return layers
    .filter(isFeatureLayer)
    .filter(({ layer }) => layer.role !== "trees")
    .map((layer) => ({ layer, hasNoGround: isElsewhere(layer, city) }))
    .filter(({ layer, hasNoGround }) => hasNoGround || !isPainted(layer.layer))
    .map(({ layer, hasNoGround }) => (
      <DrawnLayer key={layer.key} drawn={layer} hasNoGround={hasNoGround} {...place} />
    ));
});

function DrawnLayer({
  drawn,
  heightField,
  napAboveEllipsoidMetres,
  hasNoGround,
  onAwaited,
  onDone,
  onFailed,
}: Omit<DrawnLayersProps, "layers" | "city"> & {
  readonly drawn: FeatureLayer;
  readonly hasNoGround: boolean;
}) {
  const { key, layer, features } = drawn;
  const arePoints = layer.role === "places";
  const data: FeatureCollection = useMemo(() => {
    if (hasNoGround) return liftOverSurroundings(features, napAboveEllipsoidMetres);
    return arePoints ? standOnGround(features, heightField, napAboveEllipsoidMetres) : features;
  }, [arePoints, hasNoGround, features, heightField, napAboveEllipsoidMetres]);
  const done = useCallback(() => onDone(key), [key, onDone]);
  const fail = useCallback(() => {
    onDone(key);
    onFailed(key);
  }, [key, onDone, onFailed]);
  // A layout effect: it runs before the frame that would call the picture whole.
  useLayoutEffect(() => {
    onAwaited(key);
    return done;
  }, [key, onAwaited, done]);
  const onReady = useCallback(
    (primitive: GeoJsonPrimitiveShape) => {
      colour(primitive, (properties) => {
        const css = colourOf(layer, { properties } as Feature);
        return css === undefined ? undefined : Color.fromCssColorString(css).withAlpha(layer.opacity);
      });
      done();
    },
    [layer, done],
  );
  return (
    <GeoJsonPrimitive
      // Made anew with its layer: colours are given once, when it is ready, and must follow the author's file.
      key={styleKey(layer)}
      data={data}
      heightReference={arePoints || hasNoGround ? HeightReference.NONE : HeightReference.CLAMP_TO_3D_TILE}
      onReady={onReady}
      onError={fail}
    />
  );
}

const styleKey = ({ colour, opacity, legend, property }: FeatureLayer["layer"]): string =>
  JSON.stringify([colour, opacity, legend, property]);

/** undefined: its value is not known, or under every class of the legend. A colour would say a thing that the legend does not explain. */
type ColourOf = (properties: Feature["properties"]) => Color | undefined;

/** The primitive draws nothing visible until its lines and points are given a material. */
function colour(primitive: GeoJsonPrimitiveShape, colourFor: ColourOf): void {
  const { polylines, points, polygons } = primitive;
  if (polygons !== undefined) {
    const polygon = new BufferPolygon();
    for (let index = 0; index < polygons.primitiveCount; index += 1) {
      polygons.get(index, polygon);
      const color = colourFor(propertiesOf(primitive, polygon.featureId));
      polygon.show = color !== undefined;
      if (color !== undefined) polygon.setMaterial(new BufferPolygonMaterial({ color }));
    }
  }
  if (polylines !== undefined) {
    const line = new BufferPolyline();
    for (let index = 0; index < polylines.primitiveCount; index += 1) {
      polylines.get(index, line);
      const color = colourFor(propertiesOf(primitive, line.featureId));
      line.show = color !== undefined;
      if (color === undefined) continue;
      line.setMaterial(
        new BufferPolylineMaterial({
          color,
          width: 4,
          outlineColor: Color.WHITE,
          outlineWidth: 1,
        }),
      );
    }
  }
  if (points !== undefined) {
    const point = new BufferPoint();
    for (let index = 0; index < points.primitiveCount; index += 1) {
      points.get(index, point);
      const color = colourFor(propertiesOf(primitive, point.featureId));
      point.show = color !== undefined;
      if (color === undefined) continue;
      point.setMaterial(
        new BufferPointMaterial({
          color,
          size: 14,
          outlineColor: Color.WHITE,
          outlineWidth: 3,
        }),
      );
    }
  }
}

/** Cesium's types say that it returns nothing. */
const propertiesOf = (primitive: GeoJsonPrimitiveShape, featureId: number): Feature["properties"] =>
  primitive.getProperties(featureId) as unknown as Feature["properties"];
