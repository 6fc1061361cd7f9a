import type { Page } from "playwright";
import type { City } from "../../scenarios/model/city.ts";
import { TILESET_ROLES } from "../../scenarios/model/hosted-tileset.ts";
import { FINENESSES } from "../../viewer/scene/frame-ease.ts";
import { screenSpaceErrorOf } from "../../viewer/scene/screen-space-error.ts";

/** The named peer: a plain CesiumWidget with the same tilesets from the same viewpoint, and nothing else. */
const BARE_PATH = "/bare";

interface BareTileset {
  readonly url: string;
  /** As fine as ours draws it: else the two pages would not draw the same tiles. */
  readonly maximumScreenSpaceError: number;
}

const bareHtml = (
  tilesets: readonly BareTileset[],
  { viewpoints: [home], origin }: City,
): string => `<!doctype html>
<style>html, body, #city { margin: 0; height: 100%; }</style>
<div id="city"></div>
<script>window.CESIUM_BASE_URL = "/cesium/";</script>
<script src="/cesium/Cesium.js"></script>
<script type="module">
  const widget = new Cesium.CesiumWidget("city", {
    baseLayer: false, globe: false, skyBox: false, skyAtmosphere: false, scene3DOnly: true, msaaSamples: 1,
    creditContainer: document.createElement("div"),
  });
  window.widget = widget;
  const { scene } = widget;
  const tilesets = await Promise.all(${JSON.stringify(tilesets)}.map(({ url, maximumScreenSpaceError }) =>
    Cesium.Cesium3DTileset.fromUrl(url, { maximumScreenSpaceError })));
  for (const tileset of tilesets) scene.primitives.add(tileset);
  const target = Cesium.Cartesian3.fromDegrees(${home.longitude}, ${home.latitude}, ${home.heightMetresNap + origin.napAboveEllipsoidMetres});
  scene.camera.frustum.fov = Cesium.Math.toRadians(38) * 1.6;
  scene.camera.lookAt(target, new Cesium.HeadingPitchRange(
    Cesium.Math.toRadians(${home.headingDegrees}), Cesium.Math.toRadians(${home.pitchDegrees}), ${home.rangeMetres}));
  scene.postRender.addEventListener(() => {
    if (tilesets.every((tileset) => tileset.tilesLoaded)) document.body.dataset.scene = "settled";
  });
</script>`;

/** Opens it and waits until all of it has been drawn. */
export async function openBarePage(page: Page, origin: string): Promise<void> {
  const city = (await (await fetch(`${origin}/api/v1/cities/waterwijk`)).json()) as City & {
    tilesUrl: string;
  };
  const tilesets = TILESET_ROLES.flatMap((role): BareTileset[] => {
    const file = city.files[role];
    if (file === undefined) return [];
    return [
      {
        url: new URL(`${city.tilesUrl}${file}`, origin).href,
        maximumScreenSpaceError: screenSpaceErrorOf(role, FINENESSES[0].screenSpaceError),
      },
    ];
  });
  const html = bareHtml(tilesets, city);
  await page.route(`**${BARE_PATH}`, (route) => route.fulfill({ contentType: "text/html", body: html }));
  // The server hands out Cesium's workers, not the engine as one file: that comes from the package itself.
  await page.route("**/cesium/Cesium.js", (route) =>
    route.fulfill({ path: "node_modules/cesium/Build/Cesium/Cesium.js", contentType: "text/javascript" }),
  );
  await page.goto(`${origin}${BARE_PATH}`);
  await page.locator('body[data-scene="settled"]').waitFor({ timeout: 120_000 });
}
