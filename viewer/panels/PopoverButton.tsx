import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { PagePopover } from "./PagePopover.tsx";
import "./controls.css";
import "./PopoverButton.css";

interface PopoverButtonProps {
  /** Names the button and what it opens. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Whether the label stands beside the icon, where there is room. */
  readonly isLabelled?: boolean;
  readonly className: string;
  readonly placement: "bottom end" | "left bottom";
  readonly children: (close: () => void) => ReactNode;
}

/** What is needed now and then, one press away: it opens over the page, takes the keyboard, and gives it back. */
export function PopoverButton({
  label,
  icon,
  isLabelled = false,
  className,
  placement,
  children,
}: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button className={className} aria-label={label}>
        {icon}
        {isLabelled && <span className="popover-button__label">{label}</span>}
      </Button>
      <PagePopover className="control-popover popover-button__popover" placement={placement} offset={8}>
        <Dialog className="popover-button__dialog" aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </PagePopover>
    </DialogTrigger>
  );
}
