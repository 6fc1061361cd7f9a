import type { CustomShader } from "cesium";
import { useLayoutEffect } from "react";
import type { SceneInput } from "../state/scene-input.ts";
import { colouredBy, NO_BUILDING, NO_WATER_METRES_NAP } from "./building-shader.ts";
import { showColours } from "./colour-sheets.ts";
import { loadFields, showField } from "./field-uniforms.ts";
import { emptyLayers, layersUniform, WATER_SHOWN } from "./ground-shader.ts";
import { showLand } from "./land-uniforms.ts";
import { showLayers } from "./layer-uniforms.ts";
import { paintStreets } from "./street-picture.ts";
import { setTreeTone } from "./tree-shader.ts";

/** The programs that draw the city. */
export interface CityShaders {
  readonly buildings: CustomShader;
  readonly ground: CustomShader;
  readonly trees: CustomShader;
}

/** What is shown, as numbers and textures of the programs that are there already: a switch is a uniform, never a reload. */
export function useUniforms(
  shaders: CityShaders,
  {
    waterLevel,
    chosenBuilding,
    buildings,
    land,
    heat,
    rain,
    greenOpacity,
    trees,
    water,
    streets,
    heightField,
    layers,
  }: SceneInput,
): void {
  // One effect a concern, and each within the commit that brings the change: a frame that is already on its way shows it too. What a
  // worker sends comes without a hand's touch, and would otherwise be drawn, and called whole, before its effect had run.
  useLayoutEffect(() => {
    const show = (): void => {
      const level = waterLevel.get() ?? NO_WATER_METRES_NAP;
      shaders.buildings.setUniform("u_waterLevelMetresNap", level);
      shaders.ground.setUniform("u_waterLevelMetresNap", level);
    };
    show();
    return waterLevel.listen(show);
  }, [shaders, waterLevel]);
  useLayoutEffect(() => {
    shaders.buildings.setUniform("u_chosenBuilding", chosenBuilding ?? NO_BUILDING);
  }, [shaders, chosenBuilding]);
  useLayoutEffect(() => {
    if (buildings !== null && typeof buildings !== "string") showColours(shaders.buildings, buildings);
    shaders.buildings.setUniform("u_coloured", colouredBy(buildings));
  }, [shaders, buildings]);
  useLayoutEffect(() => {
    if (land !== null) loadFields(shaders.ground, "land", land);
    showLand(shaders.ground, land);
  }, [shaders, land]);
  useLayoutEffect(() => {
    if (heat !== null) loadFields(shaders.ground, "heat", heat);
    if (rain !== null) loadFields(shaders.ground, "rain", rain);
    showField(shaders.ground, "heat", heat);
    showField(shaders.ground, "rain", rain);
    shaders.ground.setUniform("u_greenOpacity", greenOpacity);
  }, [shaders, heat, rain, greenOpacity]);
  useLayoutEffect(() => {
    setTreeTone(shaders.trees, trees);
  }, [shaders, trees]);
  useLayoutEffect(() => {
    shaders.ground.setUniform("u_waterShown", WATER_SHOWN[water]);
  }, [shaders, water]);
  useLayoutEffect(() => {
    const picture =
      heightField === null || streets === null ? null : paintStreets(streets, heightField.header);
    shaders.ground.setUniform("u_streets", picture === null ? emptyLayers() : layersUniform(picture));
  }, [shaders, streets, heightField]);
  useLayoutEffect(() => {
    showLayers(shaders.ground, layers, heightField?.header ?? null);
  }, [shaders, layers, heightField]);
}
