export type Encoding = "br" | "gzip" | "identity";

const OURS: readonly Encoding[] = ["br", "gzip", "identity"];

/** The encodings of ours a client takes, best first; without the header only the plain bytes. */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  const weights = new Map<string, number>();
  for (const item of (header ?? "").split(",")) {
    const [name, ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
    if (!name) continue;
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const weightOf = (encoding: Encoding): number =>
    // Plain bytes are welcome unless they are refused by name: a client that errs here still gets an answer.
    weights.get(encoding) ?? weights.get("*") ?? (encoding === "identity" ? 0.001 : 0);
  const accepted = OURS.filter((encoding) => weightOf(encoding) > 0);
  // A stable sort keeps our own order (smallest first) where the client has no preference.
  return accepted.toSorted((one, other) => weightOf(other) - weightOf(one));
}
