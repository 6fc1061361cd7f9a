import { expect, test } from "vitest";
import type { Field } from "../../scenarios/model/field.ts";
import type { ComputedLayer } from "../../scenarios/model/layer.ts";
import { derivePicture } from "./derive-picture.ts";
import type { CityFields } from "./use-city.ts";
import type { ScenarioOn } from "./use-scenarios.ts";

const NO_COLOURS = new Uint8Array(256 * 4);
const LOADING = { status: "loading" } as const;
const heat = {
  header: {
    channels: [0, 2.2].map((airTemperatureRiseCelsius) => ({ parameters: { airTemperatureRiseCelsius } })),
  },
} as unknown as Field;
const fields: CityFields = { land: LOADING, heat: { status: "ready", value: heat }, rain: LOADING };

const on = (id: string, theme: string, method?: ComputedLayer["method"], values: object = {}): ScenarioOn =>
  ({
    summary: { id, theme },
    computed: method === undefined ? [] : [{ method }],
    styles: [],
    layers: [],
    present: { id: "case", values },
  }) as unknown as ScenarioOn;
const flood = on("computed-flooding", "flooding", "flood-depth");
const hot = on("hot-day", "heat", "heat-pet", { airTemperatureRiseCelsius: 2.2 });
const green = on("less-paving", "green-space");

const SHOWN = { opacities: {}, hoursUtc: {} };

test("the bare city is itself", () => {
  expect(derivePicture([], fields, SHOWN, NO_COLOURS, null)).toMatchObject({
    floodBy: null,
    heat: null,
    greenOpacity: 0,
    trees: "own",
    buildingsBy: null,
  });
});

test("themes add up; the last that speaks of buildings colours them", () => {
  const picture = derivePicture(
    [flood, hot, green],
    fields,
    { ...SHOWN, opacities: { "less-paving": 0.5 } },
    NO_COLOURS,
    null,
  );
  expect(picture.floodBy).toBe(flood);
  expect(picture.heat).toMatchObject({ channel: 1, opacity: 1 });
  expect(picture.greenOpacity).toBe(0.5);
  // Less paving says nothing of buildings.
  expect(picture.buildingsBy?.by).toBe(hot);
  expect(derivePicture([hot, flood], fields, SHOWN, NO_COLOURS, null).buildingsBy?.by).toBe(flood);
});

test("trees step back unless they are the subject", () => {
  expect(derivePicture([hot], fields, SHOWN, NO_COLOURS, null).trees).toBe("quiet");
  expect(derivePicture([green, hot], fields, SHOWN, NO_COLOURS, null).trees).toBe("green");
});

test("a case that nothing was worked out for paints nothing, rather than another case", () => {
  const other = on("hot-day", "heat", "heat-pet", { airTemperatureRiseCelsius: 9 });
  expect(derivePicture([other], fields, SHOWN, NO_COLOURS, null).heat).toBeNull();
});

test("an hour is another channel beside the afternoon's mean, and buildings then have no colour of another time", () => {
  const sheets = [
    [10, 11, 12, 13],
    [14, 15, 16],
  ].map((hours) => ({
    header: { channels: hours.map((hourUtc) => ({ parameters: { hourUtc } })) },
  })) as unknown as readonly Field[];
  const at = (hourUtc: number, hours: readonly Field[] | null = sheets) =>
    derivePicture([hot], fields, { ...SHOWN, hoursUtc: { "hot-day": hourUtc } }, NO_COLOURS, hours);
  expect(at(11)).toMatchObject({
    heat: { sheet: 1, channel: 1, opacity: 1 },
    heatHourUtc: 11,
    buildingsBy: null,
  });
  expect(at(16)).toMatchObject({ heat: { sheet: 2, channel: 2 }, heatHourUtc: 16 });
  expect(at(16).heat?.sheets).toEqual([heat, ...sheets]);
  // Not worked out yet, or no hour of the afternoon: the picture stays, and says so.
  for (const picture of [at(11, null), at(20)]) {
    expect(picture).toMatchObject({ heat: { sheet: 0, channel: 1 }, heatHourUtc: null });
    expect(picture.buildingsBy?.by).toBe(hot);
  }
});
