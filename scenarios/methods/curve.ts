/** Points of a published table, x ascending. */
export type Curve = readonly (readonly [x: number, y: number])[];

/** On the straight line between the two points beside `x`; under the first point as there, past the last as there. */
export function onCurve(x: number, curve: Curve): number {
  let next = 0;
  // A plain loop: it runs for every home at every step of a slider.
  while (next < curve.length && x >= curve[next][0]) next += 1;
  if (next === 0) return curve[0][1];
  const from = curve[next - 1];
  if (next === curve.length) return from[1];
  const to = curve[next];
  return from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0]);
}
