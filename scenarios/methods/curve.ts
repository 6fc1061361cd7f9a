/** Points of a published table, x ascending. */
export type Curve = readonly (readonly [x: number, y: number])[];

/** On the straight line between the two points beside `x`; under the first point as there, past the last as there. */
export function onCurve(x: number, curve: Curve): number {
  const next = curve.findIndex(([at]) => x < at);
  if (next === 0) return curve[0][1];
  if (next < 0) return curve[curve.length - 1][1];
  const [[fromX, fromY], [toX, toY]] = [curve[next - 1], curve[next]];
  return fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX);
}
