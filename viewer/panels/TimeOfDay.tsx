import { memo } from "react";
import { Label } from "react-aria-components/Label";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { REFERENCE_AFTERNOON } from "../../scenarios/methods/heat/reference-day.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { localHour } from "./figures/local-hour.ts";
import "./TimeOfDay.css";

const HOURS_UTC = REFERENCE_AFTERNOON.map(({ hourUtc }) => hourUtc);
const [FIRST, LAST] = [HOURS_UTC[0], HOURS_UTC[HOURS_UTC.length - 1]];
/** Where the thumb waits while the mean is shown: the middle of the afternoon. */
const WAITING = HOURS_UTC[Math.floor(HOURS_UTC.length / 2)];

export interface TimeOfDayProps {
  /** null: the afternoon's mean. */
  readonly hourUtc: number | null;
  readonly onHour: (hourUtc: number | null) => void;
}

/** The whole afternoon, or one of its hours on a Dutch clock: shade moves with it. */
export const TimeOfDay = memo(function TimeOfDay({ hourUtc, onHour }: TimeOfDayProps) {
  const texts = useTexts().scenario;
  const language = useLanguage();
  const choose = (value: number): void => {
    if (value !== hourUtc) onHour(value);
  };
  return (
    <Slider
      className="time-of-day"
      data-mean={hourUtc === null || undefined}
      minValue={FIRST}
      maxValue={LAST}
      step={1}
      value={hourUtc ?? WAITING}
      onChange={choose}
      // Who lets go of the thumb where it waited has chosen that hour: nothing has changed for the slider itself.
      onChangeEnd={choose}
    >
      <div className="time-of-day__heading">
        <Label className="time-of-day__label">{texts.timeOfDay}</Label>
        <span className="time-of-day__value">
          {hourUtc === null ? texts.afternoonMean : localHour(hourUtc, language)}
        </span>
      </div>
      <SliderTrack className="time-of-day__track">
        {HOURS_UTC.map((tick) => (
          <span
            key={tick}
            className="time-of-day__tick"
            style={{ insetInlineStart: `${((tick - FIRST) / (LAST - FIRST)) * 100}%` }}
            aria-hidden="true"
          />
        ))}
        <SliderThumb className="time-of-day__thumb" />
      </SliderTrack>
      <div className="time-of-day__ends" aria-hidden="true">
        <span>{localHour(FIRST, language)}</span>
        <span>{localHour(LAST, language)}</span>
      </div>
      <ToggleButton
        className="time-of-day__mean"
        isSelected={hourUtc === null}
        onChange={(isMean) => onHour(isMean ? null : WAITING)}
      >
        {texts.afternoonMean}
      </ToggleButton>
    </Slider>
  );
});
