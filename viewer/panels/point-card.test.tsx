import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Language } from "../../scenarios/model/localised-text.ts";
import { TextsProvider } from "../texts/texts.tsx";
import { PointCard, type PointCardProps } from "./PointCard.tsx";

const nothingKnown: PointCardProps = {
  place: { longitude: 4.46512, latitude: 51.90507 },
  groundHeightMetresNap: null,
  cover: "unknown",
  neighbourhoodName: null,
  water: null,
  wetFromMetresNap: null,
  rainDepthMetres: null,
  feelsLikeCelsius: null,
  layers: [],
  isUnderCrown: null,
  wayToGreen: null,
  onClose: () => undefined,
};

const square: PointCardProps = {
  ...nothingKnown,
  groundHeightMetresNap: 3.15,
  cover: "paved",
  neighbourhoodName: "Havenkwartier",
  water: { depthMetres: 0.45, waterLevelMetresNap: 3.6 },
  wetFromMetresNap: 3.2,
  rainDepthMetres: 0.12,
  feelsLikeCelsius: 42.2,
  isUnderCrown: false,
  wayToGreen: { metres: 143, along: "straight-line" },
};

const card = (language: Language, changed: Partial<PointCardProps> = {}): string =>
  renderToStaticMarkup(
    <TextsProvider language={language}>
      <PointCard {...square} {...changed} />
    </TextsProvider>,
  ).replaceAll("\u00a0", " ");

test("is a region of its name, with the kind of ground for a heading and a way out", () => {
  expect(card("nl")).toContain('aria-label="Plek"');
  expect(card("nl")).toMatch(/<h2[^>]*>Verharde grond<\/h2>/);
  expect(card("nl")).toContain("Havenkwartier");
  expect(card("nl")).toContain('aria-label="Sluiten"');
  expect(card("en")).toContain('aria-label="Place"');
});

test("says how deep, how hot and how far to green, in words", () => {
  expect(card("nl")).toContain("45 cm, knie tot heup, bij 3,60 m NAP");
  expect(card("nl")).toContain("10–15 cm, enkel");
  expect(card("nl")).toContain("42 °C, extreem");
  expect(card("en")).toContain("140 m in a straight line");
  expect(card("en")).toContain("3.15 m NAP");
  expect(card("en")).toContain("51.90507° N, 4.46512° E");
});

test("says what an author's layers hold here, with their unit", () => {
  const title = { nl: "Dichte bodem", en: "Sealed ground" };
  const layers = [{ key: "soil", title, legend: { title, unit: "%", classes: [] }, value: 62.5 }];
  expect(card("nl", { layers })).toMatch(/Dichte bodem.*62,5 %/);
  expect(card("en", { layers })).toMatch(/Sealed ground.*62.5 %/);
});

test("says nothing of a theme that is off, and that the rest is not known", () => {
  const markup = renderToStaticMarkup(
    <TextsProvider language="en">
      <PointCard {...nothingKnown} />
    </TextsProvider>,
  );
  expect(markup).not.toContain("Water depth");
  expect(markup).not.toContain("Rainwater");
  expect(markup).not.toContain("Feels like");
  expect(markup).toContain("Ground of unknown kind");
  // Public green, tree crown, ground, water from, neighbourhood.
  expect(markup.match(/<dd data-unknown="true">not known/g)).toHaveLength(5);
});

test("calls ground dry only where its height is known", () => {
  const dry = { depthMetres: 0, waterLevelMetresNap: 2 };
  expect(card("en", { water: dry })).toContain("dry, at 2.00 m NAP");
  expect(card("en", { water: dry, groundHeightMetresNap: null })).not.toContain("dry, at");
});

test("never gives a depth against the body in open water", () => {
  const water = card("en", { cover: "water" });
  expect(water).toContain("open water, at 3.60 m NAP");
  expect(water).toContain("Everyday water level");
  expect(water).not.toContain("knee");
});

test("says where no level reaches", () => {
  expect(card("en", { wetFromMetresNap: null })).toContain("no level at all");
});
