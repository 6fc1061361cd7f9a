import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { wayOf } from "../../scenarios/methods/walking/way.ts";
import type { BuildingRow } from "../../scenarios/model/city.ts";
import { type Legend, legendClassOf, legendColourOf } from "../../scenarios/model/legend.ts";
import {
  formatCount,
  formatDepth,
  formatNumber,
  formatValue,
  keepTogether,
  localised,
  type Texts,
  useLanguage,
  useLevelFormat,
  useTexts,
} from "../texts/texts.tsx";
import { BodyGauge } from "./BodyGauge.tsx";
import { Fact } from "./Fact.tsx";
import { CloseIcon } from "./icons.tsx";
import { distanceWords } from "./point-words.ts";
import "./controls.css";
import "./BuildingCard.css";

// A car stops in 15 cm of water, by Rotterdam's own rule (methods: depth classes).
const TOO_DEEP_FOR_CARS_METRES = 0.15;

export interface BuildingCardProps {
  readonly building: BuildingRow;
  readonly neighbourhoodName: string | null;
  /** Water at its foot now; 0 is dry, null: no flooding on. */
  readonly depthMetres: number | null;
  readonly waterLevelMetresNap: number | null;
  /** What another theme says of it, in its legend's words; null: no such theme is on. */
  readonly value: { readonly legend: Legend; readonly value: number | null } | null;
  readonly onClose: () => void;
}

/** All that is known of the chosen building, and how deep the water stands at its door. */
export function BuildingCard(props: BuildingCardProps) {
  const { building, depthMetres, waterLevelMetresNap } = props;
  const texts = useTexts();
  return (
    <section className="building-card" aria-label={texts.regions.building}>
      <header className="building-card__header">
        <div>
          <p className="building-card__kind">{texts.regions.building}</p>
          <h2 className="building-card__name">{building.name ?? texts.building.noName(building.id)}</h2>
          {props.neighbourhoodName !== null && (
            <p className="building-card__where">{props.neighbourhoodName}</p>
          )}
        </div>
        <Button
          className="control-button control-button--square"
          aria-label={texts.close}
          onPress={props.onClose}
        >
          <CloseIcon />
        </Button>
      </header>
      {depthMetres !== null && waterLevelMetresNap !== null && (
        <DepthAtDoor depthMetres={depthMetres} waterLevelMetresNap={waterLevelMetresNap} />
      )}
      {props.value !== null && <ValueOfTheme {...props.value} />}
      {depthMetres === null && props.value === null && (
        <p className="building-card__hint">{texts.building.noTheme}</p>
      )}
      <BuildingFacts building={building} neighbourhoodName={props.neighbourhoodName} />
    </section>
  );
}

/** The class of the theme that colours it, with its swatch: the same words as the legend. */
function ValueOfTheme({ legend, value }: NonNullable<BuildingCardProps["value"]>) {
  const texts = useTexts();
  const language = useLanguage();
  const step = value === null ? undefined : legend.classes[legendClassOf(value, legend.classes)];
  const colour = value === null ? undefined : legendColourOf(value, legend);
  const unit = legend.unit === undefined ? "" : `\u00a0${legend.unit}`;
  return (
    <p className="building-card__value">
      <span className="building-card__value-title">{localised(legend.title, language)}</span>
      <span data-figure="theme-value">
        {colour !== undefined && (
          <span className="building-card__swatch" style={{ background: colour }} aria-hidden="true" />
        )}
        {value === null && texts.unknown}
        {/* Between two stops, and under every class, only the number tells. */}
        {value !== null &&
          (step === undefined || legend.ramp === true
            ? `${formatValue(value, language)}${unit}`
            : localised(step.label, language))}
        {step?.meaning !== undefined && ` (${localised(step.meaning, language)})`}
      </span>
    </p>
  );
}

