import { Button } from "react-aria-components/Button";
import { useTexts } from "../texts/texts.tsx";
import { HousesAboveWaterIcon } from "./icons.tsx";
import "./controls.css";
import "./EmptyState.css";

/** The whole page when there is nothing to show yet: what is the matter, and the next step. */
export function EmptyState({
  kind,
  onRetry,
}: {
  readonly kind: "no-cities" | "catalog-failed";
  readonly onRetry: () => void;
}) {
  const texts = useTexts();
  const noCities = kind === "no-cities";
  return (
    <main className="empty-state">
      <div className="empty-state__words" role={noCities ? "status" : "alert"}>
        <HousesAboveWaterIcon size={72} />
        <h1 className="empty-state__title">
          {noCities ? texts.empty.noCitiesTitle : texts.empty.failedTitle}
        </h1>
        <p className="empty-state__text">{noCities ? texts.empty.noCities : texts.failures.catalog}</p>
        {noCities && (
          <code className="empty-state__command">npm run import -- model.city.json --city my-city</code>
        )}
      </div>
      <Button className="control-button" onPress={onRetry}>
        {texts.tryAgain}
      </Button>
    </main>
  );
}
