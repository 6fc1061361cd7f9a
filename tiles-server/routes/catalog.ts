import type { Express } from "express";
import { answerBody, REVALIDATE } from "../http/answer-body.ts";
import { addRoute } from "../http/route.ts";
import { bodyFromJson } from "../http/variant.ts";
import type { Serving } from "./serving.ts";

export function addCatalogRoute(app: Express, { catalog, answers, allowNamed }: Serving): void {
  addRoute(app, {
    path: "/api/v1/catalog",
    query: [],
    prepare: allowNamed,
    get: (request, response) =>
      answerBody(
        request,
        response,
        answers.body("catalog", () => bodyFromJson(catalog.catalog())),
        REVALIDATE,
      ),
  });
}
