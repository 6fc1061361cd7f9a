import { useLayoutEffect, useMemo, useRef } from "react";
import { Label } from "react-aria-components/Label";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { formatMetresNap, useLanguage, useTexts } from "../texts/texts.tsx";
import { WaterSectionSketch } from "./WaterSectionSketch.tsx";
import {
  HIGHEST_LEVEL_METRES_NAP,
  LOWEST_LEVEL_METRES_NAP,
  SECTION_HEIGHT,
  UNITS_PER_METRE,
  waterSectionFor,
  yOf,
} from "./water-section.ts";
import "./StaffGauge.css";

const STEP_METRES = 0.05;
const STAFF_WIDTH = 24;
const LABELLED_METRES = [-2, 0, 2, 4, 6];

export interface StaffGaugeProps {
  readonly waterLevelMetresNap: number;
  readonly onWaterLevel: (metresNap: number) => void;
  /** The city's ground, so that the sketch claims no dike that cannot be there. */
  readonly section: { readonly lowestMetresNap: number; readonly highestMetresNap: number };
}

/** The water level on a NAP staff (peilschaal), beside a section that shows why the water comes. */
export function StaffGauge({ waterLevelMetresNap, onWaterLevel, section }: StaffGaugeProps) {
  const texts = useTexts();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const level = formatMetresNap(waterLevelMetresNap, language);
  const { lowestMetresNap, highestMetresNap } = section;
  const drawn = useMemo(
    () => waterSectionFor({ lowestMetresNap, highestMetresNap }),
    [lowestMetresNap, highestMetresNap],
  );

  // React Aria speaks the bare number; a level means nothing without its datum. Its own text is written in the same
  // commit, so ours comes after, every time.
  useLayoutEffect(() => {
    input.current?.setAttribute("aria-valuetext", level);
  });

  return (
    <Slider
      className="staff-gauge"
      orientation="vertical"
      minValue={LOWEST_LEVEL_METRES_NAP}
      maxValue={HIGHEST_LEVEL_METRES_NAP}
      step={STEP_METRES}
      value={waterLevelMetresNap}
      onChange={onWaterLevel}
    >
      <div className="staff-gauge__heading">
        <Label className="staff-gauge__label">{texts.scenario.waterLevel}</Label>
        <span className="staff-gauge__value">{level}</span>
      </div>
      <div className="staff-gauge__drawing">
        <Staff />
        <SliderTrack
          className="staff-gauge__track"
          style={{
            position: "absolute",
            insetBlockStart: yOf(HIGHEST_LEVEL_METRES_NAP),
            blockSize: (HIGHEST_LEVEL_METRES_NAP - LOWEST_LEVEL_METRES_NAP) * UNITS_PER_METRE,
          }}
        >
          <SliderThumb className="staff-gauge__thumb" inputRef={input} />
        </SliderTrack>
        <WaterSectionSketch section={drawn} waterLevelMetresNap={waterLevelMetresNap} level={level} />
      </div>
    </Slider>
  );
}

/** The staff: a block of half a metre and three bars of a decimetre, turn and turn about, so that metres read at a glance. */
function Staff() {
  const metres = Array.from(
    { length: HIGHEST_LEVEL_METRES_NAP - LOWEST_LEVEL_METRES_NAP },
    (_, index) => LOWEST_LEVEL_METRES_NAP + index,
  );
  const decimetre = UNITS_PER_METRE / 10;
  return (
    <svg className="staff-gauge__staff" width={58} height={SECTION_HEIGHT} aria-hidden="true">
      <rect
        className="staff-gauge__board"
        x={0.75}
        y={yOf(HIGHEST_LEVEL_METRES_NAP)}
        width={STAFF_WIDTH - 1.5}
        height={(HIGHEST_LEVEL_METRES_NAP - LOWEST_LEVEL_METRES_NAP) * UNITS_PER_METRE}
      />
      {metres.map((metre) => {
        const left = metre % 2 === 0;
        return (
          <g key={metre} className="staff-gauge__marks">
            <rect x={1} y={yOf(metre + 0.5)} width={STAFF_WIDTH - 2} height={decimetre * 2.4} />
            <rect x={left ? 1 : 11} y={yOf(metre + 0.26)} width={12} height={decimetre * 2.7} />
            <rect x={left ? 1 : 15} y={yOf(metre + 0.82)} width={8} height={decimetre} />
          </g>
        );
      })}
      {LABELLED_METRES.map((metre) => (
        <text
          key={metre}
          className="staff-gauge__metre"
          x={STAFF_WIDTH + 6}
          y={yOf(metre)}
          dominantBaseline="central"
        >
          {metre < 0 ? `−${-metre}` : metre}
        </text>
      ))}
    </svg>
  );
}
