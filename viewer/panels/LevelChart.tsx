import { memo } from "react";
import { DEPTH_LEGEND } from "../../scenarios/methods/flooding/depth-classes.ts";
import { formatCount, formatMetres, useLanguage, useTexts } from "../texts/texts.tsx";
import type { LevelBar } from "./level-bars.ts";
import "./LevelChart.css";

/** Buildings reached at each named level and at the present one, in bold with a needle. Labels stand at the bars; no axis. */
export function LevelChart({
  bars,
  presentLevelMetresNap,
}: {
  readonly bars: readonly LevelBar[];
  readonly presentLevelMetresNap: number;
}) {
  const texts = useTexts().figures;
  const most = Math.max(1, ...bars.map((bar) => bar.wet));
  return (
    <section className="level-chart">
      <h3 className="level-chart__title">{texts.byLevel}</h3>
      <ul className="level-chart__bars">
        {bars.map((bar) => (
          <LevelRow
            key={bar.waterLevelMetresNap}
            bar={bar}
            most={most}
            isPresent={bar.waterLevelMetresNap === presentLevelMetresNap}
          />
        ))}
      </ul>
    </section>
  );
}

/** One level; the named ones stay as they are while the present one moves. */
const LevelRow = memo(function LevelRow({
  bar,
  most,
  isPresent,
}: {
  readonly bar: LevelBar;
  readonly most: number;
  readonly isPresent: boolean;
}) {
  const language = useLanguage();
  return (
    <li className="level-chart__row" aria-current={isPresent || undefined}>
      <span className="level-chart__level">{formatMetres(bar.waterLevelMetresNap, language)}</span>
      <span className="level-chart__bar">
        {bar.byClass.map((count, index) =>
          count === 0 ? null : (
            <span
              key={DEPTH_LEGEND.classes[index].from}
              className="level-chart__part"
              style={{
                inlineSize: `${(count / most) * 78}%`,
                background: DEPTH_LEGEND.classes[index].colour,
              }}
            />
          ),
        )}
        <span className="level-chart__count">{formatCount(bar.wet, language)}</span>
      </span>
    </li>
  );
});
