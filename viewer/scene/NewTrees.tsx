import { Cartesian3, Matrix4, Model, type Scene, Transforms } from "cesium";
import type { FeatureCollection } from "geojson";
import { useEffect, useMemo } from "react";
import { treeShape } from "../../scenarios/model/tree-shape.ts";
import { type FeatureLayer, isFeatureLayer, type SceneInput, type SceneLayer } from "../state/scene-input.ts";
import type { Room } from "../state/view.ts";
import type { GroundHeight } from "./ground-height.ts";
import { type StandingTree, treeGlb } from "./tree-glb.ts";
import { createTreeShader } from "./tree-shader.ts";

interface NewTreesProps {
  readonly layers: readonly SceneLayer[];
  readonly scene: Scene;
  readonly origin: SceneInput["city"]["origin"];
  readonly groundAt: GroundHeight;
  readonly room: Room;
  readonly onAwaited: (layerId: string) => void;
  readonly onDone: (layerId: string) => void;
  readonly onFailed: (layerId: string) => void;
}

/** Trees that a scenario plants: they look like those that stand, in the colour of their layer. */
export function NewTrees({ layers, ...place }: NewTreesProps) {
  return layers
    .filter(isFeatureLayer)
    .filter(({ layer }) => layer.role === "trees")
    .map((shown) => <Grove key={shown.key} shown={shown} {...place} />);
}

function Grove({
  shown: { key: id, layer, features },
  room,
  scene,
  origin,
  groundAt,
  onAwaited,
  onDone,
  onFailed,
}: Omit<NewTreesProps, "layers"> & { readonly shown: FeatureLayer }) {
  const { colour = USUAL_COLOUR } = layer;
  const shader = useMemo(() => createTreeShader(room, { colour }), [room, colour]);
  useEffect(() => {
    const frame = Transforms.eastNorthUpToFixedFrame(
      Cartesian3.fromDegrees(origin.longitude, origin.latitude, origin.napAboveEllipsoidMetres),
    );
    const trees = standing(features, frame, origin.napAboveEllipsoidMetres, groundAt);
    if (trees.length === 0) return;
    let model: Model | undefined;
    let isGone = false;
    onAwaited(id);
    Model.fromGltfAsync({
      // Cesium takes bytes where its types know addresses only.
      url: treeGlb(trees, treeShape("near", 0)) as unknown as string,
      modelMatrix: frame,
      customShader: shader,
      environmentMapOptions: { enabled: false },
    }).then(
      (loaded) => {
        if (isGone) {
          loaded.destroy();
          return;
        }
        model = scene.primitives.add(loaded) as Model;
        model.readyEvent.addEventListener(() => onDone(id));
      },
      () => {
        onDone(id);
        if (!isGone) onFailed(id);
      },
    );
    return () => {
      isGone = true;
      if (model !== undefined) scene.primitives.remove(model);
      onDone(id);
    };
  }, [features, scene, origin, groundAt, shader, id, onAwaited, onDone, onFailed]);
  return null;
}

const USUAL_COLOUR = "#4C9A70";
const USUAL_HEIGHT_METRES = 8;
const USUAL_CROWN_METRES = 5;

/** Points → trees in the city's own frame, each on its ground. */
function standing(
  { features }: FeatureCollection,
  frame: Matrix4,
  napAboveEllipsoidMetres: number,
  groundAt: GroundHeight,
): StandingTree[] {
  const toLocal = Matrix4.inverseTransformation(frame, new Matrix4());
  return features.flatMap(({ geometry, properties }) => {
    if (geometry?.type !== "Point") return [];
    const [longitude, latitude] = geometry.coordinates;
    const height = groundAt(longitude, latitude) + napAboveEllipsoidMetres;
    const place = Matrix4.multiplyByPoint(
      toLocal,
      Cartesian3.fromDegrees(longitude, latitude, height),
      new Cartesian3(),
    );
    return [
      {
        east: place.x,
        up: place.z,
        south: -place.y,
        heightMetres: metres(properties?.heightMetres, USUAL_HEIGHT_METRES),
        crownDiameterMetres: metres(properties?.crownDiameterMetres, USUAL_CROWN_METRES),
      },
    ];
  });
}

const metres = (value: unknown, usual: number): number =>
  typeof value === "number" && value > 0 ? value : usual;
