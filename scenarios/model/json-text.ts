import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from "jsonc-parser";
import { type Issue, pathAsText } from "./issue.ts";

/** Far deeper than the format goes, and far from where a parser that calls itself runs out of stack. */
const DEEPEST_LEVEL = 100;

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
    const offset = first?.offset ?? 0;
    const what = first === undefined ? "EmptyFile" : printParseErrorCode(first.error);
    return [
      {
        code: "INVALID_JSON",
        path: "",
        severity: "error",
        message: `This is not valid JSON: ${SYNTAX_IN_WORDS[what] ?? what}. Mend it at this line and column.`,
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

/** Where a text stops being JSON, and why, in words; undefined where it is JSON. No tree is built: the text may be hundreds of megabytes. */
export function firstSyntaxMistake(text: string): { offset: number; what: string } | undefined {
  if (text.trim() === "") return { offset: 0, what: "the file is empty" };
  const tooDeepAt = firstTooDeep(text);
  if (tooDeepAt !== undefined) return { offset: tooDeepAt, what: "brackets are nested too deep" };
  const found = new Error("found");
  let mistake: { offset: number; what: string } | undefined;
  try {
    visit(
      text,
      {
        onError(error, offset) {
          const name = printParseErrorCode(error);
          mistake = { offset, what: SYNTAX_IN_WORDS[name] ?? name };
          // The visitor has no other way to be stopped, and after the first mistake all else follows from it.
          throw found;
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch (error) {
    if (error !== found) throw error;
  }
  return mistake;
}

function firstTooDeep(text: string): number | undefined {
  let level = 0;
  // Strings are stepped over whole, for a bracket in a sentence opens nothing.
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{}]/gs)) {
    if (token === "[" || token === "{") level += 1;
    if (token === "]" || token === "}") level -= 1;
    if (level > DEEPEST_LEVEL) return index;
  }
  return undefined;
}

const SYNTAX_IN_WORDS: Record<string, string> = {
  EmptyFile: "the file is empty",
  InvalidSymbol: "a word stands where a value should be",
  InvalidNumberFormat: "a number is written wrongly",
  PropertyNameExpected: "a field's name in double quotes is missing",
  ValueExpected: "a value is missing",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  EndOfFileExpected: "something stands after the end",
  InvalidCommentToken: "comments may not stand in JSON",
  UnexpectedEndOfComment: "a comment does not end",
  UnexpectedEndOfString: "a text does not end; its closing quote is missing",
  UnexpectedEndOfNumber: "a number breaks off",
  InvalidUnicode: "a \\u code is wrong",
  InvalidEscapeCharacter: "a backslash stands before a letter that needs none",
  InvalidCharacter: "a character stands here that may not",
};
