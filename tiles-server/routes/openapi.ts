import type { Express } from "express";
import { COMPUTED_METHODS } from "../../scenarios/model/layer.ts";
import { answerBody, REVALIDATE } from "../http/answer-body.ts";
import { addRoute } from "../http/route.ts";
import { bodyFromJson } from "../http/variant.ts";
import { VALUE_NAMES } from "./figures.ts";
import type { Serving } from "./serving.ts";

const pathParameter = (name: string, description: string) => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string" },
});
const queryParameter = (
  name: string,
  description: string,
  more: { readonly schema: object; readonly required?: boolean },
) => ({ name, in: "query", required: false, description, ...more });
const answer = (description: string, mediaType: string, schema: object = { type: "object" }) => ({
  description,
  content: { [mediaType]: { schema } },
});
const json = (description: string, schema: string) =>
  answer(description, "application/json", { $ref: `#/components/schemas/${schema}` });
const refusal = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});
const BAD_QUERY = refusal("A query parameter is unknown, given twice, or cannot be read.");
const localisedText = {
  type: "object",
  properties: { nl: { type: "string" }, en: { type: "string" } },
  required: ["nl", "en"],
};
const identified = (properties: Record<string, object>) => ({
  type: "object",
  properties: { id: { type: "string" }, ...properties },
  required: ["id", ...Object.keys(properties)],
});
const text = { type: "string" };

