import { rename, rm, writeFile } from "node:fs/promises";

/** Written beside and renamed: whoever watches sees the whole of it or nothing, and a full disk leaves what was there. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
