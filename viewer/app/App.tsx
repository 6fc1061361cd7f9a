import { useStore } from "zustand";
import { readyValue } from "../data/loaded.ts";
import { EmptyState } from "../panels/EmptyState.tsx";
import type { ViewStore } from "../state/view-store.ts";
import { TextsProvider } from "../texts/texts.tsx";
import { CityPage } from "./CityPage.tsx";
import { useAddress } from "./use-address.ts";
import { useCatalog } from "./use-catalog.ts";

/** The page: which cities there are, and one of them. */
export function App({ store }: { readonly store: ViewStore }) {
  const language = useStore(store, (state) => state.language);
  const { catalog, isServerAway } = useCatalog();
  useAddress(store);
  return (
    <TextsProvider language={language}>
      {catalog.status === "failed" ? (
        <EmptyState kind="catalog-failed" onRetry={() => window.location.reload()} />
      ) : catalog.status === "ready" && catalog.value.cities.length === 0 ? (
        <EmptyState kind="no-cities" onRetry={() => window.location.reload()} />
      ) : (
        <CityPage store={store} catalog={readyValue(catalog)} isServerAway={isServerAway} />
      )}
    </TextsProvider>
  );
}
