import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { formatPercent, useLanguage, useTexts } from "../texts/texts.tsx";
import { ChevronDownIcon } from "./icons.tsx";
import "./OpacitySlider.css";

const PERCENT = { style: "percent" } as const;

/** How strongly a scenario covers the ground, so that what lies under it can be seen. Folded: few need it. */
export const OpacitySlider = memo(function OpacitySlider({
  opacity,
  onOpacity,
}: {
  readonly opacity: number;
  readonly onOpacity: (opacity: number) => void;
}) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <Disclosure className="opacity-slider">
      <Button slot="trigger" className="opacity-slider__fold">
        <span className="opacity-slider__name">{texts.scenario.opacity}</span>
        <span>{formatPercent(opacity, language)}</span>
        <ChevronDownIcon />
      </Button>
      <DisclosurePanel>
        <Slider
          aria-label={texts.scenario.opacity}
          minValue={0.1}
          maxValue={1}
          step={0.1}
          value={opacity}
          onChange={onOpacity}
          formatOptions={PERCENT}
        >
          <SliderTrack className="opacity-slider__track">
            <SliderThumb className="opacity-slider__thumb" />
          </SliderTrack>
        </Slider>
      </DisclosurePanel>
    </Disclosure>
  );
});
