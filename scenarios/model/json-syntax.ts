import { printParseErrorCode, visit } from "jsonc-parser";

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
          mistake = { offset, what: syntaxInWords(printParseErrorCode(error)) };
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

/** @param name of an error, as jsonc-parser prints it */
export const syntaxInWords = (name: string): string => SYNTAX_IN_WORDS[name] ?? name;
