import type { ReactNode } from "react";

/** The figures of one scenario under its name; several stand one after another. */
export function FiguresBlock({
  title,
  scope,
  children,
}: {
  readonly title: string;
  /** The case or the level they are for. */
  readonly scope: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="figures-panel__block">
      <div className="figures-panel__block-head">
        <h3 className="figures-panel__block-title">{title}</h3>
        {scope !== null && <p className="figures-panel__scope">{scope}</p>}
      </div>
      {children}
    </div>
  );
}
