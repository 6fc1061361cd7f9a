import { memo, useId, useMemo } from "react";
import { useLevelFormat, useTexts } from "../texts/texts.tsx";
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

/**
 * The water level on a NAP staff (peilschaal), beside a section that shows why the water comes. The slider is the browser's own: it
 * speaks its datum in one attribute, and a step of it costs a fraction of what a drawn one does.
 */
export function StaffGauge({ waterLevelMetresNap, onWaterLevel, section }: StaffGaugeProps) {
  const texts = useTexts();
  const levelWords = useLevelFormat();
  const id = useId();
  const level = levelWords(waterLevelMetresNap);
  const { lowestMetresNap, highestMetresNap } = section;
  const drawn = useMemo(
    () => waterSectionFor({ lowestMetresNap, highestMetresNap }),
    [lowestMetresNap, highestMetresNap],
  );
  return (
    <div className="staff-gauge">
      <div className="staff-gauge__heading">
        <label className="staff-gauge__label" htmlFor={id}>
          {texts.scenario.waterLevel}
        </label>
        <span className="staff-gauge__value">{level}</span>
      </div>
      <div className="staff-gauge__drawing">
        <Staff />
        <input
          id={id}
          className="staff-gauge__slider"
          type="range"
          min={LOWEST_LEVEL_METRES_NAP}
          max={HIGHEST_LEVEL_METRES_NAP}
          step={STEP_METRES}
          value={waterLevelMetresNap}
          aria-valuetext={level}
          aria-orientation="vertical"
          onChange={(event) => onWaterLevel(event.target.valueAsNumber)}
          style={PLACE_OF_SLIDER}
        />
        <WaterSectionSketch section={drawn} waterLevelMetresNap={waterLevelMetresNap} level={level} />
      </div>
    </div>
  );
}

// A thumb's middle stops half its height before the ends of its slider: the slider is that much longer than the staff.
const HALF_THUMB = 12;
const PLACE_OF_SLIDER = {
  top: yOf(HIGHEST_LEVEL_METRES_NAP) - HALF_THUMB,
  height: (HIGHEST_LEVEL_METRES_NAP - LOWEST_LEVEL_METRES_NAP) * UNITS_PER_METRE + 2 * HALF_THUMB,
};

/** The staff: a block of half a metre and three bars of a decimetre, turn and turn about, so that metres read at a glance. */
const Staff = memo(function Staff() {
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
});
