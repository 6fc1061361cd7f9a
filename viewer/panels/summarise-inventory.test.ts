import { describe, expect, it } from "vitest";
import { buildingRow } from "./building-row.fixture.ts";
import { summariseInventory } from "./summarise-inventory.ts";

describe("summariseInventory", () => {
  it("counts what is known", () => {
    const summary = summariseInventory([
      buildingRow({ groundHeightMetresNap: 3, roofHeightMetresNap: 15, dwellings: 4, yearBuilt: 1931 }),
      buildingRow({ groundHeightMetresNap: -1, roofHeightMetresNap: 13, dwellings: 0, function: "church" }),
      buildingRow({ yearBuilt: 1888 }),
    ]);
    expect(summary).toEqual({
      count: 3,
      tallestMetres: 14,
      homes: { count: 4, inBuildings: 1 },
      yearBuilt: { oldest: 1888, newest: 1931 },
      functionKnown: 1,
    });
  });

  it("says nothing of what is known of no building: 0 homes would be a claim", () => {
    expect(summariseInventory([buildingRow({})])).toMatchObject({ homes: null, yearBuilt: null });
    expect(summariseInventory([])).toMatchObject({ count: 0, tallestMetres: null });
  });
});
