import { useCallback, useMemo } from "react";
import { readyValue } from "../data/loaded.ts";
import { PointCard } from "../panels/PointCard.tsx";
import type { Place } from "../state/place.ts";
import type { FieldPaint } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import type { Picture } from "./derive-picture.ts";
import { layerValuesAt } from "./layer-values-at.ts";
import { pointFacts, valueAt, waterDepthAt } from "./point-facts.ts";
import type { CityData } from "./use-city.ts";
import { WithWaterLevel } from "./water-level.tsx";

interface PointSideProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly picture: Picture;
  readonly place: Place;
}

/** The card of a place on the ground: how deep, how hot, how far to green. */
export function PointSide({ store, data, picture, place }: PointSideProps) {
  const heightField = readyValue(data.heightField);
  const facts = useMemo(
    () => pointFacts(place, heightField, data.fields, data.neighbourhoods),
    [place, heightField, data.fields, data.neighbourhoods],
  );
  const layers = useMemo(() => layerValuesAt(picture.layers, place), [picture.layers, place]);
  const onClose = useCallback(() => store.getState().choosePoint(null), [store]);
  const valueHere = (paint: FieldPaint | null): number | null =>
    paint === null ? null : valueAt(paint.sheets[paint.sheet], paint.channel, place);
  return (
    <WithWaterLevel store={store} scenario={picture.floodBy}>
      {(waterLevelMetresNap) => (
        <PointCard
          place={place}
          {...facts}
          layers={layers}
          water={
            waterLevelMetresNap === null
              ? null
              : { depthMetres: waterDepthAt(waterLevelMetresNap, facts), waterLevelMetresNap }
          }
          rainDepthMetres={valueHere(picture.rain)}
          feelsLikeCelsius={valueHere(picture.heat)}
          onClose={onClose}
        />
      )}
    </WithWaterLevel>
  );
}
