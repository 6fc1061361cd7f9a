import { useStore } from "zustand";
import type { Catalog } from "../../scenarios/model/catalog.ts";
import { fetchJson } from "../data/fetch-answer.ts";
import { readyValue, useLoaded } from "../data/loaded.ts";
import { useServerNews } from "../data/server-events.ts";
import { EmptyState } from "../panels/EmptyState.tsx";
import type { ViewStore } from "../state/view-store.ts";
import { TextsProvider } from "../texts/texts.tsx";
import { CityPage } from "./CityPage.tsx";
import { useAddress } from "./use-address.ts";

/** The page: which cities there are, and one of them. */
export function App({ store }: { readonly store: ViewStore }) {
  const language = useStore(store, (state) => state.language);
  const news = useServerNews();
  const catalog = useLoaded("/api/v1/catalog", fetchJson<Catalog>, news.revision);
  useAddress(store);
  return (
    <TextsProvider language={language}>
      {catalog.status === "failed" ? (
        <EmptyState kind="catalog-failed" onRetry={() => window.location.reload()} />
      ) : catalog.status === "ready" && catalog.value.cities.length === 0 ? (
        <EmptyState kind="no-cities" onRetry={() => window.location.reload()} />
      ) : (
        <CityPage store={store} catalog={readyValue(catalog)} news={news} />
      )}
    </TextsProvider>
  );
}
