interface ContextWatch {
  readonly onLost: () => void;
  readonly onRestored: () => void;
}

/**
 * Hears when the graphics card lets go of the canvas, and when it is back.
 *
 * @returns how to stop listening
 */
export function watchContext(canvas: HTMLCanvasElement, { onLost, onRestored }: ContextWatch): () => void {
  const lost = (event: Event): void => {
    // Without this the browser never gives it back.
    event.preventDefault();
    onLost();
  };
  canvas.addEventListener("webglcontextlost", lost);
  canvas.addEventListener("webglcontextrestored", onRestored);
  return () => {
    canvas.removeEventListener("webglcontextlost", lost);
    canvas.removeEventListener("webglcontextrestored", onRestored);
  };
}
