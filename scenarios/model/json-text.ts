import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Issue, pathAsText } from "./issue.ts";
import { DEEPEST_LEVEL, explainSyntax, firstTooDeep } from "./json-syntax.ts";

/** The file's text, and where in it each thing stands. */
export class JsonText {
  readonly text: string;
  private readonly file: string;
  private readonly tree: Node | undefined;
  private readonly errors: ParseError[] = [];
  private readonly tooDeepAt: number | undefined;

  constructor(text: string, file: string) {
    // A byte order mark is no mistake of the author's.
    this.text = text.replace(/^﻿/, "");
    this.file = file;
    this.tooDeepAt = firstTooDeep(this.text);
    if (this.tooDeepAt !== undefined) return;
    this.tree = parseTree(this.text, this.errors, { disallowComments: true, allowTrailingComma: false });
  }

  syntaxIssues(): Issue[] {
    if (this.tooDeepAt !== undefined) {
      return [
        {
          code: "NESTED_TOO_DEEP",
          path: "",
          severity: "error",
          message: `Here begins level ${DEEPEST_LEVEL + 1} of brackets in brackets; no scenario needs so many. Write the file out again.`,
          file: this.file,
          ...this.placeOf(this.tooDeepAt),
        },
      ];
    }
    const [first] = this.text.trim() === "" ? [] : this.errors;
    if (this.errors.length === 0 && this.tree !== undefined) return [];
    const name = first === undefined ? "EmptyFile" : printParseErrorCode(first.error);
    const { offset, what } = explainSyntax(this.text, name, first?.offset ?? 0);
    return [
      {
        code: "INVALID_JSON",
        path: "",
        severity: "error",
        message: `This is not valid JSON: ${what}. Mend it at this line and column.`,
        file: this.file,
        ...this.placeOf(offset),
      },
    ];
  }

  /** JSON keeps the last of two equal keys and says nothing. */
  duplicateKeys(): Issue[] {
    const issues: Issue[] = [];
    const walk = (node: Node, path: readonly (string | number)[]): void => {
      if (node.type === "array")
        for (const [index, child] of (node.children ?? []).entries()) walk(child, [...path, index]);
      if (node.type !== "object") return;
      const seen = new Set<string>();
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        const name = String(key?.value);
        if (seen.has(name)) {
          issues.push({
            code: "KEY_TWICE",
            path: pathAsText([...path, name]),
            severity: "error",
            message: `"${name}" stands twice here, and only the last would count. Take one out.`,
            file: this.file,
            ...this.placeOf(property.offset),
          });
        }
        seen.add(name);
        if (value !== undefined) walk(value, [...path, name]);
      }
    };
    if (this.tree !== undefined) walk(this.tree, []);
    return issues;
  }

  /** @param path of the value, or of the nearest thing above it that is there */
  issue(issue: Omit<Issue, "file" | "line" | "column">, path: readonly PropertyKey[]): Issue {
    const steps = path.filter((step) => typeof step !== "symbol") as (string | number)[];
    let node: Node | undefined;
    for (let length = steps.length; node === undefined && length >= 0; length -= 1) {
      node = this.tree === undefined ? undefined : findNodeAtLocation(this.tree, steps.slice(0, length));
    }
    return { ...issue, file: this.file, ...this.placeOf(node?.offset ?? 0) };
  }

  private placeOf(offset: number): { line: number; column: number } {
    const before = this.text.slice(0, offset).split("\n");
    return { line: before.length, column: before[before.length - 1].length + 1 };
  }
}
