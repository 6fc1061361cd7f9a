const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COLON] =
  Buffer.from('"\\{}[]:');

/** Where the features of a collection stand in its bytes, so that some of them can be handed out without parsing all of them. */
export interface FeatureSpans {
  /** Start and end of each feature, one after another; the end is the byte after it. */
  readonly spans: Uint32Array;
  /** The byte after the list's opening bracket, and its closing bracket. */
  readonly listStart: number;
  readonly listEnd: number;
}

/**
 * Reads the bytes once and keeps only brackets in mind. The structure of JSON is plain ASCII, which in UTF-8 stands for nothing else.
 *
 * @param bytes a FeatureCollection that has been parsed already: nothing is checked here
 */
export function findFeatureSpans(bytes: Uint8Array): FeatureSpans {
  let spans: number[] = [];
  let listStart = 0;
  let listEnd = 0;
  let level = 0;
  let isInFeatures = false;
  let key: { start: number; end: number } | undefined;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      const start = at;
      at = endOfString(bytes, at);
      if (level === 1) key = { start, end: at + 1 };
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      level += 1;
      if (isInFeatures && level === 2) {
        // Of two equal keys JSON keeps the last.
        spans = [];
        listStart = at + 1;
      }
      if (isInFeatures && level === 3) spans.push(at);
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      level -= 1;
      if (isInFeatures && level === 2) spans.push(at + 1);
      if (isInFeatures && level === 1) {
        listEnd = at;
        isInFeatures = false;
      }
    } else if (byte === COLON && level === 1 && key !== undefined) {
      isInFeatures = JSON.parse(Buffer.from(bytes.subarray(key.start, key.end)).toString()) === "features";
    }
  }
  return { spans: Uint32Array.from(spans), listStart, listEnd };
}

/** The closing quote of the string that begins at `start`. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
