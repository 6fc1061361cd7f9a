import type { Express, NextFunction, Request, Response } from "express";
import { answerBody, IMMUTABLE, REVALIDATE } from "../http/answer-body.ts";
import { contentSecurityPolicy } from "../http/headers.ts";
import { notFound, readPath } from "../http/path.ts";
import { HttpProblem } from "../http/problem.ts";
import { addRoute } from "../http/route.ts";
import type { Serving } from "./serving.ts";

/** What Cesium asks for at run time; its bundles and sources are not ours to hand out. */
const CESIUM_SUBFOLDERS = new Set(["Assets", "ThirdParty", "Widgets", "Workers"]);

/** The page at `/`, the built viewer's files, and Cesium's at `/cesium`. */
export function addViewerRoutes(app: Express, serving: Serving): void {
  const { files, viewerFolder, cesiumFolder } = serving;
  const pagePolicy = contentSecurityPolicy(serving.pageMayAsk);

  addRoute(app, {
    path: "/",
    async get(request, response) {
      const page = await files.find(viewerFolder, "index.html");
      if (page === undefined) {
        throw new HttpProblem(
          503,
          "The viewer has not been built yet. Start the server with npm start, which builds it.",
        );
      }
      response.setHeader("Content-Security-Policy", pagePolicy);
      await answerBody(request, response, page, REVALIDATE);
    },
  });

  addRoute(app, {
    path: "/cesium/*path",
    async get(request, response) {
      const [, ...segments] = readPath(request.originalUrl);
      if (!CESIUM_SUBFOLDERS.has(segments[0] ?? "")) throw notFound();
      const file = await files.find(cesiumFolder, plainPath(segments));
      if (file === undefined) throw notFound();
      await answerBody(request, response, file, REVALIDATE);
    },
  });

  app.use(async (request: Request, response: Response, next: NextFunction) => {
    const segments = readPath(request.originalUrl);
    // Only / is the page: an address that is wrong should say so, not show something else.
    const mayBeFile =
      (request.method === "GET" || request.method === "HEAD") && segments.at(-1) !== "index.html";
    const file = mayBeFile ? await files.find(viewerFolder, plainPath(segments)) : undefined;
    if (file === undefined) return next();
    if (file.mediaType.startsWith("text/html")) response.setHeader("Content-Security-Policy", pagePolicy);
    // Vite writes a digest of the content into the names in assets/.
    await answerBody(request, response, file, segments[0] === "assets" ? IMMUTABLE : REVALIDATE);
  });
}

function plainPath(segments: readonly string[]): string {
  if (segments.some((segment) => segment === "" || segment.startsWith("."))) throw notFound();
  return segments.join("/");
}
