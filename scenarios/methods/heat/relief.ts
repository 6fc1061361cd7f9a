/** What stands on the ground and blocks sun, sky and wind: rows × columns of square cells, the northernmost row first. */
export interface Relief {
  readonly columns: number;
  readonly rows: number;
  readonly cellSizeMetres: number;
  /** Metres NAP, as all heights here. */
  readonly ground: Float32Array;
  /** Roofs, and the ground where there is none. */
  readonly roofs: Float32Array;
  /** Tops of crowns; -Infinity where there is none. */
  readonly crowns: Float32Array;
}

/** PET is what a standing person feels at this height. */
export const EYE_METRES = 1.2;

/** A crown begins this high: under it one walks, and a low sun comes in below it. What is lower is a hedge, and gives no shade. */
export const CROWN_FOOT_METRES = 2;

export const isUnderCrown = ({ crowns, ground }: Relief, cell: number): boolean =>
  crowns[cell] > ground[cell] + CROWN_FOOT_METRES;

/** Cells to go for each metre; rows run south. */
export interface Ray {
  readonly column: number;
  readonly row: number;
}

/** @param azimuthDegrees 0 is north, 90 east */
export function rayTowards(azimuthDegrees: number, cellSizeMetres: number): Ray {
  const azimuth = (azimuthDegrees * Math.PI) / 180;
  return { column: Math.sin(azimuth) / cellSizeMetres, row: -Math.cos(azimuth) / cellSizeMetres };
}
