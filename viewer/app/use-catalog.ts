import { useEffect, useState } from "react";
import type { Catalog } from "../../scenarios/model/catalog.ts";
import { fetchJson } from "../data/fetch-answer.ts";
import { type Loaded, readyValue, useLoaded } from "../data/loaded.ts";
import { useServerNews } from "../data/server-events.ts";

export interface CatalogNews {
  readonly catalog: Loaded<Catalog>;
  /** The server has not answered for some seconds; what is shown stays. */
  readonly isServerAway: boolean;
}

/** The catalog, fetched again when the server says that it has a newer one than ours. */
export function useCatalog(): CatalogNews {
  const news = useServerNews();
  const [wanted, setWanted] = useState(0);
  const catalog = useLoaded("/api/v1/catalog", fetchJson<Catalog>, wanted);
  const held = readyValue(catalog)?.revision ?? 0;
  useEffect(() => {
    // The server tells its revision on every connection, mostly the one we have; while ours is on its way, wait for it.
    if (catalog.status !== "loading" && news.revision > held) setWanted(news.revision);
  }, [catalog.status, news.revision, held]);
  return { catalog, isServerAway: news.isAway };
}
