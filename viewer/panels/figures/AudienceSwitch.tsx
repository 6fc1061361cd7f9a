import { memo } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { AUDIENCES, type Audience } from "../../state/view.ts";
import { useTexts } from "../../texts/texts.tsx";

/** Whose words the figures have: those of who plans, or of who lives there. */
export const AudienceSwitch = memo(function AudienceSwitch({
  audience,
  onAudience,
}: {
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
}) {
  const texts = useTexts().figureWords;
  return (
    <ToggleButtonGroup
      className="audience-switch"
      aria-label={texts.audience}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[audience]}
      onSelectionChange={(keys) => {
        const chosen = AUDIENCES.find((one) => keys.has(one));
        if (chosen !== undefined) onAudience(chosen);
      }}
    >
      {AUDIENCES.map((one) => (
        <ToggleButton key={one} id={one} className="audience-switch__choice">
          {texts.audiences[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
});
