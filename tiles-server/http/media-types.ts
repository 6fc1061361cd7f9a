import { extname } from "node:path";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".b3dm": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".f32": "application/octet-stream",
  ".geojson": "application/geo+json",
  ".glb": "model/gltf-binary",
  ".gltf": "model/gltf+json",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".ktx2": "image/ktx2",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** What we do not know is bytes: with nosniff a browser then makes nothing else of it. */
export const mediaTypeOf = (fileName: string): string =>
  MEDIA_TYPES[extname(fileName).toLowerCase()] ?? "application/octet-stream";

const ALREADY_COMPRESSED = new Set([".jpg", ".ktx2", ".png", ".webp", ".woff2"]);

export const gainsFromCompression = (fileName: string): boolean =>
  !ALREADY_COMPRESSED.has(extname(fileName).toLowerCase());
