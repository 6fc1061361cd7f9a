import { expect, test } from "vitest";
import { crsOf } from "./crs-of.ts";

test.each([
  ["https://www.opengis.net/def/crs/EPSG/0/7415", "EPSG:7415"],
  ["http://www.opengis.net/def/crs/EPSG/0/28992/", "EPSG:28992"],
  ["http://www.opengis.net/gml/srs/epsg.xml#28992", "EPSG:28992"],
  ["urn:ogc:def:crs:EPSG::28992", "EPSG:28992"],
  ["urn:ogc:def:crs:EPSG:6.9:7415", "EPSG:7415"],
  [" EPSG:28992 ", "EPSG:28992"],
  [7415, "EPSG:7415"],
  ["7415", "EPSG:7415"],
  ["EPSG:28992+5709", "EPSG:28992+5709"],
  ["EPSG:9999999", "EPSG:9999999"],
  ["urn:ogc:def:crs,crs:EPSG::2056,crs:EPSG::5728", "EPSG:2056+5728"],
  [
    "https://www.opengis.net/def/crs-compound?1=https://www.opengis.net/def/crs/EPSG/0/2263&2=https://www.opengis.net/def/crs/EPSG/0/6360",
    "EPSG:2263+6360",
  ],
  ["https://www.opengis.net/def/crs/OGC/0/CRS84", "EPSG:4326"],
  ["urn:ogc:def:crs:OGC:1.3:CRS84h", "EPSG:4979"],
  [
    'COMPD_CS["UTM 32N + DHHN92",PROJCS["ETRS89 / UTM zone 32N",GEOGCS["ETRS89",AUTHORITY["EPSG","4258"]],AUTHORITY["EPSG","25832"]],VERT_CS["DHHN92 height",AUTHORITY["EPSG","5783"]]]',
    "EPSG:25832",
  ],
  ['PROJCS["Amersfoort / RD New"]', 'PROJCS["Amersfoort / RD New"]'],
  ["Amersfoort / RD New", "Amersfoort / RD New"],
  [{ name: "RD" }, '{"name":"RD"}'],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
])("%j is %s", (said, crs) => {
  expect(crsOf(said)).toBe(crs);
});
