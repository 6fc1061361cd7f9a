import type { City } from "./city.ts";
import type { HostedTileset } from "./hosted-tileset.ts";
import type { Issue } from "./issue.ts";
import type { LocalisedText } from "./localised-text.ts";
import type { Scenario } from "./scenario.ts";
import type { Theme } from "./theme.ts";

/** What the server says over HTTP: the shapes both sides meet in. */

export interface CitySummary {
  readonly id: string;
  readonly name: LocalisedText;
  readonly invented: boolean;
  /** Where GET answers a CityAnswer. */
  readonly url: string;
}

export interface ScenarioSummary {
  readonly id: string;
  /** A city's id, or "*" for any city. */
  readonly city: string;
  readonly theme: string;
  readonly title: LocalisedText;
  readonly summary: LocalisedText;
  /** Written by an author, or computed by us on any city that has what it needs. */
  readonly origin: "file" | "computed";
  readonly url: string;
}

/** GET /api/v1/catalog */
export interface Catalog {
  /** Raised with every change; the events carry it. */
  readonly revision: number;
  readonly themes: readonly Theme[];
  readonly cities: readonly CitySummary[];
  readonly scenarios: readonly ScenarioSummary[];
  /** Mistakes found in city and scenario folders. What has an error is served in its last good version, or not at all. */
  readonly issues: readonly Issue[];
}

/** GET /api/v1/cities/{id} */
export interface CityAnswer extends City {
  /** Files of the package are relative to this address; it ends in a slash and changes with the package's content. */
  readonly tilesUrl: string;
  /** Tilesets of other servers, and whether they are allowed here. */
  readonly hosted: readonly HostedTileset[];
}

/** GET /api/v1/scenarios/{id} */
export interface ScenarioAnswer extends Scenario {
  readonly theme: string;
  readonly origin: "file" | "computed";
  /** Where each geojson layer is answered, by layer id. */
  readonly layerUrls: Readonly<Record<string, string>>;
}

/** An error answer, `application/problem+json` (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}
