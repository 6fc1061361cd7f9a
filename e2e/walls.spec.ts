import { expect, test } from "@playwright/test";
import { loneDarkPixels } from "./drivers/picture.ts";
import { Viewer } from "./drivers/viewer.ts";

test("a house's far walls stay behind its roof and its neighbours: no dashes along their edges", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  // Two rows of houses, wall to wall. Names on the page and crowns have some 450 of their own; dashes were 700 more.
  await viewer.open("city=waterwijk&camera=4.4800,51.9165,0,60,-30,140");
  expect(await loneDarkPixels(await viewer.city.screenshot())).toBeLessThan(750);
});
