import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useTexts } from "../../texts/texts.tsx";
import { CloseIcon } from "../icons.tsx";
import "./FigureDialog.css";

/** A card over the page, with its own title and its own way out. Esc and a press beside it leave too. */
export function FigureDialog({
  kind,
  title,
  isWide = false,
  onClose,
  children,
}: {
  readonly kind: string;
  readonly title: ReactNode;
  /** For a table. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const texts = useTexts();
  return (
    <ModalOverlay
      className="figure-card__overlay"
      isOpen={true}
      isDismissable={true}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={isWide ? "figure-card figure-card--wide" : "figure-card"}>
        <Dialog className="figure-card__dialog">
          <header className="figure-card__header">
            <div>
              <p className="figure-card__kind">{kind}</p>
              <Heading slot="title" className="figure-card__title">
                {title}
              </Heading>
            </div>
            <Button slot="close" className="control-button control-button--square" aria-label={texts.close}>
              <CloseIcon size={20} />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
