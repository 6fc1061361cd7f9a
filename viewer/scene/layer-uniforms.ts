import type { CustomShader } from "cesium";
import { dataOf, type HeightField, type SceneLayer } from "../state/scene-input.ts";
import { emptyLayers, layersUniform } from "./ground-shader.ts";
import { lookOf, paintedOf, paintLayers } from "./layer-picture.ts";

type Ground = Pick<CustomShader, "setUniform">;

/** What a ground's texture of layers holds, so that it is laid together and sent to the graphics card once. */
interface Sheet {
  readonly header: HeightField["header"];
  readonly leaves: readonly Leaf[];
}

interface Leaf {
  readonly data: object;
  readonly look: string;
  /** Beside the strongest of the sheet. */
  readonly share: number;
}

const SHEETS = new WeakMap<Ground, Sheet>();

/**
 * Shows an author's areas and grids on the ground. They stay on the graphics card while they are switched off: switching, and how strongly they
 * are shown, is one number. Only other layers, another legend or another share between them make the texture anew.
 */
export function showLayers(
  shader: Ground,
  layers: readonly SceneLayer[],
  header: HeightField["header"] | null,
): void {
  const painted = header === null ? [] : paintedOf(layers);
  const opacity = Math.max(0, ...painted.map(({ layer }) => layer.opacity));
  shader.setUniform("u_layersOpacity", opacity);
  if (header === null || opacity === 0) return;
  const shares = painted.map((shown) => withOpacity(shown, shown.layer.opacity / opacity));
  const leaves = shares.map((shown) => ({
    data: dataOf(shown),
    look: lookOf(shown),
    share: shown.layer.opacity,
  }));
  const held = SHEETS.get(shader);
  if (held?.header === header && isSame(held.leaves, leaves)) return;
  SHEETS.set(shader, { header, leaves });
  const picture = paintLayers(shares, header);
  shader.setUniform("u_layers", picture === null ? emptyLayers() : layersUniform(picture));
}

// Spelt out for each kind: the kind and its layer go together.
const withOpacity = (shown: SceneLayer, opacity: number): SceneLayer =>
  shown.kind === "grid"
    ? { ...shown, layer: { ...shown.layer, opacity } }
    : { ...shown, layer: { ...shown.layer, opacity } };

/** Shares are quotients: a slider that moves two layers together must not part them by a rounding. */
const SAME_SHARE = 1e-6;

const isSame = (held: readonly Leaf[], wanted: readonly Leaf[]): boolean =>
  held.length === wanted.length &&
  held.every(
    ({ data, look, share }, at) =>
      data === wanted[at].data && look === wanted[at].look && Math.abs(share - wanted[at].share) < SAME_SHARE,
  );
