import { memo } from "react";
import { useStore } from "zustand";
import { readyValue } from "../data/loaded.ts";
import { LeafletText } from "../panels/Leaflet.tsx";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { openOf } from "./open-scenario.ts";
import type { Scenarios } from "./use-scenarios.ts";

interface LeafletSideProps {
  readonly store: ViewStore;
  readonly on: Scenarios["on"];
}

/** The open scenario's leaflet by itself: on a sheet it has a tab of its own. */
export const LeafletSide = memo(function LeafletSide({ store, on }: LeafletSideProps) {
  const texts = useTexts().scenario;
  const language = useLanguage();
  const openId = useStore(store, (state) => state.openScenarioId);
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
