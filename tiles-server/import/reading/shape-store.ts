import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { AttributeValue } from "../city-model.ts";
import { type PackableFaces, packedOf, unpackSurfaces } from "./packed-surfaces.ts";

/** What is too large to hold for a whole city: read anew each time it is asked for. */
export interface Shape extends PackableFaces {
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** Keeps the faces and the attributes of buildings while a city is made of them. */
export interface ShapeStore {
  keep(shape: Shape): Shape;
  close(): void;
}

/** For a city that fits into memory, as a test's does. */
export const memoryStore: ShapeStore = { keep: (shape) => shape, close: () => {} };

/** A neighbourhood fits in here and never sees the disk. */
const WINDOW_BYTES = 32_000_000;
/** Where buildings are asked for in the order in which they were written, some ten come with each that is asked for. */
const AHEAD_BYTES = 65_536;

/**
 * A file on disk that has no name: it is gone with the process, however that ends. What was written last is still in memory,
 * and goes to the disk a window at a time.
 */
export async function openShapeStore(folder: string): Promise<ShapeStore> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `.shapes-${process.pid}-${performance.now()}`);
  const file = openSync(path, "wx+");
  unlinkSync(path);
  // Not filled with zeros: pages that are never written cost no memory.
  const window = Buffer.allocUnsafeSlow(WINDOW_BYTES);
  /** Where the window begins in the file, and how far it is filled. */
  let [start, filled] = [0, 0];
  const ahead = Buffer.alloc(AHEAD_BYTES);
  let [aheadFrom, aheadTo] = [0, 0];
  let endOfLast = 0;

  function write(bytes: Uint8Array): number {
    if (filled + bytes.length > WINDOW_BYTES) flush();
    const place = start + filled;
    if (bytes.length > WINDOW_BYTES) {
      writeAll(file, bytes, start);
      start += bytes.length;
    } else {
      window.set(bytes, filled);
      filled += bytes.length;
    }
    return place;
  }

  function flush(): void {
    writeAll(file, window.subarray(0, filled), start);
    start += filled;
    filled = 0;
  }

  function read(place: number, length: number): Buffer {
    const bytes = Buffer.from(new ArrayBuffer(length));
    const isNext = place >= endOfLast && place < endOfLast + AHEAD_BYTES;
    endOfLast = place + length;
    const isAhead = place >= aheadFrom && place + length <= aheadTo;
    if (place >= start) window.copy(bytes, 0, place - start, place - start + length);
    else if (length > AHEAD_BYTES || !(isAhead || isNext)) readSync(file, bytes, 0, length, place);
    else {
      if (!isAhead) {
        aheadFrom = place;
        aheadTo = place + readSync(file, ahead, 0, AHEAD_BYTES, place);
      }
      ahead.copy(bytes, 0, place - aheadFrom, place - aheadFrom + length);
    }
    return bytes;
  }

  return {
    keep(shape) {
      const faces = packedOf(shape);
      const text = Buffer.from(JSON.stringify(shape.attributes), "utf8");
      const facesAt = write(new Uint8Array(faces.buffer));
      const textAt = write(text);
      return new StoredShape(read, facesAt, faces.byteLength, textAt, text.length);
    },
    close: () => closeSync(file),
  };
}

/** Where a shape lies. A class: 200,000 of them share its getters. */
class StoredShape implements Shape {
  readonly #read: (place: number, length: number) => Buffer;
  readonly #facesAt: number;
  readonly #facesLength: number;
  readonly #textAt: number;
  readonly #textLength: number;

  constructor(
    read: (place: number, length: number) => Buffer,
    facesAt: number,
    facesLength: number,
    textAt: number,
    textLength: number,
  ) {
    this.#read = read;
    this.#facesAt = facesAt;
    this.#facesLength = facesLength;
    this.#textAt = textAt;
    this.#textLength = textLength;
  }

  get packed(): Float64Array {
    return new Float64Array(this.#read(this.#facesAt, this.#facesLength).buffer);
  }

  get surfaces(): Shape["surfaces"] {
    return unpackSurfaces(this.packed);
  }

  get attributes(): Shape["attributes"] {
    const text = this.#read(this.#textAt, this.#textLength).toString("utf8");
    return Object.assign(Object.create(null), JSON.parse(text));
  }
}

function writeAll(file: number, bytes: Uint8Array, place: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done, place + done);
  }
}
