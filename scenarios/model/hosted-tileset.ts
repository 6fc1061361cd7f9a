import type { City } from "./city.ts";

/** The files of a package that may stand on another server: what is drawn, never what is counted from. */
export const TILESET_ROLES = ["buildings", "ground", "trees", "objects", "context"] as const;
export type TilesetRole = (typeof TILESET_ROLES)[number];

/** A tileset that `city.json` names by an address of its own instead of a file beside it. */
export interface HostedTileset {
  readonly role: TilesetRole;
  readonly url: string;
  /** Example: "https://data.3dbag.nl" */
  readonly origin: string;
  /** Whether who runs the server lets pages load from that origin; what is not allowed is not drawn, and said. */
  readonly isAllowed: boolean;
}

/** @param allowedOrigins that whoever runs the server has named */
export const hostedTilesets = (
  files: City["files"],
  allowedOrigins: readonly string[],
): readonly HostedTileset[] =>
  TILESET_ROLES.flatMap((role) => {
    const url = files[role] ?? "";
    const origin = originOf(url);
    if (origin === undefined) return [];
    return [{ role, url, origin, isAllowed: allowedOrigins.includes(origin) }];
  });

/** As a browser writes it: small letters, and no port where it is the usual one. */
function originOf(url: string): string | undefined {
  const found = /^(https?):\/\/([^/?#\\]+)/i.exec(url);
  if (found === null) return undefined;
  const [scheme, host] = [found[1].toLowerCase(), found[2].toLowerCase()];
  return `${scheme}://${host.replace(scheme === "https" ? /:443$/ : /:80$/, "")}`;
}

/** Where a tileset of the city is fetched; null where there is none, or its server is not allowed. */
export function tilesetUrl(
  city: {
    readonly files: City["files"];
    readonly tilesUrl: string;
    readonly hosted: readonly HostedTileset[];
  },
  role: TilesetRole,
): string | null {
  const hosted = city.hosted.find((one) => one.role === role);
  if (hosted !== undefined) return hosted.isAllowed ? hosted.url : null;
  const file = city.files[role];
  return file === undefined ? null : `${city.tilesUrl}${file}`;
}
