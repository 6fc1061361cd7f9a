import { useCallback, useMemo, useSyncExternalStore } from "react";

/** Whether the page now fits a media query; re-renders when that changes. Example: "(max-height: 800px)" */
export function useMediaQuery(query: string): boolean {
  // One list a query: asking the browser anew at every render is dear.
  const list = useMemo(() => (typeof window === "undefined" ? null : window.matchMedia(query)), [query]);
  const subscribe = useCallback(
    (changed: () => void) => {
      list?.addEventListener("change", changed);
      return () => list?.removeEventListener("change", changed);
    },
    [list],
  );
  return useSyncExternalStore(
    subscribe,
    () => list?.matches ?? false,
    // Without a window, in tests: the roomy page.
    () => false,
  );
}
