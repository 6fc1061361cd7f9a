import { mkdirSync, writeFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import { writeGeoTiff } from "../data-files/write-geotiff.ts";
import { HEAT_FUTURES } from "../methods/heat/heat-futures.ts";
import { openCityPackage } from "./city-package.ts";
import { coolAreas, deepRain, newGreen } from "./make-field-layers.ts";
import { newStreetTrees } from "./make-new-trees.ts";
import { dikeCrown, floodAreas } from "./make-river-flood.ts";
import { openableGround, sealedGround } from "./make-sealed-ground.ts";

/**
 * Makes the layers of Waterwijk's scenarios from its package, by the published methods: what any office does with the rasters of
 * its own models. Run once Waterwijk is imported:
 * `npx tsx scenarios/tools/make-waterwijk-layers.ts data/cities/waterwijk`
 */
const city = openCityPackage(process.argv[2] ?? "data/cities/waterwijk");
const [now, low2050, high2050] = HEAT_FUTURES;

write("flooding/river-flood", "first-quays-wet", floodAreas(city, 2.6));
write("flooding/river-flood", "new-quays", floodAreas(city, 3.6));
write("flooding/river-flood", "dike", dikeCrown());
write("flooding/river-flood-2100", "dike", dikeCrown());
write("flooding/cloudburst-70", "deep-water", deepRain(city, { rainMillimetres: 70, rainHours: 2 }));
write("flooding/cloudburst-140", "deep-water", deepRain(city, { rainMillimetres: 140, rainHours: 2 }));
write("heat/hot-day", "cool-places", coolAreas(city, now));
write("heat/hot-day-2050", "cool-places-2050-low", coolAreas(city, low2050));
write("heat/hot-day-2050", "cool-places-2050-high", coolAreas(city, high2050));
write("green-space/more-trees", "new-trees", newStreetTrees(city));
write("green-space/less-paving", "new-green", newGreen(city));
write("soil/sealed-ground", "could-be-opened", openableGround(city));
writeFileSync(
  new URL("../soil/sealed-ground/layers/sealed.tif", import.meta.url),
  new Uint8Array(writeGeoTiff(sealedGround(city))),
);

function write(scenario: string, name: string, collection: FeatureCollection): void {
  const folder = new URL(`../${scenario}/layers/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.geojson`, folder), `${JSON.stringify(collection)}\n`);
  console.log(`${scenario}/layers/${name}.geojson: ${collection.features.length} features`);
}
