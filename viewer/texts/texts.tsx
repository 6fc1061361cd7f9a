import { createContext, type ReactNode, useContext } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { Language, LocalisedText } from "../../scenarios/model/localised-text.ts";
import { en } from "./en.ts";
import { formatLevel, localeOf } from "./format.ts";
import { nl, type Texts } from "./nl.ts";

export * from "./format.ts";
export type { Texts } from "./nl.ts";

const CATALOGUES: Readonly<Record<Language, Texts>> = { nl, en };

const LanguageContext = createContext<Language>("nl");

/** Gives every component below its language; React Aria's own words follow. */
export function TextsProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={localeOf(language)}>{children}</I18nProvider>
    </LanguageContext>
  );
}

const VerticalDatumContext = createContext<string | null>("NAP");

/** Tells every component below what the heights of the city on screen count from. */
export const VerticalDatumProvider = VerticalDatumContext;

export const useVerticalDatum = (): string | null => useContext(VerticalDatumContext);

/** A level as it is written for the city on screen. Example: 3,60 m NAP */
export function useLevelFormat(): (metres: number) => string {
  const [language, datum] = [useLanguage(), useVerticalDatum()];
  return (metres) => formatLevel(metres, language, datum);
}

export const useLanguage = (): Language => useContext(LanguageContext);

export const useTexts = (): Texts => CATALOGUES[useLanguage()];

/** The catalogue outside React, for a document title or a test. */
export const textsIn = (language: Language): Texts => CATALOGUES[language];

/** An author's text in the reader's language; a name is the same in every language. */
export const localised = (text: LocalisedText | string, language: Language): string =>
  typeof text === "string" ? text : text[language];
