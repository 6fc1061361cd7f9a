import { useCallback } from "react";
import type { CityAnswer } from "../../scenarios/model/catalog.ts";
import { OwnFileCard } from "../panels/OwnFileCard.tsx";
import { isElsewhere } from "../state/layer-extent.ts";
import type { ViewStore } from "../state/view-store.ts";
import { type OwnFile, stemOf, zipOf } from "./own-scenario.ts";
import { poseOverExtent } from "./poses.ts";
import { saveAs } from "./save-as.ts";

interface OwnFileSideProps {
  readonly store: ViewStore;
  readonly city: CityAnswer;
  readonly file: OwnFile;
  readonly onProperty: (property: string | null) => void;
  readonly onClose: () => void;
}

/** The card of a person's own file, with what only the page knows: where it lies, and where it would be saved for. */
export default function OwnFileSide({ store, city, file, onProperty, onClose }: OwnFileSideProps) {
  const { name, read, found, property, scenario } = file;
  const extent = found?.extent;
  const onGoThere = useCallback(() => {
    if (extent !== undefined) store.getState().goTo(poseOverExtent(extent, city));
  }, [store, city, extent]);
  const onSave = useCallback(async () => {
    const zip = await zipOf(file, city.id);
    if (zip !== null) saveAs(zip, `${stemOf(name)}.zip`);
  }, [file, city.id, name]);
  const isAway = scenario?.layers.some((shown) => isElsewhere(shown, city)) ?? false;
  return (
    <OwnFileCard
      name={name}
      format={read.format}
      crs={read.crs ?? null}
      kind={read.data?.kind ?? null}
      count={found?.count ?? 0}
      properties={
        read.data?.kind === "grid"
          ? []
          : (found?.properties.flatMap(({ name: column, type }) => (type === "number" ? [column] : [])) ?? [])
      }
      property={property}
      mayBePlain={read.data?.kind === "features"}
      issues={read.issues}
      isElsewhere={isAway}
      onProperty={onProperty}
      onGoThere={extent === undefined ? null : onGoThere}
      onSave={scenario === null ? null : onSave}
      onClose={onClose}
    />
  );
}
