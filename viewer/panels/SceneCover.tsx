import { useTexts } from "../texts/texts.tsx";
import "./SceneCover.css";

export interface SceneCoverProps {
  readonly status: "loading" | "failed" | "no-webgl";
  /** What went wrong and what next, or what is being loaded. */
  readonly message?: string | undefined;
  /** 0 to 1, where it is known. */
  readonly progress?: number | undefined;
}

/** Stands where the city will be or cannot be: the haze, one line, and nothing that moves. */
export function SceneCover({ status, message, progress }: SceneCoverProps) {
  const texts = useTexts();
  switch (status) {
    case "loading":
      return (
        <div className="scene-cover" role="status">
          <p className="scene-cover__line">{message ?? texts.page.loadingCity}</p>
          {progress !== undefined && (
            <progress
              className="scene-cover__progress"
              max={1}
              value={progress}
              aria-label={texts.page.loadingCity}
            />
          )}
        </div>
      );
    case "failed":
      return (
        <div className="scene-cover" role="alert">
          <h2 className="scene-cover__title">{texts.failures.sceneTitle}</h2>
          <p className="scene-cover__text">{message ?? texts.failures.scene}</p>
        </div>
      );
    case "no-webgl":
      return (
        <div className="scene-cover" role="alert">
          <h2 className="scene-cover__title">{texts.failures.noWebglTitle}</h2>
          <p className="scene-cover__text">{message ?? texts.failures.noWebgl}</p>
        </div>
      );
  }
}