function DepthAtDoor({
  depthMetres,
  waterLevelMetresNap,
}: {
  readonly depthMetres: number;
  readonly waterLevelMetresNap: number;
}) {
  const texts = useTexts().building;
  const language = useLanguage();
  const levelWords = useLevelFormat();
  const level = keepTogether(levelWords(waterLevelMetresNap));
  const wet = depthMetres > 0;
  const step = DEPTH_LEGEND.classes[legendClassOf(depthMetres, DEPTH_LEGEND.classes)];
  const depth = formatDepth(depthMetres, language);
  return (
    <div className="building-card__depth">
      <BodyGauge
        depthMetres={depthMetres}
        colour={step.colour}
        label={wet ? texts.figureDescribed(depth) : texts.figureDescribedDry}
      />
      <p className="building-card__depth-words">
        <span className="building-card__figure" data-figure="depth">
          {wet ? depth : texts.dry}
        </span>
        {wet ? (
          <>
            {step.meaning !== undefined && (
              <strong className="building-card__meaning">{localised(step.meaning, language)}</strong>
            )}
            <span>
              {texts.atDoor(level)} {depthMetres >= TOO_DEEP_FOR_CARS_METRES && texts.tooDeepForCars}
            </span>
          </>
        ) : (
          <span>{texts.dryAt(level)}</span>
        )}
      </p>
    </div>
  );
}

// Apart and remembered: a step of the staff changes the depth, not these.
const BuildingFacts = memo(function BuildingFacts({
  building,
  neighbourhoodName,
}: Pick<BuildingCardProps, "building" | "neighbourhoodName">) {
  const texts = useTexts();
  const language = useLanguage();
  const levelWords = useLevelFormat();
  const { spillLevelMetresNap } = building;
  const wayToGreen = wayOf(building.walkMetresToGreen, building.metresToGreen);
  const wayToCool = wayOf(building.walkMetresToCoolPlace, building.metresToCoolPlace);
  const roofAboveGround = building.roofHeightMetresNap - building.groundHeightMetresNap;
  return (
    <dl className="panel-facts">
      <Fact
        name={texts.building.function}
        value={purposeOf(building, texts, (n) => formatCount(n, language))}
      />
      <Fact
        name={texts.building.yearBuilt}
        value={building.yearBuilt === null ? null : String(building.yearBuilt)}
      />
      <Fact name={texts.building.ground} value={levelWords(building.groundHeightMetresNap)} />
      <Fact
        name={texts.building.roof}
        value={texts.building.roofAbove(
          formatNumber(roofAboveGround, language, roofAboveGround < 10 ? 1 : 0),
        )}
      />
      <Fact
        name={texts.building.storeys}
        value={building.storeys === null ? null : formatCount(building.storeys, language)}
      />
      <Fact
        name={texts.building.footprint}
        value={texts.building.squareMetres(formatCount(building.footprintSquareMetres, language))}
      />
      <Fact
        name={texts.building.wetFrom}
        value={spillLevelMetresNap === null ? texts.building.neverWet : levelWords(spillLevelMetresNap)}
      />
      {wayToGreen !== null && (
        <Fact name={texts.point.publicGreen} value={distanceWords(wayToGreen, language)} />
      )}
      {wayToCool !== null && (
        <Fact name={texts.building.coolPlace} value={distanceWords(wayToCool, language)} />
      )}
      {neighbourhoodName === null && <Fact name={texts.building.neighbourhood} value={null} />}
      <Fact name={texts.building.number} value={building.id} />
    </dl>
  );
});

/** What it is used for, in our words where we have them and in the source's where not, with its homes. */
function purposeOf(building: BuildingRow, texts: Texts, count: (value: number) => string): string | null {
  const parts: string[] = [];
  if (building.function !== null) parts.push(texts.functions[building.function] ?? building.function);
  if (building.dwellings !== null && building.dwellings > 0) {
    parts.push(texts.building.homes(count(building.dwellings)));
  }
  return parts.length === 0 ? null : parts.join(", ");
}
