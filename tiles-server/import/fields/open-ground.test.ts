import { expect, test } from "vitest";
import { coolPlaces } from "../../../scenarios/methods/heat/cool-places.ts";
import { onOpenGround } from "./open-ground.ts";

test("200 m² of shade of which a part is a yard is no cool place, and without the yard it is one", () => {
  const pet = new Float32Array(50).fill(32);
  const isPrivate = Uint8Array.from({ length: 50 }, (_, cell) => (cell === 0 ? 1 : 0));
  const grid = { columns: 50, cellSizeMetres: 2 };
  expect(coolPlaces(onOpenGround(pet, { isPrivate: new Uint8Array(50) }), grid).squareMetres).toEqual([200]);
  expect(coolPlaces(onOpenGround(pet, { isPrivate }), grid).squareMetres).toEqual([]);
  expect(pet[0]).toBe(32);
});
