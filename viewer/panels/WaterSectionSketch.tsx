import { memo } from "react";
import { useTexts } from "../texts/texts.tsx";
import {
  groundPath,
  SECTION_HEIGHT,
  SECTION_WIDTH,
  type SectionPoint,
  type WaterSection,
  waterEnd,
  waterPath,
  yOf,
} from "./water-section.ts";

/** Where houses stand along the drawing, on whatever ground is there. */
const HOUSES_X = { dike: [58, 76, 166, 180, 194], slope: [58, 76, 118, 152, 172, 190] } as const;
const HOUSE_WIDTH = 11;

/** A section through water and land with the water at its level: a sketch, and labelled as one. */
export function WaterSectionSketch({
  section,
  waterLevelMetresNap,
  level,
}: {
  readonly section: WaterSection;
  readonly waterLevelMetresNap: number;
  readonly level: string;
}) {
  const texts = useTexts().section;
  const { ground, kind } = section;
  const surface = yOf(waterLevelMetresNap);
  const waterShare = (waterEnd(ground, waterLevelMetresNap) / SECTION_WIDTH) * 100;
  return (
    <figure className="staff-gauge__section">
      <svg
        width="100%"
        viewBox={`0 0 ${SECTION_WIDTH} ${SECTION_HEIGHT}`}
        height={SECTION_HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={kind === "dike" ? texts.described(level) : texts.describedPlain(level)}
      >
        <Houses section={section} />
        <path className="section-water" d={waterPath(ground, waterLevelMetresNap)} />
        <Ground section={section} />
      </svg>
      {/* Not in the drawing, which stretches with the panel: the line begins at the staff's thumb, a fixed way off. */}
      <span
        className="section-surface"
        style={{ insetBlockStart: surface, inlineSize: `calc(var(--staff-width) + ${waterShare}%)` }}
      />
      <Words section={section} />
      <figcaption className="section-caption">{texts.schematic}</figcaption>
    </figure>
  );
}

// What the water does not move is drawn once: a slider comes by here sixty times a second.
const Houses = memo(function Houses({ section: { ground, kind } }: { readonly section: WaterSection }) {
  return (
    <g className="section-houses">
      {HOUSES_X[kind].map((x) => (
        <path key={x} d={housePath(x, groundAt(ground, x + HOUSE_WIDTH / 2))} />
      ))}
    </g>
  );
});

const Ground = memo(function Ground({ section }: { readonly section: WaterSection }) {
  return <path className="section-ground" d={groundPath(section.ground)} />;
});

const Words = memo(function Words({ section: { ground, kind } }: { readonly section: WaterSection }) {
  const texts = useTexts().section;
  const crown = Math.max(...ground.map((point) => point.metresNap));
  return (
    <>
      <span
        aria-hidden="true"
        className="section-word section-word--on-water"
        style={{ insetInlineStart: "10.5%", insetBlockStart: yOf(-1.5) }}
      >
        {texts.openWater}
      </span>
      {kind === "dike" ? (
        <>
          <span
            aria-hidden="true"
            className="section-word"
            style={{ insetInlineStart: "34%", insetBlockStart: yOf(1.9) }}
          >
            {texts.quay}
          </span>
          <span
            aria-hidden="true"
            className="section-word"
            style={{ insetInlineStart: "59.6%", insetBlockStart: yOf(crown) - 9 }}
          >
            {texts.dike}
          </span>
          <span
            aria-hidden="true"
            className="section-word"
            style={{ insetInlineStart: "87%", insetBlockStart: yOf(-1.5) }}
          >
            {texts.streets}
          </span>
        </>
      ) : null}
    </>
  );
});

function housePath(x: number, metresNap: number): string {
  const foot = yOf(metresNap);
  return `M${x} ${foot}v-14l${HOUSE_WIDTH / 2} -7l${HOUSE_WIDTH / 2} 7v14z`;
}

function groundAt(ground: readonly SectionPoint[], x: number): number {
  const next = ground.findIndex((point) => point.x > x);
  const after = ground[next];
  const before = ground[next - 1];
  return before.metresNap + ((x - before.x) / (after.x - before.x)) * (after.metresNap - before.metresNap);
}
