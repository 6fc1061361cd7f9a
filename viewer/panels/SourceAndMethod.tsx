import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import type { CityAnswer, ScenarioAnswer } from "../../scenarios/model/catalog.ts";
import type { CitySource } from "../../scenarios/model/city.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { ChevronDownIcon } from "./icons.tsx";
import "./controls.css";

/** How the figures were made and from what: always one press away. */
export const SourceAndMethod = memo(function SourceAndMethod({
  city,
  scenarios,
}: {
  readonly city: CityAnswer;
  readonly scenarios: readonly ScenarioAnswer[];
}) {
  const texts = useTexts().figures;
  const language = useLanguage();
  return (
    <Disclosure className="source-and-method">
      <Button slot="trigger" className="control-button source-and-method__button">
        {texts.sourceAndMethod}
        <ChevronDownIcon size={18} />
      </Button>
      <DisclosurePanel>
        <div className="source-and-method__text">
          {scenarios.map(({ id, title, provenance }) => (
            <div key={id}>
              <h3>{texts.methodOf(localised(title, language))}</h3>
              <p>{localised(provenance.method, language)}</p>
              <p>
                {texts.scenarioSource}: {localised(provenance.source, language)}. {provenance.publisher},{" "}
                {provenance.year}, {provenance.licence}.
              </p>
            </div>
          ))}
          <h3>{texts.citySources}</h3>
          {city.sources.length === 0 ? (
            <p>{texts.noSources}</p>
          ) : (
            <ul>
              {city.sources.map((source) => (
                <li key={source.title}>{sourceLine(source)}</li>
              ))}
            </ul>
          )}
          <p>{texts.crs(city.crsOfOrigin)}</p>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
});

const sourceLine = ({ title, publisher, year, licence }: CitySource): string =>
  `${title}. ${[publisher, year, licence].filter((part) => part !== undefined).join(", ")}.`;
