import { memo } from "react";

/** What is taken to be so, or is not known: beside the figures, where nobody can miss it. */
export const Assumptions = memo(function Assumptions({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="figures-panel__assumptions">
      {lines.map((line) => (
        <p key={line} className="figures-panel__assumption">
          {line}
        </p>
      ))}
    </div>
  );
});
