import { findNodeAtLocation, parseTree, printParseErrorCode, visit } from "jsonc-parser";

/** Far deeper than the format goes, and far from where a parser that calls itself runs out of stack. */
export const DEEPEST_LEVEL = 100;

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
          mistake = explainSyntax(text, printParseErrorCode(error), offset);
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

/** Where level 101 of brackets in brackets begins. */
export function firstTooDeep(text: string): number | undefined {
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

/**
 * A parser's error as what an author did, at the place where it is to be mended: what it stumbles over may stand behind the mistake.
 *
 * @param name of an error, as jsonc-parser prints it
 */
export function explainSyntax(text: string, name: string, offset: number): { offset: number; what: string } {
  const before = text.slice(0, offset).trimEnd();
  const here = text.slice(offset, offset + LONGEST_WORD);
  const isExpected = name === "PropertyNameExpected" || name === "ValueExpected";
  if (isExpected && before.endsWith(",") && /^[}\]]/.test(here)) {
    return { offset: before.length - 1, what: "a comma too many, for nothing follows it" };
  }
  if (isExpected && before !== "" && here.trim() === "") {
    return { offset, what: "the file breaks off here, in the middle" };
  }
  if (/^['\u2018\u2019\u201c-\u201f`]/.test(here)) {
    return { offset, what: 'quotation marks must be straight and double: "' };
  }
  if (/^[-+]?(?:nan|inf(?:inity)?)\b/i.test(here)) {
    return { offset, what: "NaN and Infinity are no numbers here; write null where nothing is known" };
  }
  if (/^(?:True|False|None|TRUE|FALSE|NULL|undefined)\b/.test(here)) {
    return { offset, what: "true, false and null are written so, in small letters" };
  }
  return { offset, what: SYNTAX_IN_WORDS[name] ?? name };
}

const LONGEST_WORD = 12;

/** Where a value begins in a text that is JSON; the nearest thing above it where it is not there. */
export function offsetOf(text: string, place: readonly (string | number)[]): number {
  const tree = parseTree(text);
  if (tree === undefined) return 0;
  for (let length = place.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, place.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return tree.offset;
}
