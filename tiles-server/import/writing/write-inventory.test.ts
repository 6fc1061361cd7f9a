import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { INVENTORY_COLUMNS, NO_FIGURES } from "../../../scenarios/model/city.ts";
import { smallCity } from "../tiles/testing/small-city.ts";
import { writeInventory } from "./write-inventory.ts";

test.each([0, 1, 9_000])(
  "an inventory of %i rows is one JSON, whatever the pieces it is written in",
  async (count) => {
    const folder = await mkdtemp(join(tmpdir(), "stadslens-inventory-"));
    try {
      const { buildings, plane } = smallCity();
      const [house] = buildings;
      const many = Array.from({ length: count }, (_, number) => ({
        ...house,
        number,
        id: `huis-“${number}”`,
      }));
      const path = join(folder, "inventory.json");
      await writeInventory(path, { buildings: many, plane }, (number) => ({
        ...NO_FIGURES,
        metresToGreen: number,
      }));
      const text = await readFile(path, "utf8");
      // 9,000 rows are more than a piece.
      if (count === 9_000) expect(text.length).toBeGreaterThan(1_000_000);
      const { formatVersion, columns, rows } = JSON.parse(text);
      expect([formatVersion, columns]).toEqual([1, INVENTORY_COLUMNS]);
      const at = (name: string): number => columns.indexOf(name);
      expect(
        rows.map((row: unknown[]) => [row[at("number")], row[at("id")], row[at("metresToGreen")]]),
      ).toEqual(many.map(({ number, id }) => [number, id, number]));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
