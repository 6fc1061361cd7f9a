import { createHash } from "node:crypto";
import { setImmediate as letOthersGo } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "./encodings.ts";

/** One body in one encoding. Its ETag is strong: other bytes, other tag. */
export interface Variant {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
  readonly etag: string;
}

/** A body that can be had in several encodings; `undefined` where it does not stand in that one. */
export interface Body {
  readonly mediaType: string;
  variant(encoding: Encoding): Promise<Variant | undefined>;
}

/** Some four milliseconds of work. */
const BYTES_DIGESTED_AT_ONCE = 4_000_000;

export async function variantFrom(encoding: Encoding, bytes: Buffer): Promise<Variant> {
  const digest = (await sha256(bytes)).toString("base64url").slice(0, 22);
  return { encoding, bytes, etag: `"${digest}-${encoding}"` };
}

/** In turns with everything else: the largest layer would hold up the server for a quarter of a second. */
async function sha256(bytes: Buffer): Promise<Buffer> {
  const hash = createHash("sha256");
  for (let start = 0; start < bytes.byteLength; start += BYTES_DIGESTED_AT_ONCE) {
    if (start > 0) await letOthersGo();
    hash.update(bytes.subarray(start, start + BYTES_DIGESTED_AT_ONCE));
  }
  return hash.digest();
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Level 5 is where brotli costs a tenth of a second for 5 MB instead of twelve. */
export function compress(encoding: "br" | "gzip", bytes: Buffer): Promise<Buffer> {
  return encoding === "br"
    ? brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
        },
      })
    : gzipped(bytes, { level: 6 });
}

/** Below this a compressed answer saves no packet. */
const WORTH_COMPRESSING_BYTES = 1024;

/** A body made in memory. Each encoding is made once, when it is first asked for. */
export function bodyFromBytes(mediaType: string, bytes: Buffer): Body {
  const made = new Map<Encoding, Promise<Variant | undefined>>();
  const make = async (encoding: Encoding): Promise<Variant | undefined> => {
    if (encoding === "identity") return variantFrom(encoding, bytes);
    if (bytes.byteLength < WORTH_COMPRESSING_BYTES) return undefined;
    return variantFrom(encoding, await compress(encoding, bytes));
  };
  return {
    mediaType,
    variant(encoding) {
      const variant = made.get(encoding) ?? make(encoding);
      made.set(encoding, variant);
      return variant;
    },
  };
}

export const bodyFromJson = (value: unknown, mediaType = "application/json"): Body =>
  bodyFromBytes(mediaType, Buffer.from(JSON.stringify(value)));

/** For an answer that is asked for once: compressing it would cost more than sending it. */
export const plainBody = (mediaType: string, bytes: Buffer): Body => ({
  mediaType,
  variant: async (encoding) => (encoding === "identity" ? variantFrom(encoding, bytes) : undefined),
});
