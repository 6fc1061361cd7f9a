import { Fragment, memo } from "react";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import { NoticeIcon } from "./icons.tsx";
import { PopoverButton } from "./PopoverButton.tsx";
import { useIsPhone } from "./use-is-phone.ts";
import "./Attribution.css";

interface AttributionProps {
  readonly city: CityAnswer;
}

/** Who made the data, on the city at all times; an invented city says so first. On a phone it is one press away. */
export const Attribution = memo(function Attribution({ city }: AttributionProps) {
  const texts = useTexts().attribution;
  const isPhone = useIsPhone();
  if (!city.invented && city.sources.length === 0) return null;
  if (!isPhone) {
    return (
      <p className="attribution" data-over-city>
        <AttributionText city={city} />
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
            <AttributionText city={city} />
          </p>
        )}
      </PopoverButton>
    </div>
  );
});

function AttributionText({ city }: AttributionProps) {
  const texts = useTexts().attribution;
  const language = useLanguage();
  const publishers = [...new Set(city.sources.map(({ publisher, licence }) => `${publisher} (${licence})`))];
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
