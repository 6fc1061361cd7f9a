import { expect, test } from "@playwright/test";
import { Viewer } from "./drivers/viewer.ts";

/** On the quay by the harbour, from straight above: ground without a building. */
const QUAY = "camera=4.4815,51.9125,3,0,-90,60";

test("a click on the ground opens its card: how deep, how hot, how far to green; the link brings it back", async ({
  page,
}) => {
  const viewer = new Viewer(page);
  await viewer.open("city=waterwijk&scenario=computed-flooding&case=new-quays&scenario=computed-heat");
  const box = (await viewer.city.boundingBox())!;
  // Walk down the picture until the ground is met: streets and quays lie between the roofs.
  for (let share = 0.5; share < 0.95; share += 0.04) {
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * share);
    await viewer.drawn();
    if (await viewer.place.isVisible()) break;
  }
  await expect(viewer.place).toBeVisible();
  await expect(viewer.place).toContainText("°C");
  await expect(viewer.place).toContainText("m NAP");
  const link = await viewer.linkWith("point=");
  const card = await viewer.place.textContent();
  await page.goto("about:blank");
  await viewer.open(link);
  await expect(viewer.place).toHaveText(card ?? "");
  await viewer.place.getByRole("button").click();
  await expect(viewer.place).toBeHidden();
});

test("one card is open at a time", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.open(`city=waterwijk&building=WW-000020&${QUAY}`);
  await expect(viewer.building).toBeVisible();
  await viewer.open("city=waterwijk&point=4.4815,51.9125");
  await page.reload();
  await viewer.drawn();
  await expect(viewer.place).toBeVisible();
  await expect(viewer.building).toBeHidden();
});
