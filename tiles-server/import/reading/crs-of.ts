import { readWkt } from "../../../scenarios/data-files/wkt-crs.ts";

/**
 * A coordinate system as a file says it, by its code, with heights behind a plus where they have a code of their own. All of these say one thing:
 * "https://www.opengis.net/def/crs/EPSG/0/7415", "urn:ogc:def:crs:EPSG::7415", "EPSG:28992+5709",
 * "https://www.opengis.net/def/crs-compound?1=…/EPSG/0/28992&2=…/EPSG/0/5709".
 *
 * @returns undefined where nothing is said; what says no code comes back as it is, so that a refusal can show it
 */
export function crsOf(said: unknown): string | undefined {
  if (said === undefined || said === null || said === "") return undefined;
  const text = typeof said === "string" ? said.trim() : JSON.stringify(said);
  if (/^\d{4,6}$/.test(text)) return `EPSG:${text}`;
  const crs84 = /CRS84(h?)\/?$/i.exec(text);
  // Longitude first, as all of CityJSON is whatever its code says.
  if (crs84 !== null) return crs84[1] === "" ? "EPSG:4326" : "EPSG:4979";
  // What is written out in full has codes of its units and its ellipsoid too: its own stands last.
  if (/^[A-Z_]+\s*\[/i.test(text)) {
    const { code } = readWkt(text);
    return code === undefined ? text : `EPSG:${code}`;
  }
  const codes = [...text.matchAll(CODE)].map(([, code]) => code);
  return codes.length === 0 ? text : `EPSG:${codes.join("+")}`;
}

const CODE = /(?:EPSG(?:\/[\d.]+\/|:[\d.]*:|:|\.xml#)|(?<=\d)\+)(\d+)/gi;
