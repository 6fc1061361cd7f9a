import { formatCount, useLanguage } from "../texts/texts.tsx";
import { BODY_GAUGE, centimetresY, waterRect } from "./body-gauge.ts";

const LABELLED_CENTIMETRES = [0, 50, 100, 150];
const STAFF_X = 2;
const STAFF_WIDTH = 12;

/** A person of 1.75 m beside a staff in centimetres, in the water at its depth: people read depth off a body. */
export function BodyGauge({
  depthMetres,
  colour,
  label,
}: {
  readonly depthMetres: number;
  readonly colour: string;
  readonly label: string;
}) {
  const language = useLanguage();
  const { width, height } = BODY_GAUGE;
  const water = waterRect(depthMetres);
  const decimetre = centimetresY(0) - centimetresY(10);
  return (
    <svg
      className="body-gauge"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <rect
        className="body-gauge__board"
        x={STAFF_X}
        y={centimetresY(200)}
        width={STAFF_WIDTH}
        height={centimetresY(0) - centimetresY(200)}
      />
      {[0, 50, 100, 150].map((from) => (
        <rect
          key={from}
          className="body-gauge__mark"
          x={STAFF_X}
          y={centimetresY(from + 10)}
          width={STAFF_WIDTH}
          height={decimetre}
        />
      ))}
      {[20, 40, 70, 90, 120, 140, 170, 190].map((from) => (
        <rect
          key={from}
          className="body-gauge__mark"
          x={STAFF_X}
          y={centimetresY(from + 5)}
          width={STAFF_WIDTH / 2}
          height={decimetre / 2}
        />
      ))}
      {LABELLED_CENTIMETRES.map((centimetres) => (
        <text
          key={centimetres}
          className="body-gauge__label"
          x={STAFF_X + STAFF_WIDTH + 5}
          y={centimetresY(centimetres) - (centimetres === 0 ? 5 : 0)}
          dominantBaseline="central"
        >
          {formatCount(centimetres, language)}
        </text>
      ))}
      <Person />
      {water.height > 0 && (
        <>
          <rect
            className="body-gauge__water"
            x={46}
            width={width - 46}
            y={water.y}
            height={water.height}
            style={{ fill: colour }}
          />
          <line className="body-gauge__surface" x1={46} x2={width} y1={water.y} y2={water.y} />
        </>
      )}
      <line className="body-gauge__ground" x1={46} x2={width} y1={centimetresY(0)} y2={centimetresY(0)} />
    </svg>
  );
}

/** Drawn on the staff's scale: feet at 0, crown at 175 cm. */
function Person() {
  const x = 84;
  const y = centimetresY;
  return (
    <g className="body-gauge__person">
      <circle cx={x} cy={y(163)} r={y(0) - y(12)} />
      <path
        d={[
          `M${x - 15} ${y(140)}`,
          `Q${x - 15} ${y(147)} ${x - 8} ${y(147)}`,
          `H${x + 8}`,
          `Q${x + 15} ${y(147)} ${x + 15} ${y(140)}`,
          `L${x + 18} ${y(90)}`,
          `Q${x + 15.5} ${y(87)} ${x + 13} ${y(90)}`,
          `L${x + 10.5} ${y(120)}`,
          `V${y(78)}L${x + 9} ${y(0)}H${x + 2}L${x + 0.8} ${y(74)}H${x - 0.8}`,
          `L${x - 2} ${y(0)}H${x - 9}L${x - 10.5} ${y(78)}V${y(120)}`,
          `L${x - 13} ${y(90)}Q${x - 15.5} ${y(87)} ${x - 18} ${y(90)}Z`,
        ].join("")}
      />
    </g>
  );
}
