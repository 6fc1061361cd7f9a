import type { Express } from "express";
import { answerBody, REVALIDATE } from "../http/answer-body.ts";
import { allowEveryOrigin } from "../http/headers.ts";
import { HttpProblem } from "../http/problem.ts";
import { readBbox } from "../http/query.ts";
import { addRoute, parameter } from "../http/route.ts";
import { type Body, bodyFromBytes, plainBody } from "../http/variant.ts";
import { noScenario } from "./scenarios.ts";
import type { Serving } from "./serving.ts";

const GEOJSON = "application/geo+json";

/**
 * A layer's GeoJSON, whole or what meets a box; a table's rows; a raster's GeoTIFF. Open to every origin: QGIS in a browser may
 * read it too. `v` only makes the address another one when the file is: a page then knows what to fetch again.
 */
export function addLayerRoute(app: Express, { catalog, answers }: Serving): void {
  addRoute(app, {
    path: "/api/v1/scenarios/:id/layers/:layerId",
    query: ["bbox", "v"],
    prepare: (_request, response) => allowEveryOrigin(response),
    get(request, response, query) {
      const id = parameter(request, "id");
      const layerId = parameter(request, "layerId");
      const layer = catalog.layer(id, layerId);
      if (layer === undefined) {
        if (catalog.scenario(id) === undefined) throw noScenario(id);
        const detail = `The scenario "${id}" has no layer "${layerId}" that comes from a file. /api/v1/scenarios/${id} lists its layers.`;
        throw new HttpProblem(404, detail);
      }
      const whole = (): Body => bodyFromBytes(layer.mediaType, layer.text);
      if (query.bbox === undefined) {
        return answerBody(request, response, answers.body(`layer/${id}/${layerId}`, whole), REVALIDATE);
      }
      const bbox = readBbox(query.bbox);
      if (layer.within === undefined) {
        const detail = `The layer "${layerId}" is no GeoJSON, so a "bbox" cannot be cut out of it. Ask for the whole layer.`;
        throw new HttpProblem(400, detail);
      }
      // There are endless boxes: keeping each would fill the memory.
      const body = plainBody(GEOJSON, layer.within(bbox));
      return answerBody(request, response, body, REVALIDATE);
    },
  });
}
