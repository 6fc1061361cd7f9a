import { Popover, type PopoverProps } from "react-aria-components/Popover";

/**
 * What opens over the page, as a part of its main content: at the end of the body, where it would be put by itself, it belongs to
 * no landmark, and who goes by landmarks does not find it.
 */
export function PagePopover(props: PopoverProps) {
  // Without a document, in tests, nothing opens.
  const main = typeof document === "undefined" ? null : document.querySelector("main");
  return <Popover {...props} {...(main !== null && { UNSTABLE_portalContainer: main })} />;
}
