import { useEffect, useRef, useState } from "react";
import { HEAT_FUTURES } from "../../scenarios/methods/heat/heat-futures.ts";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import type { Field } from "../../scenarios/model/field.ts";
import { workOutHeatHours } from "../data/heat-hours/heat-hours.ts";

/** PET by the hour for what is on, as far as it is worked out. */
export interface HeatHours {
  /** Of the future that is shown; of the last one until another is there. null: not there yet, or not asked for. */
  readonly sheets: readonly Field[] | null;
  readonly isAwaited: boolean;
  readonly hasFailed: boolean;
}

type ByFuture = ReadonlyMap<number, readonly Field[]>;

/** Of one city's content, which its address names. */
interface Known {
  readonly tilesUrl: string;
  readonly futures: ByFuture;
  readonly hasFailed: boolean;
}

const RISES: readonly number[] = HEAT_FUTURES.map(
  ({ airTemperatureRiseCelsius }) => airTemperatureRiseCelsius,
);

const NOTHING: Known = { tilesUrl: "", futures: new Map(), hasFailed: false };

/**
 * All futures are worked out at the first hour that is asked for, the present one first, and kept: after that neither an hour nor a
 * case waits for anything.
 *
 * @param airTemperatureRiseCelsius of the scenario at an hour; null: no hour is asked for
 */
export function useHeatHours(city: CityAnswer | null, airTemperatureRiseCelsius: number | null): HeatHours {
  const [known, setKnown] = useState(NOTHING);
  const [askedFor, setAskedFor] = useState("");
  const last = useRef<readonly Field[] | null>(null);
  const { tilesUrl = "", files } = city ?? {};
  const [climateFile, landFile] = [files?.microclimateField, files?.landField];
  // A case of an author's own, that nothing was worked out for, has no hours either.
  const rise = RISES.find((one) => one === airTemperatureRiseCelsius);
  const isWanted = rise !== undefined && climateFile !== undefined && landFile !== undefined;
  const wanted = useRef(rise);
  wanted.current = rise;

  // Once asked, the work goes on to its end: who goes back to the afternoon's mean finds the hours there later.
  useEffect(() => {
    if (isWanted) setAskedFor(tilesUrl);
  }, [isWanted, tilesUrl]);
  useEffect(() => {
    if (askedFor === "" || askedFor !== tilesUrl || climateFile === undefined || landFile === undefined)
      return;
    const address = (file: string): string => new URL(`${tilesUrl}${file}`, window.location.href).href;
    return workOutHeatHours(
      new Worker(new URL("../data/heat-hours/heat-hours-worker.ts", import.meta.url), { type: "module" }),
      {
        microclimateUrl: address(climateFile),
        landUrl: address(landFile),
        airTemperatureRisesCelsius: [...RISES].sort(
          (one, other) => Number(other === wanted.current) - Number(one === wanted.current),
        ),
      },
      {
        onFuture: (hours) =>
          setKnown((before) => ({
            tilesUrl,
            futures: new Map(before.tilesUrl === tilesUrl ? before.futures : []).set(
              hours.airTemperatureRiseCelsius,
              hours.sheets,
            ),
            hasFailed: false,
          })),
        onFailed: () => setKnown({ ...NOTHING, tilesUrl, hasFailed: true }),
      },
    );
  }, [askedFor, tilesUrl, climateFile, landFile]);

  const { futures, hasFailed } = known.tilesUrl === tilesUrl ? known : NOTHING;
  const sheets = rise === undefined ? undefined : futures.get(rise);
  if (futures.size === 0) last.current = null;
  last.current = sheets ?? last.current;
  return {
    sheets: isWanted ? last.current : null,
    isAwaited: isWanted && sheets === undefined && !hasFailed,
    hasFailed: isWanted && hasFailed,
  };
}
