import type { Express } from "express";
import { answerBody, REVALIDATE } from "../http/answer-body.ts";
import { HttpProblem } from "../http/problem.ts";
import { addRoute, parameter } from "../http/route.ts";
import { bodyFromJson } from "../http/variant.ts";
import type { Serving } from "./serving.ts";

export function addScenarioRoute(app: Express, { catalog, answers, allowNamed }: Serving): void {
  addRoute(app, {
    path: "/api/v1/scenarios/:id",
    query: [],
    prepare: allowNamed,
    get(request, response) {
      const id = parameter(request, "id");
      const body = answers.body(`scenario/${id}`, () => {
        const scenario = catalog.scenario(id);
        if (scenario === undefined) throw noScenario(id);
        return bodyFromJson(scenario);
      });
      return answerBody(request, response, body, REVALIDATE);
    },
  });
}

export const noScenario = (id: string): HttpProblem =>
  new HttpProblem(404, `There is no scenario "${id}" here. /api/v1/catalog lists the scenarios.`);
