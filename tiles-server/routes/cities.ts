import type { Express } from "express";
import { answerBody, REVALIDATE } from "../http/answer-body.ts";
import { HttpProblem } from "../http/problem.ts";
import { addRoute, parameter } from "../http/route.ts";
import { bodyFromJson } from "../http/variant.ts";
import type { Serving } from "./serving.ts";

export function addCityRoute(app: Express, { catalog, answers, allowNamed }: Serving): void {
  addRoute(app, {
    path: "/api/v1/cities/:id",
    query: [],
    prepare: allowNamed,
    get(request, response) {
      const id = parameter(request, "id");
      const body = answers.body(`city/${id}`, () => {
        const city = catalog.city(id);
        if (city === undefined) {
          throw new HttpProblem(404, `There is no city "${id}" here. /api/v1/catalog lists the cities.`);
        }
        return bodyFromJson(city);
      });
      return answerBody(request, response, body, REVALIDATE);
    },
  });
}
