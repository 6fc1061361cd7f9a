const advice = (endings: string, text: string): (readonly [ending: string, text: string])[] =>
  endings.split(" ").map((ending) => [ending, text]);

/** What people have that is nearly what is read, by its ending: what it is, and the next step. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ...advice(
    "shp dbf shx cpg",
    "is one part of a Shapefile. Put the .shp, .dbf and .prj together in one zip.",
  ),
  ...advice(
    "prj",
    "says the coordinate system of the file beside it. Of a Shapefile put all parts together in one zip.",
  ),
  ...advice("kmz", "is a packed KML. Unpack it as a zip, and use the .kml in it."),
  ...advice("xlsx xls ods", "is a spreadsheet. Save it as CSV."),
  ...advice("gml", "is GML. Of CityGML citygml-tools makes CityJSON; save anything else as GeoPackage."),
  ...advice("xml", "is XML. Of CityGML citygml-tools makes CityJSON; save anything else as GeoPackage."),
  ...advice(
    "obj ply stl dae fbx 3ds skp blend",
    "is a drawing in 3D that does not know its place on Earth. Ask for CityJSON or CityGML of the same model.",
  ),
  ...advice(
    "glb gltf b3dm i3s slpk",
    "is made to be drawn, and does not know its buildings apart. Ask for the CityJSON or CityGML it was made of.",
  ),
  ...advice(
    "ifc",
    "is a model of one building. Make CityJSON of it, for instance with IfcEnvelopeExtractor.",
  ),
  ...advice("dwg dxf dgn", "is a drawing of CAD. Save its layers as GeoPackage, for instance with QGIS."),
  ...advice(
    "las laz",
    "is a cloud of points. Make heights of it as GeoTIFF with PDAL, or buildings as CityJSON with roofer.",
  ),
  ...advice("fcb", 'is FlatCityBuf. Make a CityJSON sequence of it, with its own "fcb deser".'),
  ...advice("tar tgz 7z rar bz2 xz zst", "is packed. Unpack it, and give what is in it."),
  ...advice(
    "gdb mdb parquet geoparquet sqlite tab mif",
    "is a format we do not read. Save it as GeoPackage, for instance with QGIS.",
  ),
  ...advice(
    "osm pbf",
    "is of OpenStreetMap. Save what you need of it as GeoPackage, for instance with QGIS.",
  ),
  ...advice("topojson", "is TopoJSON. Save it as GeoJSON, for instance with mapshaper."),
  ...advice(
    "vrt ecw jp2 img adf nc hgt xyz",
    "is a grid or a picture that we do not read. Save it as GeoTIFF, for instance with QGIS.",
  ),
]);

/** What a file is that is not read, and the next step; undefined where its ending tells nothing. */
export const adviceFor = (name: string): string | undefined =>
  ADVICE.get(name.replace(/\.gz$/i, "").split(".").at(-1)?.toLowerCase() ?? "");
