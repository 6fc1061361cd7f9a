import { describe, expect, test } from "vitest";
import { collectionOf, isTower, placeOf, read } from "./read-bytes.fixture.ts";

describe("CSV", () => {
  test("with longitude and latitude is places", async () => {
    expect(placeOf(await read("a.csv", "name,lon,lat\nTower,5.3872,52.1552\n"))).toEqual([5.3872, 52.1552]);
  });

  test("with semicolons and decimal commas in RD is places too", async () => {
    const found = await read("a.csv", "naam;X;Y;hoogte\nToren;155000,0;463000,0;98,5\n");
    expect(isTower(placeOf(found))).toBe(true);
    expect(collectionOf(found).features[0].properties).toMatchObject({ naam: "Toren", hoogte: 98.5 });
  });

  test("tells of a row with more cells than columns: a number with a comma in it was cut in two", async () => {
    const found = await read("a.csv", "id,score\nb-1,1\nb-2,12,5\nb-3,3,5\n");
    expect(found.issues).toMatchObject([{ code: "ROW_TOO_LONG", severity: "warning" }]);
    expect(found.issues[0]?.message).toMatch(
      /^Row 2 under .* \(and 1 more\) has more cells.*part the cells by ";"/,
    );
    const semicolons = await read("a.csv", "id;score\nb-1;1;2\n");
    expect(semicolons.issues[0]?.message).not.toContain("12,5");
    const quoted = await read("a.csv", 'id,name\nb-1,"Quay, east"\n');
    expect(quoted.issues).toEqual([]);
  });

  test("keeps the noughts and the digits of a building's id, with commas or semicolons", async () => {
    const ids = ["0599100000012345", "1680100000000001"];
    for (const comma of [",", ";"]) {
      const { data } = await read("a.csv", `id${comma}score\n${ids[0]}${comma}3\n${ids[1]}${comma}1e1\n`);
      const rows = data?.kind === "table" ? data.rows : [];
      expect(rows.map(({ id }) => id)).toEqual(ids);
    }
    const { data } = await read("a.csv", "id,score,flat\nb-1,.5,TRUE\nb-2,-2e-3,\n");
    expect(data?.kind === "table" && data.rows).toEqual([
      { id: "b-1", score: 0.5, flat: true },
      { id: "b-2", score: -0.002, flat: null },
    ]);
  });

  test("with numbers as spreadsheets write them has numbers, and it is said", async () => {
    const { data, issues } = await read("a.csv", 'id,share,rain\nb-1,"12,5 %",3\nb-2,30 %,NA\n');
    expect(data?.kind === "table" && data.rows).toEqual([
      { id: "b-1", share: 12.5, rain: 3 },
      { id: "b-2", share: 30, rain: null },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["NUMBERS_AS_TEXT", "NO_VALUE_WORDS"]);
  });

  test("with a quotation mark that is not closed is refused, with the line", async () => {
    const { data, issues } = await read("a.csv", 'id,score\nb-1,3\n"b-2,4\nb-3,5\n');
    expect(data).toBeUndefined();
    expect(issues).toMatchObject([{ code: "QUOTE_NOT_CLOSED" }]);
    expect(issues[0].message).toContain("line 3");
    expect((await read("a.csv", 'id,score\n"b ""1""",3\n')).issues).toEqual([]);
  });

  test("without a place is a table", async () => {
    const found = await read("a.csv", "id,score\nb-1,3\nb-2,4.5\n");
    expect(found.data).toEqual({
      kind: "table",
      rows: [
        { id: "b-1", score: 3 },
        { id: "b-2", score: 4.5 },
      ],
    });
  });
});
