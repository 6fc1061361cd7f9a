import type { Express } from "express";
import { FIGURES_OF_METHOD } from "../../scenarios/methods/figures/figures-of-method.ts";
import { wordsAsCounted } from "../../scenarios/methods/figures/words-as-counted.ts";
import type { FiguresRequest } from "../../scenarios/model/figure.ts";
import { VALUES_NEEDED } from "../../scenarios/model/indicators.ts";
import { COMPUTED_METHODS } from "../../scenarios/model/layer.ts";
import { CaseValues } from "../../scenarios/model/scenario.ts";
import { answerBody, REVALIDATE } from "../http/answer-body.ts";
import { HttpProblem } from "../http/problem.ts";
import { addRoute, parameter } from "../http/route.ts";
import { plainBody } from "../http/variant.ts";
import type { Serving } from "./serving.ts";

/** The values of a case, as in a scenario file. */
export const VALUE_NAMES = Object.keys(CaseValues.shape) as (keyof typeof CaseValues.shape)[];
const NAMES = ["method", "hourUtc", ...VALUE_NAMES] as const;

type Query = Partial<Record<(typeof NAMES)[number], string>>;

/** A city's figures by one method: the numbers that stand on every screen, counted by the same functions. */
export function addFiguresRoute(app: Express, { figures, allowNamed }: Serving): void {
  addRoute(app, {
    path: "/api/v1/cities/:id/figures",
    query: NAMES,
    prepare: allowNamed,
    async get(request, response, query) {
      const id = parameter(request, "id");
      const asked = requestFrom(query);
      const counted = await figures.figures(id, asked);
      if (counted === undefined) {
        throw new HttpProblem(404, `There is no city "${id}" here. /api/v1/catalog lists the cities.`);
      }
      const definitions = wordsAsCounted(FIGURES_OF_METHOD[asked.method], counted).definitions.map(
        ({ id: figureId, unit, planner }) => ({ id: figureId, unit, name: planner }),
      );
      const answer = { cityId: id, request: asked, definitions, ...counted };
      // A slider has endless levels: an answer is asked for once.
      const body = plainBody("application/json; charset=utf-8", Buffer.from(JSON.stringify(answer)));
      return answerBody(request, response, body, REVALIDATE);
    },
  });
}

function requestFrom({ method: methodText, hourUtc: hourText, ...valueTexts }: Query): FiguresRequest {
  const method = COMPUTED_METHODS.find((one) => one === methodText);
  if (method === undefined) {
    const found = methodText === undefined ? "is missing" : `is "${methodText}"`;
    throw new HttpProblem(
      400,
      `The query parameter "method" ${found}. Choose from: ${COMPUTED_METHODS.join(", ")}.`,
    );
  }
  const values = Object.fromEntries(
    Object.entries(valueTexts).map(([name, text]) => [name, valueFrom(text)]),
  );
  const checked = CaseValues.safeParse(values);
  if (!checked.success) {
    const [{ path, message }] = checked.error.issues;
    throw new HttpProblem(400, `The query parameter "${path.join(".")}" cannot be used. ${message}.`);
  }
  for (const needed of VALUES_NEEDED[method]) {
    if (checked.data[needed] !== undefined) continue;
    throw new HttpProblem(400, `The query parameter "${needed}" is missing. ${method} is worked out for it.`);
  }
  return { method, values: checked.data, ...(hourText !== undefined && { hourUtc: hourFrom(hourText) }) };
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** A number where it is one; what each name takes is checked as in a scenario file. */
const valueFrom = (text: string): string | number => (NUMBER.test(text) ? Number(text) : text);

function hourFrom(text: string): number {
  const hour = valueFrom(text);
  if (typeof hour === "number" && Number.isInteger(hour) && hour >= 0 && hour <= 23) return hour;
  throw new HttpProblem(
    400,
    `The query parameter "hourUtc" is "${text}". Give a whole hour of the day in UTC, 0 to 23.`,
  );
}
