import type { Express } from "express";
import { addRoute } from "../http/route.ts";
import type { Serving } from "./serving.ts";

/** For whoever watches over the server: it is up, and this is what it has. */
export function addHealthRoute(app: Express, { catalog }: Serving): void {
  addRoute(app, {
    path: "/healthz",
    get(_request, response) {
      const { revision, cities, scenarios, issues } = catalog.catalog();
      response.setHeader("Cache-Control", "no-store");
      response.json({
        status: "ok",
        revision,
        cities: cities.length,
        scenarios: scenarios.length,
        issues: issues.length,
      });
    },
  });
}
