import { isIdentifier } from "../../scenarios/model/identifier.ts";
import type { CameraPose } from "./scene-input.ts";
import { EMPTY_VIEW, type View } from "./view.ts";

/**
 * The view as what stands after the # of an address, readable by people:
 * `city=waterwijk&scenario=computed-flooding&level=2.6&camera=4.48,51.91,2,20,-20,770`
 */
export function linkFrom(view: View): string {
  const parts: [string, string][] = [];
  const add = (name: string, value: string | null): void => {
    if (value !== null) parts.push([name, value]);
  };
  add("city", view.cityId);
  add("scenario", view.scenarioId);
  add("case", view.caseId);
  add("level", view.waterLevelMetresNap === null ? null : shortNumber(view.waterLevelMetresNap, 2));
  add("building", view.buildingId);
  add("camera", view.camera === null ? null : cameraText(view.camera));
  // Commas and braces may stand in a fragment; encoding them would only make links ugly.
  return parts
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}

/** Reads a link kindly: what it cannot understand is as if it were not there. */
export function viewFrom(hash: string): View {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const id = (name: string): string | null => {
    const text = parts.get(name);
    return text !== null && isIdentifier(text) ? text : null;
  };
  return {
    ...EMPTY_VIEW,
    cityId: id("city"),
    scenarioId: id("scenario"),
    caseId: id("case"),
    waterLevelMetresNap: levelFrom(parts.get("level")),
    buildingId: parts.get("building") || null,
    camera: cameraFrom(parts.get("camera")),
  };
}

const shortNumber = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

const cameraText = (pose: CameraPose): string =>
  [
    shortNumber(pose.longitude, 6),
    shortNumber(pose.latitude, 6),
    shortNumber(pose.heightMetresNap, 1),
    shortNumber(pose.headingDegrees, 1),
    shortNumber(pose.pitchDegrees, 1),
    shortNumber(pose.rangeMetres, 0),
  ].join(",");

const LOWEST_LEVEL = -10;
const HIGHEST_LEVEL = 20;

function levelFrom(text: string | null): number | null {
  const level = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return level >= LOWEST_LEVEL && level <= HIGHEST_LEVEL ? level : null;
}

function cameraFrom(text: string | null): CameraPose | null {
  const numbers = (text ?? "").split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (numbers.length !== 6 || !numbers.every(Number.isFinite)) return null;
  const [longitude, latitude, heightMetresNap, headingDegrees, pitchDegrees, rangeMetres] = numbers;
  const isPossible =
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90 &&
    pitchDegrees >= -90 &&
    pitchDegrees <= 0 &&
    rangeMetres > 0 &&
    rangeMetres <= 100_000;
  return isPossible
    ? { longitude, latitude, heightMetresNap, headingDegrees, pitchDegrees, rangeMetres }
    : null;
}
