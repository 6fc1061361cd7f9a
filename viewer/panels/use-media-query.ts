import { useSyncExternalStore } from "react";

/** Whether the page now fits a media query; re-renders when that changes. Example: "(max-height: 800px)" */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
    // Without a window, in tests: the roomy page.
    () => false,
  );
}
