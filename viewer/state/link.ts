import { isIdentifier } from "../../scenarios/model/identifier.ts";
import type { CameraPose, Place } from "./place.ts";
import { AUDIENCES, EMPTY_VIEW, ROOMS, type View } from "./view.ts";

/**
 * The view as what stands after the # of an address, readable by people. What follows a scenario belongs to it:
 * `city=waterwijk&scenario=computed-flooding&level=2.6&scenario=hot-day&case=2050-high&camera=4.48,51.91,2,20,-20,770`
 */
export function linkFrom(view: View): string {
  const parts: [string, string][] = [];
  const add = (name: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined) parts.push([name, value]);
  };
  add("city", view.cityId);
  for (const { scenarioId, caseId } of view.scenarios) {
    add("scenario", scenarioId);
    add("case", caseId);
    const level = view.waterLevelsMetresNap[scenarioId];
    add("level", level === undefined ? null : shortNumber(level, 2));
    const opacity = view.opacities[scenarioId];
    add("opacity", opacity === undefined ? null : shortNumber(opacity, 2));
    add("show", view.shows[scenarioId]);
    const hourUtc = view.hoursUtc[scenarioId];
    add("hour", hourUtc === undefined ? null : String(hourUtc));
  }
  add("building", view.buildingId);
  add("point", view.point === null ? null : placeText(view.point));
  add("camera", view.camera === null ? null : cameraText(view.camera));
  add("room", view.room === EMPTY_VIEW.room ? null : view.room);
  add("for", view.audience === EMPTY_VIEW.audience ? null : view.audience);
  // Commas may stand in a fragment; encoding them would only make links ugly.
  return parts
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}

/** Reads a link kindly: what it cannot understand is as if it were not there. */
export function viewFrom(hash: string): View {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    ...EMPTY_VIEW,
    ...scenariosFrom(parts),
    cityId: identifierFrom(parts.get("city")),
    buildingId: parts.get("building") || null,
    point: placeFrom(parts.get("point")),
    camera: cameraFrom(parts.get("camera")),
    room: ROOMS.find((room) => room === parts.get("room")) ?? EMPTY_VIEW.room,
    audience: AUDIENCES.find((audience) => audience === parts.get("for")) ?? EMPTY_VIEW.audience,
  };
}

function scenariosFrom(
  parts: URLSearchParams,
): Pick<View, "scenarios" | "waterLevelsMetresNap" | "opacities" | "shows" | "hoursUtc"> {
  const scenarios = new Map<string, { scenarioId: string; caseId: string | null }>();
  const waterLevelsMetresNap: Record<string, number> = {};
  const opacities: Record<string, number> = {};
  const shows: Record<string, string> = {};
  const hoursUtc: Record<string, number> = {};
  let scenarioId: string | null = null;
  for (const [name, text] of parts) {
    if (name === "scenario") {
      scenarioId = identifierFrom(text);
      if (scenarioId !== null && !scenarios.has(scenarioId))
        scenarios.set(scenarioId, { scenarioId, caseId: null });
    }
    const shown = scenarioId === null ? undefined : scenarios.get(scenarioId);
    if (shown === undefined || scenarioId === null) continue;
    if (name === "case") shown.caseId = identifierFrom(text);
    const level = name === "level" ? numberBetween(text, LOWEST_LEVEL, HIGHEST_LEVEL) : null;
    if (level !== null) waterLevelsMetresNap[scenarioId] = level;
    const opacity = name === "opacity" ? numberBetween(text, 0, 1) : null;
    if (opacity !== null) opacities[scenarioId] = opacity;
    const show = name === "show" ? identifierFrom(text) : null;
    if (show !== null) shows[scenarioId] = show;
    const hourUtc = name === "hour" ? numberBetween(text, 0, 23) : null;
    if (hourUtc !== null && Number.isInteger(hourUtc)) hoursUtc[scenarioId] = hourUtc;
  }
  return { scenarios: [...scenarios.values()], waterLevelsMetresNap, opacities, shows, hoursUtc };
}

const LOWEST_LEVEL = -10;
const HIGHEST_LEVEL = 20;

const identifierFrom = (text: string | null): string | null =>
  text !== null && isIdentifier(text) ? text : null;

const shortNumber = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

const placeText = ({ longitude, latitude }: Place): string =>
  [shortNumber(longitude, 6), shortNumber(latitude, 6)].join(",");

const cameraText = (pose: CameraPose): string =>
  [
    placeText(pose),
    shortNumber(pose.heightMetresNap, 1),
    shortNumber(pose.headingDegrees, 1),
    shortNumber(pose.pitchDegrees, 1),
    shortNumber(pose.rangeMetres, 0),
  ].join(",");

function numberBetween(text: string, lowest: number, highest: number): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return value >= lowest && value <= highest ? value : null;
}

function numbersFrom(text: string | null, count: number): number[] | null {
  const numbers = (text ?? "").split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
}

const isOnEarth = ({ longitude, latitude }: Place): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

function placeFrom(text: string | null): Place | null {
  const numbers = numbersFrom(text, 2);
  if (numbers === null) return null;
  const place = { longitude: numbers[0], latitude: numbers[1] };
  return isOnEarth(place) ? place : null;
}

function cameraFrom(text: string | null): CameraPose | null {
  const numbers = numbersFrom(text, 6);
  if (numbers === null) return null;
  const [longitude, latitude, heightMetresNap, headingDegrees, pitchDegrees, rangeMetres] = numbers;
  const isPossible =
    isOnEarth({ longitude, latitude }) &&
    pitchDegrees >= -90 &&
    pitchDegrees <= 0 &&
    rangeMetres > 0 &&
    rangeMetres <= 100_000;
  return isPossible
    ? { longitude, latitude, heightMetresNap, headingDegrees, pitchDegrees, rangeMetres }
    : null;
}
