import { memo } from "react";
import {
  type LayerFigures as Figures,
  gridAreaByClass,
  layerFigures,
} from "../../scenarios/methods/layer-figures.ts";
import type { FeatureLayer, GridLayer } from "../state/scene-input.ts";
import { formatCount, localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { ClassTable } from "./ClassTable.tsx";

export interface LayerFiguresProps {
  readonly layers: readonly FeatureLayer[];
}

/** What an author's own layers come to: how much area, how many trees. Counted from the very features that are drawn. */
export const LayerFigures = memo(function LayerFigures({ layers }: LayerFiguresProps) {
  const texts = useTexts().layers;
  const language = useLanguage();
  const counted = layers.map((shown) => ({ ...shown, figures: countedOnce(shown) }));
  return (
    <>
      <dl className="panel-facts">
        {counted.map(({ key, layer, figures }) => (
          <div key={key} className="panel-facts__row" data-layer={layer.id}>
            <dt>{localised(layer.title, language)}</dt>
            <dd>
              <Amount figures={figures} />
            </dd>
          </div>
        ))}
      </dl>
      {counted.map(
        ({ key, layer, figures }) =>
          figures.kind === "areas" &&
          layer.legend !== undefined &&
          figures.byClass.length > 0 && (
            <ClassTable
              key={key}
              caption={localised(layer.title, language)}
              legend={layer.legend}
              values={figures.byClass}
              column={texts.hectaresColumn}
              write={(squareMetres) => hectares(squareMetres, language)}
              figure={`layer-${layer.id}`}
            />
          ),
      )}
    </>
  );
});

/** Remembered past the panel: fifty thousand areas are not measured anew each time their theme is switched on. */
function countedOnce(shown: FeatureLayer): Figures {
  const known = COUNTED.get(shown) ?? layerFigures(shown.layer, shown.features);
  COUNTED.set(shown, known);
  return known;
}

const COUNTED = new WeakMap<FeatureLayer, Figures>();

function Amount({ figures }: { readonly figures: Figures }) {
  const texts = useTexts().layers;
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  switch (figures.kind) {
    case "areas":
      return (
        <span data-value={figures.squareMetres}>
          {texts.hectares(hectares(figures.squareMetres, language))}
        </span>
      );
    case "lines":
      return (
        <span data-value={figures.metres}>{texts.metres(count(Math.round(figures.metres / 10) * 10))}</span>
      );
    case "places":
      return <span data-value={figures.count}>{texts.places(count(figures.count))}</span>;
    case "trees":
      return (
        <span data-value={figures.count}>
          {texts.trees(count(figures.count), hectares(figures.crownSquareMetres, language))}
        </span>
      );
  }
}

const hectares = (squareMetres: number, language: "nl" | "en"): string =>
  new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(squareMetres / 10_000);

/** How much ground has each colour of a raster. */
export const GridFigures = memo(function GridFigures({
  shown: { layer, grid },
}: {
  readonly shown: GridLayer;
}) {
  const texts = useTexts().layers;
  const language = useLanguage();
  return (
    <ClassTable
      caption={localised(layer.title, language)}
      legend={layer.legend}
      values={gridAreaByClass(grid, layer.legend)}
      column={texts.hectaresColumn}
      write={(squareMetres) => hectares(squareMetres, language)}
      figure={`layer-${layer.id}`}
    />
  );
});
