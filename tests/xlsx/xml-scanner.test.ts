import fc from "fast-check";
import { XmlScanner } from "../../src/xlsx/xml-scanner";
import { decodeText, escapeXml } from "../../src/xlsx/xml-text";

/** Everything that a handler is told, as lines. */
function events(xml: string, cuts: readonly number[] = []): string[] {
  const bytes = new TextEncoder().encode(xml);
  const lines: string[] = [];
  const scanner = new XmlScanner(
    {
      open(name, { attributeCount, attributeNames, attributeStarts, attributeEnds, bytes: present, offset, tagStart }) {
        const attributes = Array.from(
          { length: attributeCount },
          (_, i) => `${attributeNames[i]}=${decodeText(present, attributeStarts[i] ?? 0, attributeEnds[i] ?? 0)}`,
        );
        lines.push(`open ${[name, ...attributes].join(" ")} at ${offset + tagStart}`);
      },
      close: (name) => lines.push(`close ${name}`),
      text: (start, end, isRaw, { bytes: present }) =>
        lines.push(`${isRaw ? "raw" : "text"} ${decodeText(present, start, end)}`),
    },
    "part",
  );
  const borders = [...new Set(cuts.map((cut) => cut % bytes.length))].sort((a, b) => a - b);
  let from = 0;
  for (const border of borders) {
    scanner.push(bytes.subarray(from, border), false);
    from = border;
  }
  scanner.push(bytes.subarray(from), true);
  return lines;
}

const DOCUMENT =
  "\ufeff<?xml version='1.0'?><!-- <no> --><x:a xmlns:x='urn:x' xmlns='urn:y' b = \"1 > 0\" r:id='&quot;&#x4E2D;&#25991;'>甲 &amp; 乙<b/><![CDATA[<c>]]><c d=''\n/></x:a><!---->";

function withoutPositions(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/ at \d+$/, ""));
}

test("tells tags without prefix, attributes with their entities decoded, texts and CDATA", () => {
  expect(withoutPositions(events(DOCUMENT))).toEqual([
    'open a b=1 > 0 :id="中文',
    "text 甲 & 乙",
    "open b",
    "close b",
    "raw <c>",
    "open c d=",
    "close c",
    "close a",
  ]);
});

test("gives positions in the whole part", () => {
  const xml = "<a>甲<b>1</b></a>";
  expect(events(xml)).toEqual(["open a at 0", "text 甲", "open b at 6", "text 1", "close b", "close a"]);
});

test("tells the same whatever the pieces in which the part arrives", () => {
  const whole = withoutPositions(events(DOCUMENT));
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 12 }), (cuts) =>
      expect(withoutPositions(events(DOCUMENT, cuts))).toEqual(whole),
    ),
  );
});

test.each([
  ["an end tag of another name", "<a><b></a></b>"],
  ["an end tag too many", "<a/></a>"],
  ["two roots", "<a/><b/>"],
  ["text outside the root", "<a/>x"],
  ["an attribute without quotes", "<a b=1/>"],
  ["an attribute without a value", "<a b/>"],
  ["an end inside a tag", "<a><b c='"],
  ["an end inside an element", "<a><b/>"],
  ["a comment without an end", "<a/><!-- "],
  ["a document type", "<!DOCTYPE a><a/>"],
  ["UTF-16", "\u00ff\u00fe<a/>"],
  ["nothing", ""],
])("refuses %s", (_, xml) => {
  expect(() => events(xml)).toThrow(expect.objectContaining({ code: "file-damaged" }));
});

test("escaped text reads as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const bytes = new TextEncoder().encode(escapeXml(text));
      expect(decodeText(bytes, 0, bytes.length)).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
    }),
  );
});
