import type { Finding } from "./finding.ts";
import { FORMER_INDICATORS } from "./indicators.ts";
import { isRecord } from "./is-record.ts";

/** Indicators under the names they have now, and what the author is told of each. */
export function renameIndicators(value: unknown): { readonly value: unknown; readonly findings: Finding[] } {
  if (!isRecord(value) || !Array.isArray(value.indicators)) return { value, findings: [] };
  const findings: Finding[] = [];
  const indicators = value.indicators.map((id: unknown, index): unknown => {
    if (typeof id !== "string" || !Object.hasOwn(FORMER_INDICATORS, id)) return id;
    const now = FORMER_INDICATORS[id];
    const message = `"${id}" is called "${now}" by now, and is read so. Write "${now}".`;
    findings.push({ code: "INDICATOR_RENAMED", severity: "warning", message, place: ["indicators", index] });
    return now;
  });
  return findings.length === 0 ? { value, findings } : { value: { ...value, indicators }, findings };
}
