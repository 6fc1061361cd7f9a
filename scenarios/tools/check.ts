import { resolve } from "node:path";
import { createLayerReader } from "../../tiles-server/sources/layer-reader.ts";
import { readScenarios } from "../../tiles-server/sources/read-scenarios.ts";
import { hasErrors, type Issue } from "../model/issue.ts";

/** `npm run scenarios:check [folder…]`: every mistake in the scenario folders, in the server's own words. Exit 0 clean, 2 with errors. */
const folders = process.argv.slice(2);
const issues: Issue[] = [];
let scenarios = 0;
for (const folder of folders.length > 0 ? folders : ["scenarios"]) {
  const read = await readScenarios(resolve(folder), { layerReader: createLayerReader() });
  scenarios += read.byId.size;
  issues.push(...read.issues);
}
for (const issue of issues) {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(":");
  console.log(
    `${place} ${issue.severity} ${issue.code} ${issue.path === "" ? "" : `${issue.path}: `}${issue.message}`,
  );
  if (process.env.GITHUB_ACTIONS !== undefined) {
    console.log(
      `::${issue.severity} file=${issue.file},line=${issue.line ?? 1},col=${issue.column ?? 1}::${issue.message}`,
    );
  }
}
console.log(
  `${scenarios} scenario${scenarios === 1 ? "" : "s"} in order, ${issues.length} issue${issues.length === 1 ? "" : "s"}`,
);
process.exitCode = hasErrors(issues) ? 2 : 0;
