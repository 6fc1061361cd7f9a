/** Points in the plane, each with a number. Kept from a near corner, so that floats keep their digits. */
export class PointSet {
  readonly #corner: { readonly x: number; readonly y: number };
  readonly #numbers = new Map<string, number>();
  #xy = new Float64Array(1024);
  #count = 0;

  constructor(corner: { readonly x: number; readonly y: number }) {
    this.#corner = corner;
  }

  /** Points a centimetre apart are one point. */
  add(x: number, y: number): number {
    const [dx, dy] = this.#fromCorner(x, y);
    const key = `${dx},${dy}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#count);
    return this.#push(dx, dy);
  }

  /**
   * A point that comes once and that nothing will come to after it: it is not remembered, for a large city has a million of them.
   * Where another lies already, it is left out.
   */
  addOnce(x: number, y: number): void {
    const [dx, dy] = this.#fromCorner(x, y);
    if (this.#numbers.size > 0 && this.#numbers.has(`${dx},${dy}`)) return;
    this.#push(dx, dy);
  }

  at(number: number): { x: number; y: number } {
    return { x: this.#corner.x + this.#xy[number * 2], y: this.#corner.y + this.#xy[number * 2 + 1] };
  }

  /** From the corner, x, y, x, y … */
  coordinates(): Float64Array<ArrayBuffer> {
    return this.#xy.slice(0, this.#count * 2);
  }

  #fromCorner(x: number, y: number): [number, number] {
    return [Math.round((x - this.#corner.x) * 100) / 100, Math.round((y - this.#corner.y) * 100) / 100];
  }

  #push(dx: number, dy: number): number {
    const number = this.#count;
    if (number * 2 === this.#xy.length) {
      const wider = new Float64Array(this.#xy.length * 2);
      wider.set(this.#xy);
      this.#xy = wider;
    }
    this.#xy[number * 2] = dx;
    this.#xy[number * 2 + 1] = dy;
    this.#count += 1;
    return number;
  }
}
