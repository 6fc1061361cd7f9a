import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { LONGEST_TEXT_BYTES } from "../../../scenarios/data-files/decode-text.ts";
import { Refusal } from "../refusal.ts";

export interface Line {
  readonly text: string;
  /** Where the line begins, in bytes of the (unpacked) file. */
  readonly byteOffset: number;
}

/** No city object comes near it; a line without an end, packed to nothing, does. */
const LONGEST_LINE_CHARACTERS = 256 * 1024 * 1024;
const BOM_BYTES = 3;
/** Begins every line of a text sequence (RFC 8142). */
export const RECORD_SEPARATOR = "\u001e";

/**
 * The whole of a text file, unpacked where it is gzipped, without its byte order mark.
 *
 * @throws Refusal where it cannot be read, is not UTF-8, or is longer than one text can be
 */
export async function readText(path: string): Promise<string> {
  // Packed it is counted as it comes out; as it lies there is no need to read so much of it.
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  refuseTooLong(path, size);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytesOf(path)) {
    length += chunk.length;
    refuseTooLong(path, length);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function refuseTooLong(path: string, bytes: number): void {
  if (bytes <= LONGEST_TEXT_BYTES) return;
  throw new Refusal(
    "FILE_TOO_LARGE",
    `${basename(path)} is larger than 512 MiB. Write it as a CityJSON sequence, which is read line by line: "cjseq cat -f city.json > city.jsonl".`,
  );
}

/** The first line, as far as it goes within `limitBytes`: enough to tell a sequence from a document. */
export async function readFirstLine(path: string, limitBytes = 1_000_000): Promise<string> {
  let text = "";
  for await (const chunk of bytesOf(path)) {
    text += chunk.toString("utf8");
    if (text.includes("\n") || text.length > limitBytes) break;
  }
  return text
    .replace(/^\ufeff/, "")
    .replace(RECORD_SEPARATOR, "")
    .split("\n", 1)[0];
}

/** The first so many characters, or more where they come at once. */
export async function readStart(path: string, characters: number): Promise<string> {
  let text = "";
  for await (const chunk of bytesOf(path)) {
    text += chunk.toString("utf8");
    if (text.length > characters) break;
  }
  return text;
}

/**
 * Line by line, so that the memory needed is that of the longest line.
 *
 * @throws Refusal where a line has no end in sight
 */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let byteOffset = 0;
  let rest = "";
  let isFirst = true;
  for await (const chunk of bytesOf(path)) {
    if (isFirst && chunk[0] === 0xef && chunk[1] === 0xbb) byteOffset = BOM_BYTES;
    isFirst = false;
    const pieces = decoder.decode(chunk, { stream: true }).split("\n");
    pieces[0] = rest + pieces[0];
    rest = pieces.pop()!;
    if (rest.length > LONGEST_LINE_CHARACTERS) {
      throw new Refusal(
        "LINE_TOO_LONG",
        `${basename(path)} has a line longer than 256 MB at byte ${byteOffset}; no city object is. Write it out again, an object a line.`,
      );
    }
    for (const text of pieces) {
      yield { text, byteOffset };
      byteOffset += Buffer.byteLength(text) + 1;
    }
  }
  if (rest !== "") yield { text: rest, byteOffset };
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    const isPacked = await beginsAsGzip(path);
    const file = createReadStream(path);
    const unpacked = isPacked ? pipeline(file, createGunzip(), () => {}) : file;
    let isFirst = true;
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      if (isFirst) refuseUtf16(path, chunk);
      isFirst = false;
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal(
      "FILE_UNREADABLE",
      `${basename(path)} cannot be read (${reason}). Check the name, and that the file is whole.`,
    );
  }
}

/** By its first two bytes: portals name packed files .json, and browsers unpack files that keep their .gz. */
async function beginsAsGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** Its byte order mark, or a zero byte beside the first letter. */
function refuseUtf16(path: string, [first, second]: Buffer): void {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || first === 0 || second === 0) {
    throw new Refusal(
      "NOT_UTF8",
      `${basename(path)} is written in UTF-16 (its first bytes say so). Save it as UTF-8.`,
    );
  }
}
