import type { FeatureCollection } from "geojson";
import { memo } from "react";
import { type LayerFigures as Figures, layerFigures } from "../../scenarios/methods/layer-figures.ts";
import type { GeoJsonLayer } from "../../scenarios/model/layer.ts";
import { formatCount, localised, useLanguage, useTexts } from "../texts/texts.tsx";

export interface LayerFiguresProps {
  readonly layers: readonly { readonly layer: GeoJsonLayer; readonly features: FeatureCollection }[];
}

/** What an author's own layers come to: how much area, how many trees. Counted from the very features that are drawn. */
export const LayerFigures = memo(function LayerFigures({ layers }: LayerFiguresProps) {
  const language = useLanguage();
  return (
    <dl className="panel-facts">
      {layers.map(({ layer, features }) => (
        <div key={layer.id} className="panel-facts__row" data-layer={layer.id}>
          <dt>{localised(layer.title, language)}</dt>
          <dd>
            <Amount figures={layerFigures(layer, features)} />
          </dd>
        </div>
      ))}
    </dl>
  );
});

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
