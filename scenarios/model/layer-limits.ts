/** More than this in one area or line is drawn by no browser in time; a whole country's coast has fewer. */
export const MOST_POSITIONS_IN_A_FEATURE = 1_000_000;

/** A layer is one text to its readers, and browsers hold none that is much longer. */
export const MOST_MEGABYTES_IN_A_LAYER = 256;

/** A table has a hundred columns; more than this is a value written as a name. */
export const MOST_NUMBER_PROPERTIES = 1_000;
