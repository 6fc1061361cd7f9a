import { memo } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import type { PictureId } from "../state/pictures.ts";
import { useTexts } from "../texts/texts.tsx";
import "./ShowChoice.css";

export interface ShowChoiceProps {
  readonly pictures: readonly PictureId[];
  readonly shown: PictureId;
  readonly onShow: (picture: PictureId) => void;
}

/** What is drawn of one scenario: another picture of the same city, by the same method. */
export const ShowChoice = memo(function ShowChoice({ pictures, shown, onShow }: ShowChoiceProps) {
  const texts = useTexts().scenario;
  return (
    <div className="show-choice">
      <span className="show-choice__label" aria-hidden="true">
        {texts.show}
      </span>
      <ToggleButtonGroup
        className="show-choice__pictures"
        aria-label={texts.show}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          const chosen = pictures.find((picture) => keys.has(picture));
          if (chosen !== undefined) onShow(chosen);
        }}
      >
        {pictures.map((picture) => (
          <ToggleButton key={picture} id={picture} className="show-choice__picture">
            {texts.pictures[picture]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
});
