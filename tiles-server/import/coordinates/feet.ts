export const FOOT_METRES = 0.3048;
/** Until 2022 the foot of American surveys. */
export const US_SURVEY_FOOT_METRES = 1200 / 3937;