/** A test holds this against the routes: an address that is not in it does not pass. */
export const OPENAPI = {
  openapi: "3.1.0",
  info: {
    title: "Stadslens",
    version: "1",
    description:
      "Cities as 3D Tiles and scenarios for climate adaptation as GeoJSON. Degrees are WGS84, heights metres NAP.",
    license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
  },
  servers: [{ url: "/" }],
  paths: {
    "/healthz": {
      get: {
        summary: "Whether the server is up, and what it has",
        responses: { 200: answer("It is up.", "application/json") },
      },
    },
    "/api/v1/catalog": {
      get: {
        summary: "The themes, cities and scenarios, and the mistakes found in their files",
        responses: { 200: json("The catalog.", "Catalog"), 400: BAD_QUERY },
      },
    },
    "/api/v1/cities/{id}": {
      get: {
        summary: "A city: its extent, viewpoints, sources, and where its package lies",
        parameters: [pathParameter("id", "A city's id, from the catalog.")],
        responses: { 200: json("The city.", "City"), 400: BAD_QUERY, 404: refusal("There is no such city.") },
      },
    },
    "/api/v1/cities/{id}/figures": {
      get: {
        summary:
          "A city's figures by one method: the numbers that the page shows, counted by the same functions",
        parameters: [
          pathParameter("id", "A city's id, from the catalog."),
          queryParameter(
            "method",
            "What is worked out: one of flood-depth, rain-depth, heat-pet, green-rules.",
            {
              schema: { enum: COMPUTED_METHODS },
              required: true,
            },
          ),
          queryParameter("hourUtc", "Of a hot day, one hour instead of the afternoon's mean.", {
            schema: { type: "integer", minimum: 0, maximum: 23 },
          }),
          ...VALUE_NAMES.map((name) =>
            queryParameter(name, "As in a case of a scenario file (/schemas/scenario/v1.json).", {
              schema: name === "greenRule" ? text : { type: "number" },
            }),
          ),
        ],
        responses: {
          200: json("The figures of the city and of each neighbourhood; null is not known.", "Figures"),
          400: BAD_QUERY,
          404: refusal("There is no such city."),
        },
      },
    },
    "/api/v1/scenarios/{id}": {
      get: {
        summary: "A scenario: its leaflet, cases, layers and provenance",
        parameters: [pathParameter("id", "A scenario's id, from the catalog.")],
        responses: {
          200: json("The scenario.", "Scenario"),
          400: BAD_QUERY,
          404: refusal("There is no such scenario."),
        },
      },
    },
    "/api/v1/scenarios/{id}/layers/{layerId}": {
      get: {
        summary: "A layer of a scenario, in degrees WGS84",
        parameters: [
          pathParameter("id", "A scenario's id, from the catalog."),
          pathParameter("layerId", "The id of one of its layers that come from a file."),
          {
            name: "bbox",
            in: "query",
            required: false,
            description:
              "Only features whose own box meets this one: west,south,east,north in degrees. West may be greater than east; the box then crosses the antimeridian. What else the collection says of itself stays as it is.",
            schema: { type: "string" },
            example: "4.4,51.9,4.5,52",
          },
          {
            name: "v",
            in: "query",
            required: false,
            description:
              "Stands in the scenario's `layerUrls` and is another one when the file is. It changes no answer.",
            schema: { type: "string" },
          },
        ],
        responses: {
          200: answer(
            "A FeatureCollection as its author wrote it; of a building-style its rows (application/json), of a raster its GeoTIFF (image/tiff).",
            "application/geo+json",
          ),
          400: BAD_QUERY,
          404: refusal("There is no such layer."),
        },
      },
    },
    "/api/v1/events": {
      get: {
        summary: "Server-sent events: `catalog` with the revision, at once and after each change",
        responses: { 200: answer("A stream that stays open.", "text/event-stream", text), 400: BAD_QUERY },
      },
    },
    "/api/v1/openapi.json": {
      get: {
        summary: "This description",
        responses: { 200: answer("OpenAPI 3.1.", "application/json"), 400: BAD_QUERY },
      },
    },
    "/tiles/{cityId}/{file}": {
      get: {
        summary:
          "A file of a city's package; the city's tilesUrl is the same with the content's version in it",
        parameters: [
          pathParameter("cityId", "A city's id, from the catalog."),
          pathParameter("file", "A file of the package, with its folders. Example: buildings/tileset.json"),
        ],
        responses: {
          200: { description: "The file; its media type follows its name." },
          206: { description: "The range asked for." },
          304: { description: "It has not changed." },
          404: refusal("There is no such city, file or version."),
          416: refusal("The range does not lie in the file."),
        },
      },
    },
    "/schemas/scenario/v1.json": {
      get: {
        summary: "The JSON Schema of a scenario file",
        responses: {
          200: answer("The schema.", "application/schema+json"),
          404: refusal("It has not been written."),
        },
      },
    },
    "/": {
      get: {
        summary: "The viewer",
        responses: {
          200: answer("The page.", "text/html", text),
          503: refusal("The viewer has not been built."),
        },
      },
    },
    "/cesium/{file}": {
      get: {
        summary: "What the viewer's globe loads at run time",
        parameters: [pathParameter("file", "Below Assets, ThirdParty, Widgets or Workers.")],
        responses: { 200: { description: "The file." }, 404: refusal("There is no such file.") },
      },
    },
  },
  components: {
    schemas: {
      LocalisedText: localisedText,
      Issue: {
        type: "object",
        properties: {
          code: text,
          path: text,
          message: text,
          severity: { enum: ["error", "warning"] },
          file: text,
          line: { type: "integer" },
          column: { type: "integer" },
        },
        required: ["code", "path", "message", "severity"],
      },
      Theme: identified({ name: localisedText, order: { type: "number" }, colour: text }),
      CitySummary: identified({ name: localisedText, invented: { type: "boolean" }, url: text }),
      ScenarioSummary: identified({
        city: text,
        theme: text,
        title: localisedText,
        summary: localisedText,
        origin: { enum: ["file", "computed"] },
        url: text,
      }),
      Catalog: {
        type: "object",
        properties: {
          revision: { type: "integer" },
          themes: { type: "array", items: { $ref: "#/components/schemas/Theme" } },
          cities: { type: "array", items: { $ref: "#/components/schemas/CitySummary" } },
          scenarios: { type: "array", items: { $ref: "#/components/schemas/ScenarioSummary" } },
          issues: { type: "array", items: { $ref: "#/components/schemas/Issue" } },
        },
        required: ["revision", "themes", "cities", "scenarios", "issues"],
      },
      City: {
        ...identified({
          name: localisedText,
          tilesUrl: text,
          files: { type: "object" },
          hosted: { type: "array" },
        }),
        description: "The city.json of the package, with the address of its files.",
      },
      Scenario: {
        ...identified({ theme: text, layers: { type: "array" }, layerUrls: { type: "object" } }),
        description:
          "The scenario file (/schemas/scenario/v1.json), with its theme and the addresses of its layers.",
      },
      Figures: {
        type: "object",
        properties: {
          cityId: text,
          request: { type: "object" },
          definitions: { type: "array", items: { type: "object" } },
          city: { type: "object", description: "By the figure's id. Shares are 0 to 1." },
          neighbourhoods: { type: "array", items: identified({ name: text, figures: { type: "object" } }) },
          byClass: { type: "object" },
          series: { type: "array", items: { type: "object" } },
          missing: { type: "array", items: text },
        },
        required: ["cityId", "request", "definitions"],
      },
      Problem: {
        type: "object",
        properties: { type: text, title: text, status: { type: "integer" }, detail: text },
        required: ["type", "title", "status", "detail"],
      },
    },
  },
} as const;

export function addOpenApiRoute(app: Express, { allowNamed }: Serving): void {
  const body = bodyFromJson(OPENAPI);
  addRoute(app, {
    path: "/api/v1/openapi.json",
    query: [],
    prepare: allowNamed,
    get: (request, response) => answerBody(request, response, body, REVALIDATE),
  });
}
