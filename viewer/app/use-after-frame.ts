import { useEffect, useState } from "react";

/**
 * The value as it was when the last frame was drawn. The city answers a switch in the very next frame, and the words beside it
 * follow: made before it, they would hold the picture up for longer than it takes to draw.
 *
 * @param value the same object as long as nothing has changed
 */
export function useAfterFrame<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    let timer = 0;
    const request = requestAnimationFrame(() => {
      // The scene draws in this same turn, in an order we do not know; what is asked for now comes after all of it.
      timer = window.setTimeout(() => setShown(value));
    });
    return () => {
      cancelAnimationFrame(request);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
