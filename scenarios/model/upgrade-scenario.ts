type JsonObject = Readonly<Record<string, unknown>>;

/** Turns a file of one version into the next. It gets anything that is an object, and must not stumble over what it does not know. */
export type Upgrade = (file: JsonObject) => JsonObject;

/**
 * From the version that is the key to the one after it, so that a file of years ago still opens. Version 0 is what the drafts before the
 * first release wrote: American spelling, and a layer's file under `file`.
 */
export const UPGRADES: ReadonlyMap<number, Upgrade> = new Map([
  [
    0,
    (file) => ({
      ...file,
      ...(isObject(file.provenance) && { provenance: renamed(file.provenance, { license: "licence" }) }),
      ...(Array.isArray(file.layers) && { layers: file.layers.map(layerOfVersionOne) }),
    }),
  ],
]);

/**
 * The file as the present version has it; undefined where no way leads there.
 *
 * @param upgrades handed in by tests
 */
export function upgradeScenario(
  file: JsonObject,
  from: number,
  to: number,
  upgrades: ReadonlyMap<number, Upgrade> = UPGRADES,
): JsonObject | undefined {
  let upgraded = file;
  for (let version = from; version < to; version += 1) {
    const upgrade = upgrades.get(version);
    if (upgrade === undefined) return undefined;
    upgraded = { ...upgrade(upgraded), formatVersion: version + 1 };
  }
  return upgraded;
}

function layerOfVersionOne(layer: unknown): unknown {
  if (!isObject(layer)) return layer;
  const named = renamed(layer, { color: "colour", file: "source" });
  const { legend } = named;
  if (!isObject(legend) || !Array.isArray(legend.classes)) return named;
  const classes = legend.classes.map((step) => (isObject(step) ? renamed(step, { color: "colour" }) : step));
  return { ...named, legend: { ...legend, classes } };
}

const renamed = (object: JsonObject, names: Readonly<Record<string, string>>): JsonObject =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => [Object.hasOwn(names, name) ? names[name] : name, value]),
  );

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
