/** The same numbers come to the same: made once, and let go with what it was made of. */
export function remembered(
  make: (numbers: Float64Array) => Float64Array,
): (numbers: Float64Array) => Float64Array {
  const known = new WeakMap<Float64Array, Float64Array>();
  return (numbers) => {
    let made = known.get(numbers);
    if (made === undefined) {
      made = make(numbers);
      known.set(numbers, made);
    }
    return made;
  };
}
