/**
 * Runs when the next frame has been drawn. The scene draws in that same turn, in an order we do not know; what is asked for here comes after
 * all of it.
 *
 * @returns how to let it be
 */
export function afterFrame(act: () => void): () => void {
  let timer = 0;
  const request = requestAnimationFrame(() => {
    timer = window.setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(request);
    clearTimeout(timer);
  };
}
