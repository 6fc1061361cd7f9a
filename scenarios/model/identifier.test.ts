import fc from "fast-check";
import { expect, test } from "vitest";
import { Identifier, identifierOf } from "./identifier.ts";

test("an id is made from a title as people write them", () => {
  expect(identifierOf("Sealed ground (2026)")).toBe("sealed-ground-2026");
  expect(identifierOf("Één façade & meer!")).toBe("een-facade-meer");
});

test("of any text it is an id that the format takes, or nothing", () => {
  const words = fc.array(fc.constantFrom("Straße", "é", "-", " ", "42", "a".repeat(79), "b"), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        words.map((parts) => parts.join("")),
      ),
      (text) => {
        const id = identifierOf(text);
        expect(id === "" || Identifier.safeParse(id).success).toBe(true);
      },
    ),
  );
});
