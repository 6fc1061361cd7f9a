import { useStore } from "zustand";
import { SceneCover } from "../panels/SceneCover.tsx";
import type { SceneFailure } from "../state/scene-input.ts";
import type { ViewStore } from "../state/view-store.ts";
import { localised, useTexts } from "../texts/texts.tsx";
import type { CityData } from "./use-city.ts";

interface CityCoverProps {
  readonly store: ViewStore;
  readonly data: CityData;
  readonly isDrawn: boolean;
}

/** The haze with a line of text until the first picture is there; afterwards only for what failed. */
export function CityCover({ store, data, isDrawn }: CityCoverProps) {
  const texts = useTexts();
  const language = useStore(store, (state) => state.language);
  const failure = useStore(store, ({ status }) => (status.phase === "failed" ? status.failure : null));
  const name = data.summary === null ? "" : localised(data.summary.name, language);
  if (data.city.status === "failed")
    return <SceneCover status="failed" message={texts.failures.city(name)} />;
  if (failure !== null) return <FailedCover failure={failure} />;
  if (isDrawn) return null;
  return (
    <SceneCover
      status="loading"
      message={name === "" ? texts.page.loadingCatalog : texts.page.loadingCityNamed(name)}
    />
  );
}

function FailedCover({ failure }: { readonly failure: SceneFailure }) {
  const texts = useTexts();
  switch (failure.kind) {
    case "no-webgl":
      return <SceneCover status="no-webgl" />;
    case "context-lost":
      return <SceneCover status="failed" message={texts.failures.contextLost} />;
    case "engine-stopped":
      return <SceneCover status="failed" message={texts.failures.scene} />;
    case "tileset-failed":
      return <SceneCover status="failed" message={texts.failures.tileset(failure.what)} />;
  }
}
