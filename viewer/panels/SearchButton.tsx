import { lazy, memo, Suspense } from "react";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { useTexts } from "../texts/texts.tsx";
import { SearchIcon } from "./icons.tsx";
import { PopoverButton } from "./PopoverButton.tsx";

interface SearchButtonProps {
  readonly buildings: readonly BuildingRow[];
  readonly onChoose: (buildingNumber: number) => void;
}

// A list that can be typed into is a tenth of the page's weight, and most people click on the building they mean.
const BuildingSearch = lazy(() => import("./BuildingSearch.tsx"));

/** The way to a building without a pointer stands in the bar: the figures keep their column to themselves. */
export const SearchButton = memo(function SearchButton({ buildings, onChoose }: SearchButtonProps) {
  const texts = useTexts().search;
  return (
    <PopoverButton
      className="top-bar__tool top-bar__search"
      label={texts.label}
      icon={<SearchIcon size={22} />}
      isLabelled
      placement="bottom end"
    >
      {(close) => (
        <Suspense fallback={null}>
          <BuildingSearch
            buildings={buildings}
            onChoose={(buildingNumber) => {
              close();
              onChoose(buildingNumber);
            }}
          />
        </Suspense>
      )}
    </PopoverButton>
  );
});
