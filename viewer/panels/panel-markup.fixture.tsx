import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { TextsProvider } from "../texts/texts.tsx";

/** A panel as markup, and what a reader or a script takes from it. */

export const markupIn = (language: Language, panel: ReactNode): string =>
  renderToStaticMarkup(<TextsProvider language={language}>{panel}</TextsProvider>);

/** As a reader sees it: no tags, plain spaces. */
export const wordsOf = (markup: string): string =>
  markup
    .replaceAll(/<\/?(p|h4|li|tr|t[dh]|dt|dd|caption)\b[^>]*>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\s+/g, " ");

/** The values a script reads, by name, in their order. */
export const figuresIn = (markup: string, name: RegExp): number[] =>
  [...markup.matchAll(/data-figure="([^"]*)" data-value="([^"]*)"/g)]
    .filter(([, figure]) => name.test(figure))
    .map(([, , value]) => Number(value));

export const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
