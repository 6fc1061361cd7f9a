import { expect, test } from "vitest";
import type { Issue } from "../model/issue.ts";
import { githubLine, issueLine } from "./issue-lines.ts";

const ISSUE: Issue = {
  code: "NOT_JSON",
  path: "layers[0]",
  message: "100% wrong,\r\nand: twice.",
  severity: "warning",
  file: "a,b:c%/scenario.json",
  line: 3,
  column: 7,
};

test("a line has place, severity, code, path and words", () => {
  expect(issueLine({ ...ISSUE, file: "a.json", message: "Wrong." })).toBe(
    "a.json:3:7 warning NOT_JSON layers[0]: Wrong.",
  );
  const { line: _, column: __, ...unplaced } = ISSUE;
  expect(issueLine({ ...unplaced, file: "a.json", path: "", message: "Wrong." })).toBe(
    "a.json warning NOT_JSON Wrong.",
  );
});

test("what GitHub reads as its own marks is written as it asks", () => {
  expect(githubLine(ISSUE)).toBe(
    "::warning file=a%2Cb%3Ac%25/scenario.json,line=3,col=7,title=NOT_JSON::100%25 wrong,%0D%0Aand: twice.",
  );
});
