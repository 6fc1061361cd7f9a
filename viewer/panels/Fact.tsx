import { useTexts } from "../texts/texts.tsx";

/** A row of a list of facts; what is not known is said in its place, never left out. */
export function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  const texts = useTexts();
  return (
    <div className="panel-facts__row">
      <dt>{name}</dt>
      {value === null ? <dd data-unknown>{texts.unknown}</dd> : <dd>{value}</dd>}
    </div>
  );
}
