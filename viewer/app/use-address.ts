import { useEffect } from "react";
import { linkFrom } from "../state/link.ts";
import type { ViewStore } from "../state/view-store.ts";
import { afterFrame } from "./after-frame.ts";

/** Written once a hand rests: browsers refuse more than a hundred changes in half a minute, and a slider makes sixty a second. */
const PAUSE_MS = 350;

/** The address follows the view, and the view follows the address: links and the back button work. */
export function useAddress(store: ViewStore): void {
  useEffect(() => {
    let forget = (): void => {};
    let hashKnown = window.location.hash;
    const write = (): void => {
      forget();
      // Somebody has just come by another link, and its event is still to come: written over, the link would be lost.
      if (window.location.hash !== hashKnown) return;
      const address = addressOf(store);
      const present = `${window.location.pathname}${window.location.search}${window.location.hash}`;
      // Replaced, not pushed: a slider's hundred steps are no hundred pages to go back through.
      if (address !== present) window.history.replaceState(null, "", address);
      hashKnown = window.location.hash;
    };
    const onChange = (): void => {
      const { language } = store.getState();
      if (document.documentElement.lang !== language) document.documentElement.lang = language;
      forget();
      forget = atRest(write);
    };
    const onHash = (): void => {
      hashKnown = window.location.hash;
      store.getState().followLink(hashKnown);
    };
    onChange();
    const stop = store.subscribe(onChange);
    window.addEventListener("hashchange", onHash);
    // Leaving the page must not lose the last choice.
    window.addEventListener("pagehide", write);
    return () => {
      forget();
      stop();
      window.removeEventListener("hashchange", onHash);
      window.removeEventListener("pagehide", write);
    };
  }, [store]);
}

/**
 * Once a hand rests and its picture has been drawn: a new address takes a browser as long as a frame does, and would come before one that
 * is long in the making.
 *
 * @returns how to let it be
 */
function atRest(act: () => void): () => void {
  let timer = 0;
  const letBe = afterFrame(() => {
    timer = window.setTimeout(act, PAUSE_MS);
  });
  return () => {
    letBe();
    clearTimeout(timer);
  };
}

function addressOf(store: ViewStore): string {
  const { view, language } = store.getState();
  const search = new URLSearchParams(window.location.search);
  if (search.has("lang") || navigator.language.slice(0, 2) !== language) search.set("lang", language);
  const query = search.size === 0 ? "" : `?${search}`;
  const link = linkFrom(view);
  return `${window.location.pathname}${query}${link === "" ? "" : `#${link}`}`;
}
