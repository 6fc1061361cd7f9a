import type { MapLabel } from "../state/map-label.ts";
import type { Candidate, Canvas } from "./place-labels.ts";

/** The canvas and what lies on it, which says so itself: the scene knows no panels. */
export function readCanvas(canvas: HTMLCanvasElement): Canvas {
  const { left, top } = canvas.getBoundingClientRect();
  const covered = [...document.querySelectorAll("[data-over-city]")].map((part) => {
    const box = part.getBoundingClientRect();
    return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
  });
  return { width: canvas.clientWidth, height: canvas.clientHeight, covered };
}

export function createName({ text, kind }: MapLabel, container: HTMLElement): HTMLElement {
  const name = document.createElement("span");
  name.className = `map-label map-label--${kind}`;
  name.textContent = text;
  container.append(name);
  return name;
}

/** How large each label's name is on the page, in pixels: written all at once and taken away, so that the page is laid out once. */
export function measureNames(
  labels: readonly MapLabel[],
  container: HTMLElement,
): readonly Pick<Candidate, "width" | "height">[] {
  const keyOf = ({ kind, text }: MapLabel): string => `${kind} ${text}`;
  const names = new Map(labels.map((label) => [keyOf(label), label]));
  const elements = [...names].map(([key, label]) => ({ key, element: createName(label, container) }));
  const sizes = new Map(
    elements.map(({ key, element }) => [key, { width: element.offsetWidth, height: element.offsetHeight }]),
  );
  for (const { element } of elements) element.remove();
  return labels.map((label) => sizes.get(keyOf(label)) ?? { width: 0, height: 0 });
}
