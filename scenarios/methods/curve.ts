/** Points of a published table, x ascending. */
export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Two columns of one kind of number: it is read for every home at every step of a slider, where a list of pairs costs twice as much. */
export const curveOf = (points: readonly (readonly [x: number, y: number])[]): Curve => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});

/** On the straight line between the two points beside `at`; under the first point as there, past the last as there. */
export function onCurve(at: number, { x, y }: Curve): number {
  let next = 0;
  while (next < x.length && at >= x[next]) next += 1;
  if (next === 0) return y[0];
  if (next === x.length) return y[next - 1];
  return y[next - 1] + ((y[next] - y[next - 1]) * (at - x[next - 1])) / (x[next] - x[next - 1]);
}
