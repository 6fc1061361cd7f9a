import { petByHour } from "../../../scenarios/methods/heat/pet-by-hour.ts";
import { fetchField } from "../city-package.ts";
import type { HeatHoursAnswer, HeatHoursQuestion } from "./heat-hours.ts";

/** Works out PET by the hour beside the page: each future in turn, handed over without a copy. */
addEventListener("message", async ({ data }: MessageEvent<HeatHoursQuestion>) => {
  const { signal } = new AbortController();
  try {
    const [microclimate, land] = await Promise.all([
      fetchField(data.microclimateUrl, signal),
      fetchField(data.landUrl, signal),
    ]);
    for (const airTemperatureRiseCelsius of data.airTemperatureRisesCelsius) {
      const sheets = petByHour(microclimate, land, airTemperatureRiseCelsius);
      post(
        { airTemperatureRiseCelsius, sheets },
        sheets.map(({ bytes }) => bytes.buffer as ArrayBuffer),
      );
    }
  } catch (cause) {
    post({ failure: cause instanceof Error ? cause.message : String(cause) });
  }
});

const post = (answer: HeatHoursAnswer, handedOver: readonly ArrayBuffer[] = []): void =>
  postMessage(answer, { transfer: [...handedOver] });
