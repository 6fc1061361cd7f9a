import type { FeatureCollection } from "geojson";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { HeightGrid } from "../../scenarios/model/city.ts";
import type { GeoJsonLayer } from "../../scenarios/model/scenario.ts";

/**
 * What the scene draws, as plain data: app derives it from state and loaded data and hands it in; only ids and numbers
 * come back out. Panels and scene never meet.
 */
export interface SceneInput {
  /** What the canvas is called by those who do not see it. */
  readonly label: string;
  readonly city: CityAnswer;
  readonly heightField: HeightField | null;
  /** null: no flooding on, the bare city. */
  readonly flood: { readonly waterLevelMetresNap: number } | null;
  /** GeoJSON layers of the chosen scenario and case, bottom first. */
  readonly layers: readonly SceneLayer[];
  readonly chosenBuilding: ChosenBuilding | null;
  readonly camera: CameraRequest;
  readonly colourScheme: "light" | "hall";
  /** The revision this input stands for; `onSettled` gives it back once it has been drawn. */
  readonly revision: number;
}

export interface SceneEvents {
  /** The number of the building under the pointer, or null where there is none. */
  readonly onPick: (buildingNumber: number | null) => void;
  /** The camera came to rest after a person moved it (never after our own flight). */
  readonly onCameraMoved: (pose: CameraPose) => void;
  readonly onSettled: (revision: number) => void;
  readonly onFailed: (reason: SceneFailure) => void;
  /** Tiles that could not be drawn, so that the page can say how many are missing. */
  readonly onTilesMissing: (count: number) => void;
}

export type SceneFailure =
  | { readonly kind: "no-webgl" }
  /** The engine gave up in the middle of a frame. */
  | { readonly kind: "engine-stopped"; readonly detail: string }
  | { readonly kind: "tileset-failed"; readonly what: "buildings" | "ground"; readonly detail: string };

export interface HeightField {
  readonly header: HeightGrid;
  /** rows × columns, northernmost row first. */
  readonly groundMetresNap: Float32Array;
  readonly spillMetresNap: Float32Array;
}

export interface SceneLayer {
  readonly layer: GeoJsonLayer;
  readonly features: FeatureCollection;
}

export interface ChosenBuilding {
  readonly number: number;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly roofHeightMetresNap: number;
}

/** Where the eye looks: a target and how it is seen. The same fields as a viewpoint, so the two are one thing. */
export interface CameraPose {
  readonly longitude: number;
  readonly latitude: number;
  readonly heightMetresNap: number;
  /** 0 looks north, 90 east. */
  readonly headingDegrees: number;
  /** 0 looks level, -90 straight down. */
  readonly pitchDegrees: number;
  readonly rangeMetres: number;
}

/** A wish to be at a pose. A new object is a new wish, even to the same pose; `fly` is false for the first view and links. */
export interface CameraRequest {
  readonly pose: CameraPose;
  readonly fly: boolean;
}
