import type { Cesium3DTileset as CesiumTileset, Scene } from "cesium";
import { memo, type ReactNode } from "react";
import { Cesium3DTileset } from "resium";
import { type TilesetRole, tilesetUrl } from "../../scenarios/model/hosted-tileset.ts";
import type { SceneInput } from "../state/scene-input.ts";
import { FINENESSES } from "./frame-ease.ts";
import { screenSpaceErrorOf } from "./screen-space-error.ts";

interface CityTilesetsProps {
  readonly city: SceneInput["city"];
  readonly scene: Scene;
  readonly onReady: (what: TilesetRole, tileset: CesiumTileset) => void;
  readonly onFailed: (what: TilesetRole, error: unknown) => void;
  readonly onTileFailed: () => void;
}

const USUAL_ERROR_PIXELS = FINENESSES[0].screenSpaceError;
const NO_ENVIRONMENT = { enabled: false };

/**
 * The tilesets of a city. Kept apart and memoised: resium compares some eighty properties of each at every render, and a
 * slider's step, which is a uniform, has no business here.
 */
export const CityTilesets = memo(function CityTilesets(props: CityTilesetsProps) {
  const { city, onReady, onFailed, onTileFailed } = props;
  const tileset = (what: TilesetRole, rest: object = {}): ReactNode => {
    const url = tilesetUrl(city, what);
    if (url === null) return null;
    return (
      <Cesium3DTileset
        // resium ignores a changed url.
        key={url}
        url={url}
        environmentMapOptions={NO_ENVIRONMENT}
        maximumScreenSpaceError={screenSpaceErrorOf(what, USUAL_ERROR_PIXELS)}
        // After a jump the engine takes the camera for a moving one, asks for nothing, and says that all is loaded.
        cullRequestsWhileMoving={false}
        onReady={(ready) => onReady(what, ready)}
        onError={(error) => onFailed(what, error)}
        onTileFailed={onTileFailed}
        {...rest}
      />
    );
  };
  return (
    <>
      {tileset("buildings", BOTH_SIDES)}
      {/* Draped lines need a tileset that knows its scene; the buildings do not, or lines would climb their roofs. */}
      {tileset("ground", { scene: props.scene })}
      {tileset("trees")}
      {tileset("objects", BOTH_SIDES)}
      {tileset("context", BOTH_SIDES)}
    </>
  );
});

const BOTH_SIDES = { backFaceCulling: false };
