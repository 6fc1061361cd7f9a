import { areaY, axisX, axisY, dot, gridX, line, type Markish, plot, ruleY, text } from "@observablehq/plot";
import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Language } from "../../../scenarios/model/localised-text.ts";
import type { Live } from "../../state/live.ts";
import { formatFigure } from "../../texts/format-figure.ts";
import { useLanguage } from "../../texts/texts.tsx";
import type { ChartMark, DrawnChart } from "./drawn-chart.ts";

const HEIGHT = 150;
const ROW_HEIGHT = 26;
// Plot asks for digits of one width, and our letter then spaces its points and minus signs apart as well.
const AXIS = { fontVariant: "normal" } as const;
const MARGIN = { marginLeft: 52, marginRight: 12, marginTop: 18, marginBottom: 36 };

/** Where on the picture a place of the axis stands. */
type ToPixels = (at: number) => number;

/** A chart, drawn anew only with its numbers or its width. What moves is the needle: written past every render, as a slider's steps are. */
export default memo(function PlotChart({
  chart,
  now,
}: {
  readonly chart: DrawnChart;
  readonly now: Live<number | null>;
}) {
  const language = useLanguage();
  const needle = useRef<HTMLSpanElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [toPixels, setToPixels] = useState<ToPixels | null>(null);
  useLayoutEffect(() => {
    if (frame.current === null || width === 0) return;
    const drawing = drawn(chart, width, language);
    drawing.setAttribute("aria-hidden", "true");
    frame.current.prepend(drawing);
    const scale = chart.kind === "dots" ? undefined : drawing.scale("x");
    setToPixels(() => (scale === undefined ? null : (at: number) => Number(scale.apply(at))));
    return () => drawing.remove();
  }, [chart, width, language]);
  useLayoutEffect(() => {
    if (toPixels === null) return;
    const point = (): void => {
      const at = now.get();
      if (needle.current === null) return;
      needle.current.hidden = at === null;
      if (at !== null) needle.current.style.translate = `${toPixels(at)}px 0`;
    };
    point();
    return now.listen(point);
  }, [toPixels, now]);
  return (
    <div ref={frame} className="figure-chart__frame" role="img" aria-label={chart.title}>
      {toPixels !== null && (
        <span
          ref={needle}
          className="figure-chart__needle"
          style={{ insetBlock: `${MARGIN.marginTop}px ${MARGIN.marginBottom}px` }}
        />
      )}
    </div>
  );
});

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (frame.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

function drawn(chart: DrawnChart, width: number, language: Language): ReturnType<typeof plot> {
  const colours = new Map(chart.lines.map(({ id, colour }) => [id, colour]));
  const colourOf = ({ line: id }: ChartMark): string => colours.get(id) ?? "currentColor";
  const written = (value: number): string => formatFigure(value, chart.unit, language);
  const shared = { width, style: { background: "none", fontFamily: "inherit", fontSize: "13px" } };
  if (chart.kind === "dots") {
    return plot({
      ...shared,
      height: chart.places.length * ROW_HEIGHT + MARGIN.marginTop + 24,
      marginLeft: 104,
      marginTop: MARGIN.marginTop,
      marginRight: 20,
      x: { domain: [0, 1] },
      y: { domain: chart.places.map(({ at }) => String(at)), label: null },
      marks: [
        gridX([0, 0.5, 1], { strokeOpacity: 0.2 }),
        axisX([0, 0.5, 1], { ...AXIS, anchor: "top", label: null, tickSize: 0, tickFormat: written }),
        axisY({ ...AXIS, tickSize: 0 }),
        dot(chart.marks, {
          x: "value",
          y: (mark: ChartMark) => String(mark.at),
          fill: colourOf,
          stroke: "currentColor",
          strokeOpacity: 0.5,
          r: 5.5,
        }),
      ],
    });
  }
  const at = (mark: ChartMark): number => Number(mark.at);
  const values: Markish[] =
    chart.kind === "area"
      ? [
          areaY(chart.marks, {
            x: at,
            y: "value",
            z: "line",
            fill: colourOf,
            order: chart.lines.map(({ id }) => id),
            // The palest class is close to paper: an edge keeps it seen.
            stroke: "currentColor",
            strokeWidth: 0.5,
          }),
        ]
      : [
          line(chart.marks, { x: at, y: "value", z: "line", stroke: colourOf, strokeWidth: 2.5 }),
          text(chart.marks.filter(isLastOf(chart.marks)), {
            x: at,
            y: "value",
            text: (mark: ChartMark) => written(mark.value),
            textAnchor: "end",
            dy: -10,
            fill: "currentColor",
          }),
        ];
  return plot({
    ...shared,
    ...MARGIN,
    height: HEIGHT,
    y: chart.kind === "area" ? {} : { zero: false, nice: true, inset: 6 },
    marks: [
      ...values,
      ...(chart.kind === "area" ? [ruleY([0])] : []),
      axisX({
        ...AXIS,
        ticks: 6,
        tickSize: 4,
        tickFormat: chart.tick,
        label: chart.xTitle,
        labelAnchor: "right",
        labelArrow: "none",
      }),
      axisY({ ...AXIS, ticks: 3, tickSize: 0, label: chart.yTitle, labelArrow: "none", tickFormat: written }),
    ],
  });
}

const isLastOf =
  (marks: readonly ChartMark[]) =>
  (mark: ChartMark): boolean =>
    marks.findLast(({ line: id }) => id === mark.line) === mark;
