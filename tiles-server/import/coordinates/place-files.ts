import proj4 from "proj4";
import type { Plane } from "../city-model.ts";
import { Refusal } from "../refusal.ts";
import { choosePlane } from "./choose-plane.ts";
import { type CoordinateSystem, coordinateSystemOf, isWithin, systemsAround } from "./coordinate-system.ts";
import {
  extentInWords,
  extentWith,
  isDutchSwapped,
  NOWHERE,
  type PlaneExtent,
  swapped,
} from "./plane-extent.ts";

/** A place in a file's own coordinates → the city's plane. */
export type PlaceVertex = (x: number, y: number, z: number) => readonly [x: number, y: number, z: number];

/** Brings the coordinates of all files into one plane, which the first place of the first file decides. */
export interface FilePlacing {
  /**
   * @param crs as the file says it; undefined where it does not
   * @param crsOfOrigin where the coordinates were brought into `crs` on their way in: what the file itself said
   * @throws Refusal for a system we cannot compute with
   */
  readonly forFile: (fileName: string, crs: string | undefined, crsOfOrigin?: string) => PlaceVertex;
  /**
   * Once everything is read.
   *
   * @throws Refusal where a file said no system, or its buildings do not lie in it
   */
  readonly settled: () => {
    readonly plane: Plane;
    readonly crsOfOrigin: string;
    /** What was assumed of coordinates, each a sentence. */
    readonly warnings: readonly string[];
  };
}

interface PlacedFile {
  readonly fileName: string;
  readonly system: CoordinateSystem | undefined;
  readonly crsOfOrigin: string | undefined;
  extent: PlaneExtent;
}

/** @param told with `--crs`: for files that do not say their own */
export function createFilePlacing(told: string | undefined): FilePlacing {
  const files: PlacedFile[] = [];
  let plane: Plane | undefined;
  return {
    forFile(fileName, crs, crsOfOrigin) {
      // What a file says in words we cannot read, --crs says again.
      const isOwn = crs !== undefined && (told === undefined || coordinateSystemOf(crs) !== undefined);
      const said = isOwn ? crs : told;
      const file: PlacedFile = {
        fileName,
        system: said === undefined ? undefined : systemOrRefusal(fileName, said, !isOwn),
        crsOfOrigin,
        extent: NOWHERE,
      };
      files.push(file);
      let place: PlaceVertex | undefined;
      return (x, y, z) => {
        file.extent = extentWith(file.extent, x, y);
        // Refused in the end, when its whole extent can be shown.
        if (file.system === undefined) return [x, y, z];
        plane ??= choosePlane(file.system, [x, y]);
        place ??= placeInto(plane, file.system);
        return place(x, y, z);
      };
    },
    settled() {
      for (const file of files) refuseUnplaced(file);
      return {
        plane: plane!,
        crsOfOrigin: files[0].crsOfOrigin ?? files[0].system!.saidAs,
        warnings: files.flatMap((file) => (file.crsOfOrigin === undefined ? assumedOf(file, plane!) : [])),
      };
    },
  };
}

function placeInto(plane: Plane, system: CoordinateSystem): PlaceVertex {
  const { metresPerUnitOfHeight: metres } = system;
  if (system.name === plane.crs || (system.isRd && plane.crs === "EPSG:28992")) {
    return metres === 1 ? (x, y, z) => [x, y, z] : (x, y, z) => [x, y, z * metres];
  }
  const { forward } = proj4(system.definition, "WGS84");
  return (x, y, z) => {
    const [longitude, latitude] = forward([x, y]);
    const placed = plane.fromGeodetic(longitude, latitude);
    const seaLevel = system.isEllipsoidal ? plane.toGeodetic(placed.x, placed.y, 0).height : 0;
    return [placed.x, placed.y, z * metres - seaLevel];
  };
}

