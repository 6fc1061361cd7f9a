import type { Issue } from "../model/issue.ts";

/** As compilers write it, so that editors and terminals make it a link: `file:line:column severity CODE path: message` */
export function issueLine({ file, line, column, severity, code, path, message }: Issue): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${place} ${severity} ${code} ${path === "" ? "" : `${path}: `}${message}`;
}

/** As GitHub Actions reads it, which then shows the message beside the line in a pull request. */
export function githubLine({ file = "", line = 1, column = 1, severity, code, message }: Issue): string {
  const properties = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}`;
  return `::${severity} ${properties}::${escapeMessage(message)}`;
}

const escapeMessage = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
