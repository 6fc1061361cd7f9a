import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { first, RD, RIGHT, readWritten } from "./testing/read-written.ts";
import { sequenceOf, threeBoxes } from "./testing/three-boxes.ts";

const { read } = readWritten();

describe("files with another's ending", () => {
  const text = JSON.stringify(threeBoxes(RD));

  test.each([
    ["packed.city.json", gzipSync(text)],
    ["packed.city.jsonl", gzipSync(sequenceOf(threeBoxes(RD)).join("\n"))],
    ["unpacked.city.json.gz", text],
  ])("%s", async (name, content) => {
    expect(first(await read(content, name))).toEqual(RIGHT);
  });

  test.each([
    ["empty.city.json", "", /empty\.city\.json is empty/],
    ["zip.city.json", "PK\u0003\u0004abc", /zip\.city\.json is a zip\. Unpack it/],
    ["gml.city.json", '<?xml version="1.0"?><CityModel/>', /gml\.city\.json is XML.*citygml-tools/],
    ["page.city.json", "<!DOCTYPE html><html></html>", /page\.city\.json is a web page/],
    ["city.gml", "<CityModel/>", /city\.gml is GML.*citygml-tools/],
    ["city.xml", "<CityModel/>", /city\.xml is XML.*citygml-tools/],
    ["city.gml.gz", gzipSync("<CityModel/>"), /city\.gml\.gz is GML/],
    ["city.obj", "v 0 0 0", /city\.obj is a drawing in 3D.*Ask for CityJSON/],
    ["city.3DS", "MM", /city\.3DS is a drawing in 3D/],
    ["city.glb", "glTF", /city\.glb is made to be drawn.*it was made of/],
    ["house.ifc", "ISO-10303-21;", /house\.ifc is a model of one building.*IfcEnvelopeExtractor/],
    ["city.dwg", "AC1027", /city\.dwg is a drawing of CAD.*GeoPackage/],
    ["ahn.laz", "LASF", /ahn\.laz is a cloud of points.*GeoTIFF with PDAL/],
    ["city.fcb", "fcb", /city\.fcb is FlatCityBuf.*fcb deser/],
    ["city.tar.gz", gzipSync("a.city.json"), /city\.tar\.gz is packed\. Unpack it/],
    ["city.docx", "PK", /city\.docx has an ending we do not know\. Export it as one of/],
    [
      "city.zip",
      zipSync({ "a/tile-1.city.json": strToU8(text), "a/tile-2.city.json": strToU8(text) }),
      /city\.zip holds no \.shp, but a\/tile-1\.city\.json, a\/tile-2\.city\.json\. Unpack it/,
    ],
    ["city.gdb.zip", zipSync({ "city.gdb/a.gdbtable": strToU8("x") }), /a geodatabase of Esri.*GeoPackage/],
    ["none.zip", zipSync({}), /none\.zip is an empty zip/],
  ])("%s is refused with what it is", async (name, content, line) => {
    await expect(read(content, name)).rejects.toThrow(line);
  });
});
