import { Button } from "react-aria-components/Button";
import type { Way } from "../../scenarios/methods/walking/way.ts";
import type { Legend } from "../../scenarios/model/legend.ts";
import type { LocalisedText } from "../../scenarios/model/localised-text.ts";
import {
  formatNumber,
  formatValue,
  keepTogether,
  localised,
  useLanguage,
  useLevelFormat,
  useTexts,
} from "../texts/texts.tsx";
import { Fact } from "./Fact.tsx";
import { CloseIcon } from "./icons.tsx";
import { depthWords, distanceWords, feelsLikeWords, rainWords } from "./point-words.ts";
import "./controls.css";
import "./BuildingCard.css";

// About a metre: no reader needs the place of a click finer.
const DECIMALS_OF_A_DEGREE = 5;

export interface PointCardProps {
  readonly place: { readonly longitude: number; readonly latitude: number };
  /** In water: its everyday level. */
  readonly groundHeightMetresNap: number | null;
  readonly cover: "paved" | "green" | "water" | "building" | "unknown";
  readonly neighbourhoodName: string | null;
  /** The river or the sea here now, a depth of 0 is dry; null: no flooding on. */
  readonly water: { readonly depthMetres: number; readonly waterLevelMetresNap: number } | null;
  /** The lowest level at which water reaches this place; null on known ground: none does. */
  readonly wetFromMetresNap: number | null;
  /** Standing rain; null: no such theme is on, or it is not known. */
  readonly rainDepthMetres: number | null;
  /** Feels-like temperature (PET); null: no such theme is on, or it is not known. */
  readonly feelsLikeCelsius: number | null;
  /** What the layers from files say here. */
  readonly layers: readonly {
    readonly key: string;
    readonly title: LocalisedText;
    readonly legend: Legend;
    readonly value: number;
  }[];
  readonly isUnderCrown: boolean | null;
  readonly wayToGreen: Way | null;
  readonly onClose: () => void;
}

/** A place on the ground: how deep, how hot, how far to green. */
export function PointCard(props: PointCardProps) {
  const texts = useTexts();
  return (
    <section className="building-card" aria-label={texts.regions.point}>
      <header className="building-card__header">
        <div>
          <p className="building-card__kind">{texts.regions.point}</p>
          <h2 className="building-card__name">{texts.point.cover[props.cover]}</h2>
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
      <dl className="panel-facts">
        <WaterFact {...props} />
        <ThemeFacts {...props} />
        <GroundFacts {...props} />
      </dl>
    </section>
  );
}

/** How deep the water stands now. Of open water the depth is not known, only its level. */
function WaterFact({ water, cover, groundHeightMetresNap }: PointCardProps) {
  const texts = useTexts().point;
  const language = useLanguage();
  const levelWords = useLevelFormat();
  if (water === null) return null;
  const level = keepTogether(levelWords(water.waterLevelMetresNap));
  const depth = water.depthMetres > 0 ? depthWords(water.depthMetres, language) : texts.dry;
  const words = cover === "water" ? texts.openWater : depth;
  const isKnown = cover === "water" || groundHeightMetresNap !== null;
  return <Fact name={texts.waterDepth} value={isKnown ? texts.atLevel(words, level) : null} />;
}

/** What the other themes say here; of one that is off, nothing. */
function ThemeFacts({ rainDepthMetres, feelsLikeCelsius, layers }: PointCardProps) {
  const texts = useTexts().point;
  const language = useLanguage();
  return (
    <>
      {rainDepthMetres !== null && (
        <Fact name={texts.rainDepth} value={rainWords(rainDepthMetres, language)} />
      )}
      {feelsLikeCelsius !== null && (
        <Fact name={texts.feelsLike} value={feelsLikeWords(feelsLikeCelsius, language)} />
      )}
      {layers.map(({ key, title, legend: { unit }, value }) => (
        <Fact
          key={key}
          name={localised(title, language)}
          value={`${formatValue(value, language)}${unit === undefined ? "" : `\u00a0${unit}`}`}
        />
      ))}
    </>
  );
}

/** What holds whatever theme is on. */
function GroundFacts(props: PointCardProps) {
  const { place, cover, groundHeightMetresNap, wetFromMetresNap, isUnderCrown, wayToGreen } = props;
  const texts = useTexts();
  const language = useLanguage();
  const levelWords = useLevelFormat();
  const height = groundHeightMetresNap === null ? null : levelWords(groundHeightMetresNap);
  const wetFrom = wetFromMetresNap === null ? texts.building.neverWet : levelWords(wetFromMetresNap);
  const degrees = (value: number): string => formatNumber(value, language, DECIMALS_OF_A_DEGREE);
  return (
    <>
      <Fact
        name={texts.point.publicGreen}
        value={wayToGreen === null ? null : distanceWords(wayToGreen, language)}
      />
      <Fact
        name={texts.point.underCrown}
        value={isUnderCrown === null ? null : isUnderCrown ? texts.point.yes : texts.point.no}
      />
      <Fact name={cover === "water" ? texts.point.everydayLevel : texts.building.ground} value={height} />
      {cover !== "water" && (
        <Fact name={texts.point.wetFrom} value={groundHeightMetresNap === null ? null : wetFrom} />
      )}
      {props.neighbourhoodName === null && <Fact name={texts.building.neighbourhood} value={null} />}
      <Fact
        name={texts.point.coordinates}
        value={texts.point.degrees(degrees(place.latitude), degrees(place.longitude))}
      />
    </>
  );
}
