import type { Issue } from "../model/issue.ts";

/** What makes a file unusable, thrown inside the readers and caught at their one door, where it becomes an issue. */
export class DataFileFault extends Error {
  readonly code: string;

  /** @param message names the file, what is wrong and the next step */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const faultIssue = (code: string, message: string, severity: Issue["severity"] = "error"): Issue => ({
  code,
  path: "",
  message,
  severity,
});
