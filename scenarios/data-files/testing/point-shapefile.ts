import { zipSync } from "fflate";

/** The smallest Shapefile there is, zipped: one point with one whole number (ESRI's white paper of July 1998; dBASE III). */
export function pointShapefile(
  name: string,
  [x, y]: readonly [number, number],
  column: { readonly name: string; readonly value: number },
  prj: string,
): Uint8Array {
  return zipSync({
    [`${name}.shp`]: shapes(x, y),
    [`${name}.dbf`]: table(column),
    ...(prj !== "" && { [`${name}.prj`]: new TextEncoder().encode(prj) }),
  });
}

const HEADER_BYTES = 100;
const RECORD_BYTES = 8 + 20;

function shapes(x: number, y: number): Uint8Array {
  const file = new DataView(new ArrayBuffer(HEADER_BYTES + RECORD_BYTES));
  file.setInt32(0, 9994);
  file.setInt32(24, file.byteLength / 2);
  file.setInt32(28, 1000, true);
  file.setInt32(32, 1, true);
  for (const [at, value] of [x, y, x, y].entries()) file.setFloat64(36 + at * 8, value, true);
  file.setInt32(HEADER_BYTES, 1);
  file.setInt32(HEADER_BYTES + 4, 10);
  file.setInt32(HEADER_BYTES + 8, 1, true);
  file.setFloat64(HEADER_BYTES + 12, x, true);
  file.setFloat64(HEADER_BYTES + 20, y, true);
  return new Uint8Array(file.buffer);
}

const DIGITS = 8;

function table({ name, value }: { readonly name: string; readonly value: number }): Uint8Array {
  const headBytes = 32 + 32 + 1;
  const file = new DataView(new ArrayBuffer(headBytes + 1 + DIGITS + 1));
  const write = (at: number, text: string): void => {
    for (const [offset, character] of [...text].entries())
      file.setUint8(at + offset, character.charCodeAt(0));
  };
  file.setUint8(0, 3);
  file.setUint32(4, 1, true);
  file.setUint16(8, headBytes, true);
  file.setUint16(10, 1 + DIGITS, true);
  write(32, name);
  write(43, "N");
  file.setUint8(48, DIGITS);
  file.setUint8(headBytes - 1, 0x0d);
  write(headBytes, ` ${String(value).padStart(DIGITS)}`);
  file.setUint8(file.byteLength - 1, 0x1a);
  return new Uint8Array(file.buffer);
}
