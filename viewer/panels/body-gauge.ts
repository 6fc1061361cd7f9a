/** The scale of the picture on the building card: a staff of 2 m beside a person of 1.75 m. */
export const BODY_GAUGE = { width: 124, height: 188, top: 6, bottom: 182 } as const;

const STAFF_CENTIMETRES = 200;

/** Down from the top of the picture. */
export function centimetresY(centimetres: number): number {
  const { top, bottom } = BODY_GAUGE;
  return bottom - (centimetres / STAFF_CENTIMETRES) * (bottom - top);
}

/** The water's body; deeper than the staff it fills the picture, and the words beside it say how deep. */
export function waterRect(depthMetres: number): { readonly y: number; readonly height: number } {
  const y = Math.max(BODY_GAUGE.top, centimetresY(depthMetres * 100));
  return { y, height: BODY_GAUGE.bottom - y };
}
