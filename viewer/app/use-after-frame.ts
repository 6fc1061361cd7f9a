import { useEffect, useState } from "react";
import { afterFrame } from "./after-frame.ts";

/**
 * The value as it was when the last frame was drawn. The city answers a switch in the very next frame, and the words beside it
 * follow: made before it, they would hold the picture up for longer than it takes to draw.
 *
 * @param value the same object as long as nothing has changed
 */
export function useAfterFrame<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => afterFrame(() => setShown(value)), [value]);
  return shown;
}
