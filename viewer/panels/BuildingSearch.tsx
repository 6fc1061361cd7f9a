import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { formatCount, useLanguage, useTexts } from "../texts/texts.tsx";
import { findBuildings, indexBuildings } from "./find-buildings.ts";
import { ChevronDownIcon, SearchIcon } from "./icons.tsx";
import { PagePopover } from "./PagePopover.tsx";
import "./controls.css";
import "./BuildingSearch.css";

const SHOWN_AT_MOST = 50;

interface BuildingSearchProps {
  readonly buildings: readonly BuildingRow[];
  readonly onChoose: (buildingNumber: number) => void;
}

/** The way to a building without a pointer: by name, address or number. Typing can begin at once. */
export default function BuildingSearch({ buildings, onChoose }: BuildingSearchProps) {
  const texts = useTexts();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const index = useMemo(() => indexBuildings(buildings), [buildings]);
  const found = useMemo(() => findBuildings(index, typed, SHOWN_AT_MOST), [index, typed]);
  return (
    <ComboBox
      className="building-search"
      items={found.shown}
      // We filter: 100,000 buildings are never handed to the list.
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        if (key !== null) onChoose(Number(key));
      }}
    >
      <Label className="building-search__label">{texts.search.label}</Label>
      <div className="building-search__field">
        <SearchIcon />
        <Input
          className="building-search__input"
          autoFocus
          placeholder={texts.search.hint}
          autoComplete="off"
        />
        <Button className="building-search__button" aria-label={texts.search.showAll}>
          <ChevronDownIcon />
        </Button>
      </div>
      <PagePopover className="control-popover building-search__popover" offset={4} maxHeight={440}>
        <ListBox
          className="control-options"
          aria-label={texts.search.results}
          renderEmptyState={() => <p className="building-search__note">{texts.search.nothing}</p>}
        >
          {(building: BuildingRow) => (
            <ListBoxItem
              className="control-option"
              id={building.number}
              textValue={building.name ?? building.id}
            >
              <Text slot="label" className="control-option__name">
                {building.name ?? building.id}
              </Text>
              {building.name !== null && (
                <Text slot="description" className="control-option__note">
                  {building.id}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
        {found.more > 0 && (
          <p className="building-search__note" role="status">
            {texts.search.more(formatCount(found.more, language))}
          </p>
        )}
      </PagePopover>
    </ComboBox>
  );
}
