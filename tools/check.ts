import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Chunk, checkSize } from "./check-size.ts";

/** `npm run check`: all that CI does. The tests, a fresh build of the viewer, and its weight against the budget. */
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const areTestsGood = succeeds("tsx", "tools/test.ts");
// Under another NODE_ENV React comes with its development checks, and weighs a third more.
process.env.NODE_ENV = "production";
const isBuilt = succeeds("vite", "build");
const problems = isBuilt
  ? weigh()
  : ["The viewer does not build, so it was not weighed. Correct what vite says above."];
for (const problem of problems) console.error(problem);
process.exitCode = areTestsGood && problems.length === 0 ? 0 : 1;

function succeeds(command: string, ...args: readonly string[]): boolean {
  console.log(`\n— ${[command, ...args].join(" ")}`);
  return spawnSync("npx", ["--no-install", command, ...args], { stdio: "inherit" }).status === 0;
}

function weigh(): readonly string[] {
  const { chunks, panelsKb, panelsAndSceneKb, problems } = checkSize("dist");
  console.log("\nJavaScript, gzip");
  for (const chunk of chunks) console.log(line(chunk));
  console.log(`Panels ${panelsKb.toFixed(1)} kB, panels and scene ${panelsAndSceneKb.toFixed(1)} kB`);
  return problems;
}

function line({ name, gzipKb, loaded }: Chunk): string {
  return `${gzipKb.toFixed(1).padStart(9)} kB  ${name}  ${loaded}`;
}
