import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { isAbsence } from "../sources/folders.ts";
import type { Encoding } from "./encodings.ts";
import { createLruByBytes } from "./lru-by-bytes.ts";
import { gainsFromCompression, mediaTypeOf } from "./media-types.ts";
import { type Body, compress, type Variant, variantFrom } from "./variant.ts";

const SUFFIX: Readonly<Record<Encoding, string>> = { br: ".br", gzip: ".gz", identity: "" };

/** Files read once and kept in memory, in a bounded cache, as they are compressed on the disk. */
export interface FileStore {
  /**
   * The file at `path` (slashes, no leading one) inside `folder`; undefined where there is none, where it is a folder,
   * or where a link leads out of `folder`. Files of one version never change; without a version a file is looked at
   * anew each time.
   */
  find(folder: string, path: string, version?: FolderVersion): Promise<Body | undefined>;
}

/** The content a folder had when it was last looked at. */
export interface FolderVersion {
  readonly name: string;
  /** False once another folder stands in its place. */
  stillHolds(): Promise<boolean>;
}

/** The folder was swapped for another while a file was read: what was read may belong to either. */
export class VersionGone extends Error {}

export interface FileStoreOptions {
  readonly maxBytes: number;
  /** Compress a file that has no compressed sibling, once, when it is first asked for. */
  readonly compressMissing: boolean;
  /** Told once about each link that leads out of its folder. */
  readonly warnOfLink: (file: string) => void;
}

interface KnownFile {
  /** Where the bytes truly lie. */
  readonly file: string;
  readonly stamp: string;
}

export function createFileStore({ maxBytes, compressMissing, warnOfLink }: FileStoreOptions): FileStore {
  const knownFiles = createLruByBytes<KnownFile>(4_000_000);
  const variants = createLruByBytes<Variant | "none">(maxBytes);
  const loading = new Map<string, Promise<Variant | undefined>>();
  const warned = new Set<string>();

  async function locate(folder: string, path: string): Promise<KnownFile | undefined> {
    if (path === "") return undefined;
    try {
      const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
      if (!file.startsWith(root + sep)) {
        if (!warned.has(file)) warnOfLink(join(folder, path));
        warned.add(file);
        return undefined;
      }
      const facts = await stat(file);
      return facts.isFile() ? { file, stamp: `${facts.ino}-${facts.size}-${facts.mtimeMs}` } : undefined;
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  async function read(known: KnownFile, folder: string, encoding: Encoding): Promise<Variant | undefined> {
    if (encoding === "identity") {
      const bytes = await readIfThere(known.file);
      return bytes && variantFrom(encoding, bytes);
    }
    if (!gainsFromCompression(known.file)) return undefined;
    const siblingPath = known.file + SUFFIX[encoding];
    const sibling = await locateSibling(siblingPath, folder);
    if (sibling !== undefined) {
      const bytes = await readIfThere(sibling);
      if (bytes !== undefined) return variantFrom(encoding, bytes);
    }
    if (!compressMissing) return undefined;
    const plain = await readIfThere(known.file);
    return plain && variantFrom(encoding, await compress(encoding, plain));
  }

  /** A compressed sibling is under the same rule as the file: a link out of the folder is no sibling. */
  async function locateSibling(siblingPath: string, folder: string): Promise<string | undefined> {
    try {
      const [root, sibling] = await Promise.all([realpath(folder), realpath(siblingPath)]);
      return sibling.startsWith(root + sep) ? sibling : undefined;
    } catch (error) {
      if (isAbsence(error)) return undefined;
      throw error;
    }
  }

  function load(
    key: string,
    known: KnownFile,
    folder: string,
    encoding: Encoding,
    version: FolderVersion | undefined,
  ): Promise<Variant | undefined> {
    const kept = variants.get(key);
    if (kept !== undefined) return Promise.resolve(kept === "none" ? undefined : kept);
    // Twenty viewers opening at once read each file once.
    const underWay = loading.get(key);
    if (underWay !== undefined) return underWay;
    const reading = read(known, folder, encoding)
      .then(async (variant) => {
        if (version !== undefined && !(await version.stillHolds())) throw new VersionGone();
        variants.set(key, variant ?? "none", (variant?.bytes.byteLength ?? 0) + key.length * 2);
        return variant;
      })
      .finally(() => loading.delete(key));
    loading.set(key, reading);
    return reading;
  }

  return {
    async find(folder, path, version) {
      const fileKey = `${folder}\n${version?.name ?? ""}\n${path}`;
      let known = version && knownFiles.get(fileKey);
      if (known === undefined) {
        known = await locate(folder, path);
        if (version !== undefined && !(await version.stillHolds())) throw new VersionGone();
        if (known === undefined) return undefined;
        if (version !== undefined) knownFiles.set(fileKey, known, fileKey.length * 4);
      }
      const found = known;
      return {
        mediaType: mediaTypeOf(path),
        variant: (encoding) =>
          load(`${fileKey}\n${found.stamp}\n${encoding}`, found, folder, encoding, version),
      };
    },
  };
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}
