import { describe, expect, test } from "vitest";
import { channelFor, type Field, type FieldChannel, fieldValue } from "./field.ts";

const channel = (part: Partial<FieldChannel>): FieldChannel => ({
  id: "c",
  unit: "°C",
  offset: 0,
  step: 1,
  parameters: {},
  ...part,
});

describe("a cell's value", () => {
  const field: Field = {
    header: {
      columns: 2,
      rows: 1,
      channels: [channel({ offset: 15, step: 0.2 }), channel({ unit: "m", offset: -1, step: 0.5 })],
    } as unknown as Field["header"],
    bytes: Uint8Array.of(0, 2, 9, 9, 100, 254, 255, 9),
  };

  test("is its byte in the channel's own steps", () => {
    expect(fieldValue(field, 0, 0)).toBe(15);
    expect(fieldValue(field, 1, 0)).toBe(0);
    expect(fieldValue(field, 0, 1)).toBeCloseTo(35, 9);
    expect(fieldValue(field, 1, 1)).toBe(126);
  });

  test("is not known where its byte is 255, and nought is a value", () => {
    const bytes = Uint8Array.of(255, 0, 0, 0, 0, 255, 0, 0);
    expect([0, 1].map((cell) => fieldValue({ ...field, bytes }, 0, cell))).toEqual([Number.NaN, 15]);
    expect(fieldValue({ ...field, bytes }, 1, 1)).toBeNaN();
  });
});

describe("the channel for a case", () => {
  const channels = [0, 1.04, 2.2].map((airTemperatureRiseCelsius) =>
    channel({ parameters: { airTemperatureRiseCelsius } }),
  );

  test("is the one that was worked out for its values, and today's where it says nothing", () => {
    expect(channelFor({ channels }, { airTemperatureRiseCelsius: 1.04 })).toBe(1);
    expect(channelFor({ channels }, {})).toBe(0);
    // As sums of decimals come out in a computer.
    expect(channelFor({ channels }, { airTemperatureRiseCelsius: 1.1 + 1.1 + 1e-12 })).toBe(2);
  });

  test("is none where the field has none, however near", () => {
    expect(channelFor({ channels }, { airTemperatureRiseCelsius: 2.3 })).toBeUndefined();
    expect(channelFor({ channels }, { airTemperatureRiseCelsius: 2.1 })).toBeUndefined();
  });

  test("asks for every value it was worked out for, and for no other", () => {
    const hours = [10, 11].map((hourUtc) =>
      channel({ parameters: { airTemperatureRiseCelsius: 2.2, hourUtc } }),
    );
    const at = (hourUtc: number, airTemperatureRiseCelsius: number) =>
      channelFor({ channels: hours }, { hourUtc, airTemperatureRiseCelsius, waterLevelMetresNap: 3 });
    expect([at(11, 2.2), at(11, 0), at(12, 2.2)]).toEqual([1, undefined, undefined]);
  });
});
