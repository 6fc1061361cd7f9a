import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import type { ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { ChevronDownIcon } from "./icons.tsx";
import { useMediaQuery } from "./use-media-query.ts";
import "./Leaflet.css";

/** What a resident must know before believing the map. On a low screen it folds to one row, so that the cases stay in view. */
export const Leaflet = memo(function Leaflet({ scenario }: { readonly scenario: ScenarioAnswer }) {
  const texts = useTexts();
  const lowScreen = useMediaQuery("(max-height: 800px)");
  if (!lowScreen) {
    return (
      <section className="leaflet">
        <h3 className="leaflet__title">{texts.scenario.leaflet}</h3>
        <LeafletText scenario={scenario} />
      </section>
    );
  }
  return (
    <Disclosure className="leaflet leaflet--folding">
      <Heading level={3} className="leaflet__title">
        <Button slot="trigger" className="leaflet__fold">
          {texts.scenario.leaflet}
          <ChevronDownIcon />
        </Button>
      </Heading>
      <DisclosurePanel>
        <LeafletText scenario={scenario} />
      </DisclosurePanel>
    </Disclosure>
  );
});

/** By itself, where its place has a name already. */
export function LeafletText({ scenario }: { readonly scenario: ScenarioAnswer }) {
  const texts = useTexts().scenario;
  const language = useLanguage();
  const { leaflet, provenance } = scenario;
  return (
    <dl className="leaflet__text">
      <dt>{texts.shows}</dt>
      <dd>{localised(leaflet.shows, language)}</dd>
      {leaflet.standardEvent !== undefined && (
        <>
          <dt>{texts.standardEvent}</dt>
          <dd>{localised(leaflet.standardEvent, language)}</dd>
        </>
      )}
      <dt>{texts.cannotTell}</dt>
      <dd>{localised(leaflet.cannotTell, language)}</dd>
      <dt>{texts.source}</dt>
      <dd>
        {localised(provenance.source, language)}. {provenance.publisher}, {provenance.year},{" "}
        {provenance.licence}.
      </dd>
    </dl>
  );
}
