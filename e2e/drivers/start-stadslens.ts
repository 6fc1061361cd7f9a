import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildViewerIfStale } from "../../tiles-server/start/build-viewer.ts";
import { importWaterwijk } from "../../tiles-server/start/import-waterwijk.ts";

export interface RunningStadslens {
  readonly url: string;
  readonly dataFolder: string;
  /** A copy of ours: what is written there is gone afterwards. */
  readonly scenariosFolder: string;
  /** Stops the server and takes everything away that was made for it. */
  stop(): Promise<void>;
}

/**
 * A Waterwijk, made and imported as anyone's city is, and a server of its own on a free port. Everything lies in one temporary
 * folder.
 */
export async function startStadslens(
  size: "small" | "full",
  say: (line: string) => void = () => {},
): Promise<RunningStadslens> {
  const folder = await mkdtemp(join(tmpdir(), "stadslens-"));
  const dataFolder = join(folder, "data");
  const scenariosFolder = join(folder, "scenarios");
  await cp("scenarios", scenariosFolder, { recursive: true });
  say(`Making Waterwijk (${size}) …`);
  await importWaterwijk(dataFolder, size, () => {});
  await buildViewerIfStale();
  const server = await spawnServer({
    STADSLENS_DATA: dataFolder,
    STADSLENS_SCENARIOS: scenariosFolder,
  });
  return {
    url: server.url,
    dataFolder,
    scenariosFolder,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The server as a process of its own on a free port, with these settings and no others of ours. */
export async function spawnServer(
  settings: Readonly<Record<`STADSLENS_${string}`, string>>,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = spawn(process.execPath, ["--import", "tsx", "tiles-server/main.ts"], {
    env: {
      ...process.env,
      ...settings,
      PORT: "0",
      HOST: "127.0.0.1",
      // Our own scenarios reach beyond a small Waterwijk, and specs make mistakes on purpose: neither is news to a tester.
      LOG_LEVEL: process.env.LOG_LEVEL || "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => server.once("exit", resolve));
  return {
    url: await addressFrom(server.stdout),
    async stop() {
      server.kill("SIGTERM");
      await gone;
    },
  };
}

/** The server's last line ends in its address. */
function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    output.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /https?:\/\/[\d.]+:\d+/.exec(text);
      if (found !== null) resolve(found[0]);
    });
    output.on("end", () =>
      reject(new Error(`The server ended before it gave its address. It said:\n${text}`)),
    );
  });
}
