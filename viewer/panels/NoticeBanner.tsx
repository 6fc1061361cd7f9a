import type { ReactNode } from "react";
import { NoticeIcon, WarningIcon } from "./icons.tsx";
import "./NoticeBanner.css";

/** One line that a person should know and need not act on at once; it lies over nothing. */
export function NoticeBanner({
  kind,
  children,
}: {
  readonly kind: "info" | "warning";
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice-banner notice-banner--${kind}`}>
      {kind === "warning" ? <WarningIcon size={20} /> : <NoticeIcon size={20} />}
      <p className="notice-banner__text">{children}</p>
    </div>
  );
}
