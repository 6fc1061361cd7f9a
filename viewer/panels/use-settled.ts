import { useEffect, useState } from "react";

/**
 * A text once it has stood still for a while: a slider names twenty levels a second, and a screen reader should hear
 * the last one only.
 */
export function useSettled(text: string, stillMilliseconds = 700): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), stillMilliseconds);
    return () => clearTimeout(timer);
  }, [text, stillMilliseconds]);
  return settled;
}
