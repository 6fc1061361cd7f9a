import { benchFigures } from "./figures/bench-figures.ts";
import { benchImport } from "./import/bench-import.ts";
import { benchLayers } from "./layers/bench-layers.ts";
import { benchViewer } from "./viewer/bench-viewer.ts";

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  viewer: benchViewer,
  layers: benchLayers,
  figures: benchFigures,
  import: benchImport,
};

/** `npm run bench [name]`: ratios measured in one run. Figures to look at, never a test. */
const asked = process.argv[2];
const chosen = asked === undefined ? Object.keys(BENCHES) : [asked];
for (const name of chosen) {
  const bench = BENCHES[name];
  if (bench === undefined) {
    console.error(`There is no bench "${name}". Choose from: ${Object.keys(BENCHES).join(", ")}.`);
    process.exit(2);
  }
  await bench();
}
