import { useMediaQuery } from "./use-media-query.ts";

/** Whether the page is one sheet under the city, as app.css draws it below this width. */
export const useIsPhone = (): boolean => useMediaQuery("(max-width: 719px)");
