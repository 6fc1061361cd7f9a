interface BufferView {
  buffer: number;
  byteOffset?: number;
  byteLength: number;
  extensions?: { EXT_meshopt_compression?: { buffer: number; byteOffset?: number; byteLength: number } };
}

const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;

/**
 * Moves every buffer view of a glb to a multiple of 8 bytes, which EXT_structural_metadata asks of 64-bit columns and
 * glTF-Transform does not do (it keeps 4).
 */
export function alignBufferViews(glb: Uint8Array): Uint8Array {
  const view = new DataView(glb.buffer, glb.byteOffset, glb.byteLength);
  const jsonLength = view.getUint32(HEADER_BYTES, true);
  const jsonStart = HEADER_BYTES + CHUNK_HEADER_BYTES;
  const json = JSON.parse(new TextDecoder().decode(glb.subarray(jsonStart, jsonStart + jsonLength)));
  const binary = glb.subarray(jsonStart + jsonLength + CHUNK_HEADER_BYTES);

  const pieces: { from: number; length: number; to: number }[] = [];
  let end = 0;
  for (const bufferView of json.bufferViews as BufferView[]) {
    // A meshopt view's own buffer is a stand-in without bytes; what lies in the file is named in the extension.
    const stored = bufferView.extensions?.EXT_meshopt_compression ?? bufferView;
    const to = aligned(end, 8);
    pieces.push({ from: stored.byteOffset ?? 0, length: stored.byteLength, to });
    stored.byteOffset = to;
    end = to + stored.byteLength;
  }
  json.buffers[0].byteLength = end;

  const text = new TextEncoder().encode(JSON.stringify(json));
  const textLength = aligned(text.length, 4);
  const binaryLength = aligned(end, 4);
  const out = new Uint8Array(HEADER_BYTES + 2 * CHUNK_HEADER_BYTES + textLength + binaryLength);
  out.set(glb.subarray(0, HEADER_BYTES));
  const header = new DataView(out.buffer);
  header.setUint32(8, out.length, true);
  header.setUint32(HEADER_BYTES, textLength, true);
  header.setUint32(HEADER_BYTES + 4, JSON_CHUNK, true);
  out.fill(0x20, jsonStart, jsonStart + textLength);
  out.set(text, jsonStart);
  header.setUint32(jsonStart + textLength, binaryLength, true);
  header.setUint32(jsonStart + textLength + 4, BINARY_CHUNK, true);
  for (const { from, length, to } of pieces) {
    out.set(binary.subarray(from, from + length), jsonStart + textLength + CHUNK_HEADER_BYTES + to);
  }
  return out;
}

const aligned = (length: number, to: number): number => Math.ceil(length / to) * to;
