import { basename, dirname } from "node:path";
import type { Express } from "express";
import { answerBody, REVALIDATE } from "../http/answer-body.ts";
import { allowEveryOrigin } from "../http/headers.ts";
import { HttpProblem } from "../http/problem.ts";
import { addRoute } from "../http/route.ts";
import type { Serving } from "./serving.ts";

/** The JSON Schema of the scenario file, where `$schema` in the files points editors. */
export function addSchemaRoute(app: Express, { files, schemaFile }: Serving): void {
  addRoute(app, {
    path: "/schemas/scenario/v1.json",
    prepare: (_request, response) => allowEveryOrigin(response),
    async get(request, response) {
      const body = await files.find(dirname(schemaFile), basename(schemaFile));
      if (body === undefined) {
        throw new HttpProblem(404, "The scenario schema has not been written. Run npm run scenarios:schema.");
      }
      await answerBody(request, response, { ...body, mediaType: "application/schema+json" }, REVALIDATE);
    },
  });
}
