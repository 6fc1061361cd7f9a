import type { Express } from "express";
import { answerBody, REVALIDATE } from "../http/answer-body.ts";
import { allowEveryOrigin } from "../http/headers.ts";
import { HttpProblem } from "../http/problem.ts";
import { readBbox } from "../http/query.ts";
import { addRoute, parameter } from "../http/route.ts";
import { type Body, bodyFromBytes, variantFrom } from "../http/variant.ts";
import { noScenario } from "./scenarios.ts";
import type { Serving } from "./serving.ts";

const GEOJSON = "application/geo+json";

/** A layer's GeoJSON, whole or what meets a box. Open to every origin: QGIS in a browser may read it too. */
export function addLayerRoute(app: Express, { catalog, answers }: Serving): void {
  addRoute(app, {
    path: "/api/v1/scenarios/:id/layers/:layerId",
    query: ["bbox"],
    prepare: (_request, response) => allowEveryOrigin(response),
    get(request, response, query) {
      const id = parameter(request, "id");
      const layerId = parameter(request, "layerId");
      const layer = catalog.layer(id, layerId);
      if (layer === undefined) {
        if (catalog.scenario(id) === undefined) throw noScenario(id);
        const detail = `The scenario "${id}" has no GeoJSON layer "${layerId}". /api/v1/scenarios/${id} lists its layers.`;
        throw new HttpProblem(404, detail);
      }
      const body =
        query.bbox === undefined
          ? answers.body(`layer/${id}/${layerId}`, () => bodyFromBytes(GEOJSON, layer.text))
          : plainBody(layer.within(readBbox(query.bbox)));
      return answerBody(request, response, body, REVALIDATE);
    },
  });
}

/** There are endless boxes: keeping each would fill the memory, and compressing each would cost more than sending it. */
const plainBody = (bytes: Buffer): Body => ({
  mediaType: GEOJSON,
  variant: async (encoding) => (encoding === "identity" ? variantFrom(encoding, bytes) : undefined),
});
