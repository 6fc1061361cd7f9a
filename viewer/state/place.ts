/** Degrees, WGS84. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** Where the eye looks: a target and how it is seen. The same fields as a viewpoint, so the two are one thing. */
export interface CameraPose {
  readonly longitude: number;
  readonly latitude: number;
  readonly heightMetresNap: number;
  /** 0 looks north, 90 east. */
  readonly headingDegrees: number;
  /** 0 looks level, -90 straight down. */
  readonly pitchDegrees: number;
  readonly rangeMetres: number;
}
