import { useRef } from "react";

/** The list of before, as long as its items are the same ones: what hangs on it is then not made anew. */
export function useSameList<Item>(list: readonly Item[]): readonly Item[] {
  const kept = useRef(list);
  const isSame =
    kept.current.length === list.length && kept.current.every((item, index) => Object.is(item, list[index]));
  if (!isSame) kept.current = list;
  return kept.current;
}
