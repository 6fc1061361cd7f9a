import { memo } from "react";
import { readyValue } from "../data/loaded.ts";
import { LeafletText } from "../panels/Leaflet.tsx";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { openOf } from "./open-scenario.ts";
import type { Scenarios } from "./use-scenarios.ts";

interface LeafletSideProps {
  readonly on: Scenarios["on"];
  /** Of several, the one that lies before us; null: the last. */
  readonly openId: string | null;
}

/** The open scenario's leaflet by itself: on a sheet it has a tab of its own. */
export const LeafletSide = memo(function LeafletSide({ on, openId }: LeafletSideProps) {
  const texts = useTexts().scenario;
  const language = useLanguage();
  const scenario = readyValue(openOf(on, openId)?.answer ?? { status: "loading" });
  return (
    <section className="page__leaflet" aria-label={texts.leaflet}>
      {scenario === null ? (
        <p>{texts.emptyHint}</p>
      ) : (
        <>
          <h2 className="scenario-panel__title">{localised(scenario.title, language)}</h2>
          <LeafletText scenario={scenario} />
        </>
      )}
    </section>
  );
});