function assumedOf({ fileName, system, extent }: PlacedFile, plane: Plane): string[] {
  if (system === undefined || extent === NOWHERE) return [];
  const beside = system.hasUnknownShift
    ? [
        `${fileName} is in ${system.saidAs}, and how that lies to WGS 84 is not known here: the city may be some hundred metres beside its place on the map. Bring it into another system first, for instance with ogr2ogr or cjio.`,
      ]
    : [];
  return [...beside, ...assumedOfUnits({ fileName, extent }, system, plane)];
}

function assumedOfUnits(
  { fileName, extent }: Pick<PlacedFile, "fileName" | "extent">,
  system: CoordinateSystem,
  plane: Plane,
): string[] {
  if (system.metresPerUnitOfHeight !== 1) {
    return [
      `${fileName} is in feet (${system.saidAs}): its heights are taken to be in feet too, and are kept in metres.`,
    ];
  }
  // Both orders are places on Earth, and some writers put latitude first; of the Netherlands only one is.
  const isEitherWay =
    system.isDegrees &&
    plane.heights !== "nap" &&
    Math.max(Math.abs(extent.west), Math.abs(extent.east)) <= 90;
  return isEitherWay
    ? [`${fileName} is in degrees: x was read as longitude and y as latitude (${extentInWords(extent)}).`]
    : [];
}

function systemOrRefusal(fileName: string, said: string, isTold: boolean): CoordinateSystem {
  const system = coordinateSystemOf(said);
  if (system !== undefined && /\+proj=geocent/.test(system.definition)) {
    throw new Refusal(
      "CRS_GEOCENTRIC",
      `${isTold ? "--crs" : fileName} says ${said}, which counts from the middle of the Earth. Bring the file into a system of the country, for instance with "cjio ${fileName} crs_reproject 7415 save new.city.json".`,
    );
  }
  if (system !== undefined) return system;
  const next =
    'Say which it is with --crs EPSG:<code>, or as proj4 writes it: --crs "+proj=utm +zone=31 +ellps=GRS80 +units=m".';
  const short = said.length > 60 ? `${said.slice(0, 60)}…` : said;
  throw new Refusal(
    "CRS_UNKNOWN",
    isTold
      ? `--crs is "${said}", which we do not know. Name a code such as EPSG:28992, or a definition such as "+proj=utm +zone=31 +ellps=GRS80 +units=m".`
      : `${fileName} is in ${short}, which we do not know. ${next}`,
  );
}

function refuseUnplaced({ fileName, system, extent }: PlacedFile): void {
  // No vertex was read, so there is nothing to be placed; that it holds nothing is told elsewhere.
  if (extent === NOWHERE) return;
  const place = extentInWords(extent);
  if (system === undefined) {
    const maybe = systemsAround(extent);
    const next =
      maybe.length === 0
        ? "Name it with --crs EPSG:<code>."
        : `That may be ${maybe.map(({ name, code }) => `${name} (--crs ${code})`).join(", or ")}.`;
    throw new Refusal(
      "CRS_MISSING",
      `${fileName} does not say its coordinate system ("metadata.referenceSystem"); its buildings lie at ${place}. ${next}`,
    );
  }
  if (isOnItsMap(system, extent)) return;
  const next = isOnItsMap(system, swapped(extent))
    ? "East and north seem to have changed places: swap them in the source."
    : "Check the coordinate system and the transform.";
  throw new Refusal(
    "OUTSIDE_CRS",
    `${fileName}: the buildings lie at ${place}, outside ${system.isRd ? "the Netherlands in RD" : `where ${system.name} is used`}. ${next}`,
  );
}

function isOnItsMap(system: CoordinateSystem, extent: PlaneExtent): boolean {
  if (system.extent !== undefined && !isWithin(extent, system.extent)) return false;
  if (system.isDegrees && isDutchSwapped(extent)) return false;
  const { forward } = proj4(system.definition, "WGS84");
  return [forward([extent.west, extent.south]), forward([extent.east, extent.north])].every(
    ([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90,
  );
}
