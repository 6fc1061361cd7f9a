import { useEffect, useRef } from "react";

/**
 * A text read aloud once it has stood still for a while: a slider names twenty levels a second, and a screen reader should hear
 * the last one only. Written straight into its place: nobody sees it, so there is nothing to render.
 */
export function Spoken({
  text,
  stillMilliseconds = 700,
}: {
  readonly text: string;
  readonly stillMilliseconds?: number;
}) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (place.current !== null) place.current.textContent = text;
    }, stillMilliseconds);
    return () => clearTimeout(timer);
  }, [text, stillMilliseconds]);
  return <p ref={place} className="visually-hidden" role="status" />;
}
