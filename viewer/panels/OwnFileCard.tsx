import { Button } from "react-aria-components/Button";
import type { Issue } from "../../scenarios/model/issue.ts";
import { formatCount, useLanguage, useTexts } from "../texts/texts.tsx";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { CloseIcon } from "./icons.tsx";
import "./OwnFile.css";

export interface OwnFileCardProps {
  readonly name: string;
  /** Example: "GeoPackage" */
  readonly format: string;
  readonly crs: string | null;
  readonly kind: "features" | "grid" | "table" | null;
  readonly count: number;
  /** The numbers that may pick the colour. */
  readonly properties: readonly string[];
  readonly property: string | null;
  /** Whether one colour for everything is a way to show it. */
  readonly mayBePlain: boolean;
  readonly issues: readonly Issue[];
  /** Nothing of it lies in the city that is shown. */
  readonly isElsewhere: boolean;
  readonly onProperty: (property: string | null) => void;
  /** null: there is nowhere to go, or nothing to save. */
  readonly onGoThere: (() => void) | null;
  readonly onSave: (() => void) | null;
  readonly onClose: () => void;
}

const PLAIN = "plain";

/** What was found in a person's own file, and what can be done with it. */
export function OwnFileCard(props: OwnFileCardProps) {
  const texts = useTexts();
  const { ownFile } = texts;
  const language = useLanguage();
  const choices = [
    ...props.properties.map((id) => ({ id, name: id })),
    ...(props.mayBePlain ? [{ id: PLAIN, name: ownFile.oneColour }] : []),
  ];
  return (
    <section className="own-file" aria-label={ownFile.region}>
      <header className="own-file__header">
        <div>
          <h2 className="own-file__name">{props.name}</h2>
          {props.kind !== null && (
            <p className="own-file__found">
              {[props.format, props.crs, ownFile.count[props.kind](formatCount(props.count, language))]
                .filter((part) => part !== null)
                .join(" · ")}
            </p>
          )}
        </div>
        <Button
          className="control-button control-button--square"
          aria-label={texts.close}
          onPress={props.onClose}
        >
          <CloseIcon />
        </Button>
      </header>
      {props.isElsewhere && <p className="own-file__warning">{ownFile.elsewhere}</p>}
      {choices.length > 1 && (
        <div className="own-file__property">
          <p aria-hidden="true">{ownFile.property}</p>
          <ChoiceSelect
            label={ownFile.property}
            choices={choices}
            chosenId={props.property ?? PLAIN}
            onChoose={(id) => props.onProperty(id === PLAIN ? null : id)}
          />
        </div>
      )}
      {props.issues.length > 0 && (
        <ul className="own-file__issues" lang="en">
          {props.issues.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      )}
      <div className="own-file__acts">
        {props.onGoThere !== null && (
          <Button className="control-button" onPress={props.onGoThere}>
            {ownFile.goThere}
          </Button>
        )}
        {props.onSave !== null && (
          <Button className="control-button" onPress={props.onSave}>
            {ownFile.save}
          </Button>
        )}
      </div>
      <p className="own-file__stays">{ownFile.stays}</p>
    </section>
  );
}
