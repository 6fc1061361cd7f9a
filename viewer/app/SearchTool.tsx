import { memo, useCallback } from "react";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { readyValue } from "../data/loaded.ts";
import { SearchButton } from "../panels/SearchButton.tsx";
import type { ViewStore } from "../state/view-store.ts";
import { poseOf, poseOnBuilding } from "./poses.ts";
import type { CityData } from "./use-city.ts";

interface SearchToolProps {
  readonly store: ViewStore;
  readonly city: CityData["city"];
  readonly buildings: CityData["buildings"];
}

const NO_BUILDINGS: readonly BuildingRow[] = [];

/** Finds a building by its words, chooses it and flies there. */
export const SearchTool = memo(function SearchTool({ store, ...data }: SearchToolProps) {
  const city = readyValue(data.city);
  const buildings = readyValue(data.buildings) ?? NO_BUILDINGS;
  const onChoose = useCallback(
    (buildingNumber: number) => {
      const found = buildings[buildingNumber];
      if (found === undefined || city === null) return;
      const { chooseBuilding, goTo, view } = store.getState();
      chooseBuilding(found.id);
      goTo(poseOnBuilding(found, view.camera ?? poseOf(city.viewpoints[0])));
    },
    [store, buildings, city],
  );
  return <SearchButton buildings={buildings} onChoose={onChoose} />;
});
