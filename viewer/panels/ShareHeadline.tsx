import { formatPercent, useLanguage } from "../texts/texts.tsx";

/** A share in large figures with what it is a share of; where it is not known, the sentence that says so. */
export function ShareHeadline({
  share,
  meaning,
  unknown,
  figure,
}: {
  readonly share: number | null;
  readonly meaning: string;
  readonly unknown: string;
  /** The name a script finds it by. */
  readonly figure: string;
}) {
  const language = useLanguage();
  if (share === null) return <p className="figures-panel__scope">{unknown}</p>;
  const [percentage, sign] = formatPercent(share, language).split("\u00a0");
  return (
    <p className="figures-panel__headline" data-figure={figure} data-value={share}>
      <span className="figures-panel__figure">{percentage}</span>
      {`\u00a0${sign} `}
      <span className="figures-panel__meaning">{meaning}</span>
    </p>
  );
}
