import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Select, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { ChevronDownIcon } from "./icons.tsx";
import { PagePopover } from "./PagePopover.tsx";
import "./controls.css";

export interface Choice {
  readonly id: string;
  readonly name: string;
  /** One line of meaning under the name. */
  readonly note?: string | undefined;
}

/** One of a few, in a list that opens: cities, scenarios. */
export function ChoiceSelect({
  label,
  choices,
  chosenId,
  onChoose,
  className,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  readonly className?: string;
}) {
  return (
    <Select
      className={`control-select ${className ?? ""}`}
      aria-label={label}
      value={chosenId}
      onChange={(id) => {
        if (id !== null) onChoose(String(id));
      }}
    >
      <Button className="control-select__button">
        <SelectValue className="control-select__value">
          {({ selectedText }) => selectedText ?? label}
        </SelectValue>
        <ChevronDownIcon />
      </Button>
      <PagePopover className="control-popover" placement="bottom start" offset={4}>
        <ListBox className="control-options" items={choices}>
          {(choice) => (
            <ListBoxItem className="control-option" id={choice.id} textValue={choice.name}>
              <Text slot="label" className="control-option__name">
                {choice.name}
              </Text>
              {choice.note !== undefined && (
                <Text slot="description" className="control-option__note">
                  {choice.note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </PagePopover>
    </Select>
  );
}
