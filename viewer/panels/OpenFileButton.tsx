import { memo, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { useTexts } from "../texts/texts.tsx";
import { FileIcon } from "./icons.tsx";
import "./OwnFile.css";

/** The way in for a file without a mouse to drag it: the same as dropping it on the page. */
export const OpenFileButton = memo(function OpenFileButton({
  accept,
  onFile,
}: {
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  const texts = useTexts().ownFile;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="own-file-open">
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file may be chosen again after it was mended.
          target.value = "";
        }}
      />
      <Button className="own-file-open__button" onPress={() => input.current?.click()}>
        <FileIcon size={20} />
        {texts.open}
      </Button>
      <p className="own-file-open__hint">{texts.openHint}</p>
    </div>
  );
});
