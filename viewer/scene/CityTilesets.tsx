import type { Cesium3DTileset as CesiumTileset, CustomShader, Scene } from "cesium";
import { memo } from "react";
import { Cesium3DTileset } from "resium";
import type { SceneInput } from "../state/scene-input.ts";

export type TilesetRole = "buildings" | "ground";

interface CityTilesetsProps {
  readonly city: SceneInput["city"];
  readonly scene: Scene;
  readonly buildingShader: CustomShader;
  readonly groundShader: CustomShader;
  readonly onReady: (what: TilesetRole, tileset: CesiumTileset) => void;
  readonly onFailed: (what: TilesetRole, error: unknown) => void;
  readonly onTileFailed: () => void;
}

const NO_ENVIRONMENT = { enabled: false };

/**
 * The two tilesets of a city. Kept apart and memoised: resium compares some eighty properties of each at every render, and a
 * slider's step, which is a uniform, has no business here.
 */
export const CityTilesets = memo(function CityTilesets(props: CityTilesetsProps) {
  const { city, onReady, onFailed, onTileFailed } = props;
  const buildingsUrl = `${city.tilesUrl}${city.files.buildings}`;
  const groundUrl = city.files.ground === undefined ? undefined : `${city.tilesUrl}${city.files.ground}`;
  return (
    <>
      {/* key: resium ignores a changed url. */}
      <Cesium3DTileset
        key={buildingsUrl}
        url={buildingsUrl}
        customShader={props.buildingShader}
        environmentMapOptions={NO_ENVIRONMENT}
        backFaceCulling={false}
        // After a jump the engine takes the camera for a moving one, asks for nothing, and says that all is loaded.
        cullRequestsWhileMoving={false}
        onReady={(tileset) => onReady("buildings", tileset)}
        onError={(error) => onFailed("buildings", error)}
        onTileFailed={onTileFailed}
      />
      {groundUrl === undefined ? null : (
        <Cesium3DTileset
          key={groundUrl}
          url={groundUrl}
          customShader={props.groundShader}
          environmentMapOptions={NO_ENVIRONMENT}
          // Draped lines need a tileset that knows its scene; the buildings do not, or lines would climb their roofs.
          scene={props.scene}
          cullRequestsWhileMoving={false}
          onReady={(tileset) => onReady("ground", tileset)}
          onError={(error) => onFailed("ground", error)}
          onTileFailed={onTileFailed}
        />
      )}
    </>
  );
});
