import type { ComputedLayer } from "./layer.ts";
import type { Legend } from "./legend.ts";
import type { LocalisedText } from "./localised-text.ts";
import type { ScenarioCase } from "./scenario.ts";

/** What a figure is: its number, its words, and its answer to "how do you know?". The same for the page, its exports and the API. */

export type FigureUnit =
  | "buildings"
  | "homes"
  | "places"
  | "trees"
  | "share"
  | "metres"
  | "kilometres"
  | "celsius"
  | "euro";

export interface FigureRange {
  readonly low: number;
  readonly high: number;
}

/** Exact: who shows it rounds it. A share is 0 to 1. null: not known. */
export type FigureValue = number | FigureRange | null;

/** By the figure's id. */
export type FigureSet = Readonly<Record<string, FigureValue>>;

/** What a figure would need and this city does not have: said where the figure stands, never guessed. */
export const MISSING_INPUTS = [
  "trees",
  "tree-sizes",
  "dwellings",
  "some-dwellings",
  "heights",
  "height-file",
  "water",
  "streets",
  "places",
  "land-use",
  "neighbourhoods",
  "neighbourhoods-cut",
  "floor-area",
  "some-heat",
  "beyond-map",
] as const;
export type MissingInput = (typeof MISSING_INPUTS)[number];

export type ComputedMethod = ComputedLayer["method"];

/** What is asked for: a method, and the values of a case or of a slider. */
export interface FiguresRequest {
  readonly method: ComputedMethod;
  readonly values: ScenarioCase["values"];
  /** Of a hot day, one hour instead of the afternoon's mean. */
  readonly hourUtc?: number;
}

/** Of one city, for one request. */
export interface CityFigures {
  readonly method: ComputedMethod;
  readonly city: FigureSet;
  readonly neighbourhoods: readonly NeighbourhoodFigureSet[];
  /** Counts or shares for each class of a legend, from low to high, by what they count. */
  readonly byClass: Readonly<Record<string, readonly number[]>>;
  readonly series: readonly FigureSeries[];
  readonly missing: readonly MissingInput[];
  /** Side of the cells that the ground was counted in: a finer grid can give another answer. */
  readonly cellSizeMetres?: number;
}

export interface NeighbourhoodFigureSet {
  readonly id: string;
  readonly name: string;
  readonly figures: FigureSet;
}

/** The id of the row for what lies in no neighbourhood: with it the rows come to the whole city. */
export const OUTSIDE_NEIGHBOURHOODS = "outside";

/** A line or more over the same places of one axis. */
export interface FigureSeries {
  readonly id: string;
  readonly x: readonly number[];
  readonly lines: readonly { readonly id: string; readonly y: readonly (number | null)[] }[];
}

export interface FigureDefinition {
  readonly id: string;
  readonly unit: FigureUnit;
  /** What stands under the number, for those who plan and for those who live there. */
  readonly planner: LocalisedText;
  readonly resident: LocalisedText;
  /** Short, over a column of a table. */
  readonly column: LocalisedText;
  /** The figures of which neighbourhoods' sum is the city's; shares and means have none. */
  readonly isSum: boolean;
  readonly card: MethodCard;
}

/** "How do you know?" */
export interface MethodCard {
  /** The method in two sentences. */
  readonly method: LocalisedText;
  /** In both languages where it has words. */
  readonly formula: string | LocalisedText;
  readonly inputs: readonly LocalisedText[];
  /** What is taken to be so without having been checked. */
  readonly assumptions: readonly LocalisedText[];
  readonly sources: readonly FigureSource[];
  readonly cannotTell: LocalisedText;
  /** Without these the figure is not known, or another one stands in for it. */
  readonly needs: readonly MissingInput[];
}

export interface FigureSource {
  readonly text: string;
  readonly doi?: string;
}

/** All figures of a method, and where each stands. */
export interface MethodFigures {
  readonly definitions: readonly FigureDefinition[];
  /** Ids, the most telling first: three at most, or none is. */
  readonly headlines: readonly string[];
  /** Ids: the columns of the table of neighbourhoods. The first three stand in the panel, all of them in the large table. */
  readonly columns: readonly string[];
  /** What falls in each class of the map's own legend. */
  readonly classes: readonly ClassDefinition[];
  readonly charts: readonly ChartDefinition[];
}

export interface ClassDefinition {
  /** Of `byClass`. */
  readonly id: string;
  readonly unit: FigureUnit;
  readonly title: LocalisedText;
  readonly legend: Legend;
  /** The picture of the map that has this legend, where a method has several. */
  readonly picture?: string;
  /** How the classes are known, where no figure's card says it. */
  readonly card?: MethodCard;
}

export type ChartDefinition = SeriesChart | NeighbourhoodChart;

/** Lines of a series over its x; "area" stacks them from nought. */
export interface SeriesChart {
  readonly kind: "area" | "line";
  readonly seriesId: string;
  readonly title: LocalisedText;
  readonly x: { readonly title: LocalisedText; readonly unit: "metresNap" | "hourUtc" };
  readonly y: { readonly title: LocalisedText; readonly unit: FigureUnit };
  readonly lines: readonly ChartLine[];
}

/** A row a neighbourhood, a dot a figure: shares, 0 to 1. */
export interface NeighbourhoodChart {
  readonly kind: "dots";
  readonly title: LocalisedText;
  /** Their ids are those of figures. */
  readonly lines: readonly ChartLine[];
}

export interface ChartLine {
  readonly id: string;
  readonly label: LocalisedText;
  readonly colour: string;
}
