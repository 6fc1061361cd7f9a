import { Fragment, memo } from "react";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { Scenario } from "../../scenarios/model/scenario.ts";
import { isToFillIn } from "../../scenarios/model/to-fill-in.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { NoticeIcon } from "./icons.tsx";
import { PopoverButton } from "./PopoverButton.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import "./Attribution.css";

interface AttributionProps {
  readonly city: CityAnswer;
  /** Of the authors' scenarios that are on: what their layers come from is on the screen too. */
  readonly provenances: readonly Scenario["provenance"][];
}

/** Who made the data, on the city at all times; an invented city says so first. On a phone it is one press away. */
export const Attribution = memo(function Attribution(props: AttributionProps) {
  const texts = useTexts().attribution;
  const isPhone = useIsPhone();
  const { city, provenances } = props;
  if (!city.invented && city.sources.length === 0 && provenances.length === 0) return null;
  if (!isPhone) {
    return (
      <p className="attribution" data-over-city>
        <AttributionText {...props} />
      </p>
    );
  }
  return (
    <div className="attribution attribution--folded" data-over-city>
      <PopoverButton
        className="compass-stack__button"
        label={texts.about}
        icon={<NoticeIcon />}
        placement="left bottom"
      >
        {() => (
          <p className="attribution__text">
            <AttributionText {...props} />
          </p>
        )}
      </PopoverButton>
    </div>
  );
});

function AttributionText({ city, provenances }: AttributionProps) {
  const texts = useTexts().attribution;
  const language = useLanguage();
  const known = provenances.filter(
    ({ publisher, licence }) => !isToFillIn(publisher) && !isToFillIn(licence),
  );
  const publishers = [
    ...new Set([...city.sources, ...known].map(({ publisher, licence }) => `${publisher} (${licence})`)),
  ];
  return (
    <>
      {city.invented && <span>{texts.invented(localised(city.name, language))} </span>}
      {publishers.length > 0 && (
        <span>
          {texts.sources}{" "}
          {publishers.map((publisher, index) => (
            <Fragment key={publisher}>
              {index > 0 && ", "}
              <span className="attribution__publisher">{publisher}</span>
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}
