import {
  type FieldChannel,
  LAND_CHANNELS,
  METRES_TO_GREEN,
  WALK_METRES_TO_GREEN,
} from "../../../scenarios/model/field.ts";
import { writeField } from "./field-file.ts";
import type { FieldParts } from "./field-parts.ts";
import { leastMetresAtBuilding } from "./green-at-buildings.ts";
import { publicGreenAreas } from "./public-green.ts";
import { waysTo } from "./ways-to.ts";

/** What the ground is, and how far it is to green: everywhere, and from every building. */
export async function writeLandField(parts: FieldParts): Promise<string> {
  const { model, land, figures, folder } = parts;
  const { ground } = model;
  const { straightMetres, walks } = waysTo(publicGreenAreas(land, ground.grid), parts);
  for (const building of model.buildings) {
    figures.set(building.number, {
      metresToGreen: leastMetresAtBuilding(building, ground, straightMetres),
      walkMetresToGreen: walks?.fromBuilding(building) ?? null,
    });
  }
  return await writeField(folder, "land", ground, [
    ...LAND_CHANNELS.map((id) => ({ channel: codeChannel(id), values: land[id] })),
    walks === null
      ? { channel: metresChannel(METRES_TO_GREEN), values: straightMetres }
      : { channel: metresChannel(WALK_METRES_TO_GREEN), values: walks.fromGround },
  ]);
}

const metresChannel = (id: string): FieldChannel => ({ id, unit: "m", offset: 0, step: 10, parameters: {} });
const codeChannel = (id: string): FieldChannel => ({ id, unit: "code", offset: 0, step: 1, parameters: {} });
