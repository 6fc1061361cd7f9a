import { useCallback, useEffect, useRef, useState } from "react";
import type { OwnFile } from "./own-scenario.ts";

export type OwnFileState =
  | { readonly status: "none" }
  | { readonly status: "reading"; readonly name: string }
  | { readonly status: "open"; readonly file: OwnFile }
  /** The reader itself gave up: out of memory, most likely. */
  | { readonly status: "failed"; readonly name: string };

export interface OwnFileUse {
  readonly own: OwnFileState;
  /** A file is held over the page. */
  readonly isHeldOver: boolean;
  readonly open: (file: File) => void;
  readonly showBy: (property: string | null) => void;
  readonly close: () => void;
}

/** A file of a person's own: dropped on the page or chosen, read here, and gone with the page. */
export function useOwnFile(): OwnFileUse {
  const [own, setOwn] = useState<OwnFileState>({ status: "none" });
  const [isHeldOver, setHeldOver] = useState(false);
  const reading = useRef(new AbortController());
  const open = useCallback((file: File) => {
    // The last file that was dropped is the one that is meant, however long the one before it takes.
    reading.current.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    setOwn({ status: "reading", name: file.name });
    // What reads it comes when it is needed: most pages never see a file.
    import("./own-scenario.ts")
      .then(({ openOwnFile }) => openOwnFile(file, signal))
      .then(
        (read) => {
          if (!signal.aborted) setOwn({ status: "open", file: read });
        },
        () => {
          if (!signal.aborted) setOwn({ status: "failed", name: file.name });
        },
      );
  }, []);
  const showBy = useCallback((property: string | null) => {
    import("./own-scenario.ts").then(({ shownBy }) =>
      setOwn((before) =>
        before.status === "open" ? { status: "open", file: shownBy(before.file, property) } : before,
      ),
    );
  }, []);
  const close = useCallback(() => {
    reading.current.abort();
    setOwn({ status: "none" });
  }, []);

  useEffect(() => {
    const holdsFile = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      // Or the browser would leave the page and show the file.
      event.preventDefault();
      setHeldOver(true);
    };
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setHeldOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setHeldOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) open(file);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [open]);

  return { own, isHeldOver, open, showBy, close };
}
