import { useEffect } from "react";
import { useStore } from "zustand";
import type { Catalog } from "../../scenarios/model/catalog.ts";
import { fetchJson } from "../data/fetch-answer.ts";
import { readyValue, useLoaded } from "../data/loaded.ts";
import { useServerNews } from "../data/server-events.ts";
import { EmptyState } from "../panels/EmptyState.tsx";
import { linkFrom } from "../state/link.ts";
import type { ViewStore } from "../state/view-store.ts";
import { TextsProvider, textsIn } from "../texts/texts.tsx";
import { CityPage } from "./CityPage.tsx";

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

/** The address follows the view, and the view follows the address: links and the back button work. */
function useAddress(store: ViewStore): void {
  useEffect(() => {
    const onHash = (): void => store.getState().followLink(window.location.hash);
    window.addEventListener("hashchange", onHash);
    const write = ({ view, language } = store.getState()): void => {
      const search = new URLSearchParams(window.location.search);
      if (search.get("lang") !== null || navigator.language.slice(0, 2) !== language)
        search.set("lang", language);
      const query = search.size === 0 ? "" : `?${search}`;
      const link = linkFrom(view);
      // Replaced, not pushed: a slider's hundred steps are no hundred pages to go back through.
      window.history.replaceState(
        null,
        "",
        `${window.location.pathname}${query}${link === "" ? "" : `#${link}`}`,
      );
      document.documentElement.lang = language;
      if (view.cityId === null) document.title = textsIn(language).appName;
    };
    write();
    const stop = store.subscribe(write);
    return () => {
      stop();
      window.removeEventListener("hashchange", onHash);
    };
  }, [store]);
}
