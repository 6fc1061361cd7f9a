import type { FeatureCollection } from "geojson";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { HeightGrid } from "../../scenarios/model/city.ts";
import type { Field } from "../../scenarios/model/field.ts";
import type { Grid } from "../../scenarios/model/grid.ts";
import type { GeoJsonLayer, RasterLayer } from "../../scenarios/model/layer.ts";
import type { Live } from "./live.ts";
import type { MapLabel } from "./map-label.ts";
import type { CameraPose, Place } from "./place.ts";
import type { Room } from "./view.ts";

/**
 * What the scene draws, as plain data: app derives it from state and loaded data and hands it in; only ids and numbers
 * come back out. Panels and scene never meet.
 */
export interface SceneInput {
  /** What the canvas is called by those who do not see it. */
  readonly label: string;
  readonly city: CityAnswer;
  readonly heightField: HeightField | null;
  /** Metres NAP; null: no flooding on. Live, because a slider moves it sixty times a second. */
  readonly waterLevel: Live<number | null>;
  /** What the water is drawn as. */
  readonly water: WaterPicture;
  /** Lines to paint by how deep they lie; null: streets are not the subject. */
  readonly streets: FeatureCollection | null;
  /** Rain that stands in low places, and how warm it feels; null: not on. */
  readonly rain: FieldPaint | null;
  readonly heat: FieldPaint | null;
  /** Crowns, or how far green is; null: neither is on. */
  readonly land: LandPaint | null;
  /** How strongly public green stands out, 0 to 1. */
  readonly greenOpacity: number;
  /** What colours the buildings: the water at their foot, a colour each, or nothing. */
  readonly buildings: "by-water-depth" | "by-water-danger" | BuildingColours | null;
  readonly trees: TreeTone;
  /** Layers from files of what is on, in their present cases, bottom first. */
  readonly layers: readonly SceneLayer[];
  readonly labels: readonly MapLabel[];
  /** The number of the building whose card is open. */
  readonly chosenBuilding: number | null;
  /** A name on the city: the chosen building's, or the place's that was asked about. */
  readonly pin: Pin | null;
  readonly camera: CameraRequest;
  readonly room: Room;
  /** The revision this input stands for; `onSettled` gives it back once it has been drawn. Live, as the water level is. */
  readonly revision: Live<number>;
}

export interface SceneEvents {
  /** What lies under the pointer. */
  readonly onPick: (picked: Picked) => void;
  /** The camera came to rest after a person moved it (never after our own flight). */
  readonly onCameraMoved: (pose: CameraPose) => void;
  readonly onSettled: (revision: number) => void;
  /** The canvas has another size: what comes into view is not drawn yet. */
  readonly onSized: () => void;
  readonly onFailed: (reason: SceneFailure) => void;
  /** The engine does not take a layer; all the rest is drawn. */
  readonly onLayerFailed: (layerKey: string) => void;
  /** The graphics card, which had let go of the scene, is there again: the scene must be made anew. */
  readonly onContextRestored: () => void;
  /** Tiles that could not be drawn, so that the page can say how many are missing. */
  readonly onTilesMissing: (count: number) => void;
}

export type Picked =
  | { readonly kind: "building"; readonly number: number }
  | { readonly kind: "ground"; readonly place: Place }
  | { readonly kind: "nothing" };

/** Fields as the ground's colours: which of them, which of its channels, and how strongly. */
export interface FieldPaint {
  /** All that is kept on the graphics card, three at most: to go from one to another is then a number, and waits for nothing. */
  readonly sheets: readonly Field[];
  readonly sheet: number;
  readonly channel: number;
  readonly opacity: number;
}

/** The land field as one of green space's pictures. */
export interface LandPaint extends FieldPaint {
  readonly shown: "canopy" | "distance";
  /** Four bytes for each of 256 codes of a neighbourhood: what its ground is under the crowns. */
  readonly neighbourhoodColours: Uint8Array;
}

/** Four bytes a building, by number: red, green, blue, and how much of its own colour it gives up. */
export interface BuildingColours {
  readonly rgba: Uint8Array;
}

/** By depth, by danger, or quiet, with only the streets in colour. */
export type WaterPicture = "depth" | "danger" | "roads";

/** Their own soft green; grey where the theme does not speak of them; the theme's green where it does. */
export type TreeTone = "own" | "quiet" | "green";

export type SceneFailure =
  | { readonly kind: "no-webgl" }
  /** The graphics card let go: a driver that was updated, a laptop that slept, too many pages. Most often it comes back. */
  | { readonly kind: "context-lost" }
  /** The engine gave up in the middle of a frame. */
  | { readonly kind: "engine-stopped"; readonly detail: string }
  | { readonly kind: "tileset-failed"; readonly what: "buildings" | "ground"; readonly detail: string };

export interface HeightField {
  readonly header: HeightGrid;
  /** rows × columns, northernmost row first. */
  readonly groundMetresNap: Float32Array;
  readonly spillMetresNap: Float32Array;
}

export type SceneLayer = FeatureLayer | GridLayer;

interface AnyLayer {
  /** Its own among all that is on: two scenarios may have a layer of one name. */
  readonly key: string;
}

export interface FeatureLayer extends AnyLayer {
  readonly kind: "features";
  readonly layer: GeoJsonLayer;
  readonly features: FeatureCollection;
}

export interface GridLayer extends AnyLayer {
  readonly kind: "grid";
  readonly layer: RasterLayer;
  readonly grid: Grid;
}

export const isFeatureLayer = (shown: SceneLayer): shown is FeatureLayer => shown.kind === "features";

/** What is drawn: the same object as long as nobody changes the file. */
export const dataOf = (shown: SceneLayer): object => (shown.kind === "grid" ? shown.grid : shown.features);

/** Areas lie in the ground's own texture; everything else the engine draws upon it. */
export const isPainted = ({ role }: GeoJsonLayer): boolean => role === "area" || role === "water";

export interface Pin extends Place {
  readonly text: string;
  /** What it points at: a roof, or the ground. */
  readonly heightMetresNap: number;
}

/** A wish to be at a pose. A new object is a new wish, even to the same pose; `fly` is false for the first view and links. */
export interface CameraRequest {
  readonly pose: CameraPose;
  readonly fly: boolean;
}
