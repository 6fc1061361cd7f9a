import { Fragment, memo } from "react";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import { localised, useLanguage, useTexts } from "../texts/texts.tsx";
import "./Attribution.css";

/** Who made the data, on the city at all times; an invented city says so first. */
export const Attribution = memo(function Attribution({ city }: { readonly city: CityAnswer }) {
  const texts = useTexts().attribution;
  const language = useLanguage();
  const publishers = [...new Set(city.sources.map(({ publisher, licence }) => `${publisher} (${licence})`))];
  return (
    <p className="attribution" data-over-city>
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
    </p>
  );
});
