import type { Express, Request, Response } from "express";
import { HttpProblem } from "./problem.ts";
import { readQuery } from "./query.ts";

export interface Route<Name extends string> {
  /** Example: "/api/v1/cities/:id" */
  readonly path: string;
  /** The query parameters it knows; left out, it does not look at them. */
  readonly query?: readonly Name[];
  /** Runs before anything is answered, for headers that refusals carry too. */
  readonly prepare?: (request: Request, response: Response) => void;
  readonly get: (
    request: Request,
    response: Response,
    query: Partial<Record<Name, string>>,
  ) => Promise<void> | void;
}

const METHODS = "GET, HEAD, OPTIONS";

/** An address that can be read, and that says so to whoever tries something else. */
export function addRoute<Name extends string>(app: Express, route: Route<Name>): void {
  app
    .route(route.path)
    .all((request, response, next) => {
      route.prepare?.(request, response);
      next();
    })
    .get((request, response) => {
      const query = route.query === undefined ? {} : readQuery(request.originalUrl, route.query);
      return route.get(request, response, query);
    })
    .options((_request, response) => {
      response.writeHead(204, { Allow: METHODS, "Access-Control-Allow-Methods": METHODS }).end();
    })
    .all((request) => {
      throw new HttpProblem(405, `${request.path} can only be read; ${request.method} does nothing here.`, {
        Allow: METHODS,
      });
    });
}

/** A parameter of the path. Express gives a list only for wildcards, which these are not. */
export const parameter = (request: Request, name: string): string => String(request.params[name] ?? "");
