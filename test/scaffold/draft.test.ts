import { expect, test } from "vitest";
import { draft, editedDraft, field, kebab, plainText, snake, snippetText } from "../../src/core/scaffold/draft.ts";

test("a field that comes again is one tab stop, and its spellings follow it", () => {
  const name = field("Order Desk");
  const text = draft`${name} owns ${snake(name)}_db behind ${kebab(name)}; ${name} pays $5 {a}.`;
  expect(plainText(text)).toBe("Order Desk owns order_desk_db behind order-desk; Order Desk pays $5 {a}.");
  const spelling = (sign: string) => `\${1/([^\\s_-]+)([\\s_-]+)?/\${1:/downcase}\${2:+${sign}}/g}`;
  expect(snippetText(text)).toBe(
    `\${1:Order Desk} owns ${spelling("_")}_db behind ${spelling("-")}; $1 pays \\$5 {a\\}.$0`,
  );
});

test("what a snippet would take for its own is escaped", () => {
  expect(snippetText(draft`${field("a}b$c\\d")}`)).toBe("$" + "{1:a\\}b\\$c\\\\d}$0");
  expect(snippetText(draft`${field("x", ["x", "y,z"])} ${field("")}`)).toBe("$" + "{1|x,y\\,z|} $2$0");
});

test("a draft is edited around its fields, each place once", () => {
  const text = draft`By: ${field("Ana")}\nAt: ${field("home")}\n`;
  const at = (start: number, end = start) => ({ span: { start, end }, text: "!" });
  expect(snippetText(editedDraft(text, [at(0), at(7), at(5, 6), at(11, 12)]))).toBe(
    `!By: \${1:Ana}!\nAt:!\${2:home}\n$0`,
  );
});
