import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * `npm run test:mutation [folder …]`: changes the arithmetic a little, a thousand times, and tells which changes no test notices. A part costs
 * minutes, the whole an hour or more; what has been measured is remembered (stryker.config.json), so parts add up.
 */
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : ["scenarios/model", "scenarios/methods"];
const mutated = folders.map((folder) => `${folder.replace(/\/$/, "")}/**/*.ts`);
// Words are read by people, not by tests: cards and texts of figures are no arithmetic. What a schema's describe() says needs no line here: it is
// worked out when the file is loaded, and such mutants are left out by ignoreStatic. The messages of the checks are kept: they are what an author gets.
const left = ["test", "fixture"].map((kind) => `!**/*.${kind}.ts`);
const words = ["definitions", "cards", "words", "inputs"].map((kind) => `!**/*-${kind}.ts`);
const mutate = [...mutated, ...left, "!**/testing/**", ...words].join(",");
process.exitCode =
  spawnSync("npx", ["--no-install", "stryker", "run", "--mutate", mutate], { stdio: "inherit" }).status ?? 1;
