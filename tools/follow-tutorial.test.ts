import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandsIn } from "./follow-tutorial.ts";

test("a tutorial's commands are those in its blocks, and one that goes on in the next line is one", () => {
  const text =
    "Say `npm run scenarios:no`.\n\n```sh\nnpm run scenarios:new -- a \\\n  --b\n```\n\n```sh\nnpm start\n```\n";
  expect(commandsIn(text)).toEqual(["npm run scenarios:new -- a    --b"]);
});

test("ours has the three that make a scenario, in their order", () => {
  const found = commandsIn(readFileSync("docs/tutorial-scenario.md", "utf8"));
  expect(found.map((command) => /scenarios:(\w+)/.exec(command)?.[1])).toEqual(["import", "new", "check"]);
});
