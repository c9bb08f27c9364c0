import fc from "fast-check";
import { formatSettingsPart, parseSettingsPart } from "../../src/host/settings-part";

test("a document comes back as it was written", () => {
  fc.assert(
    fc.property(fc.json(), (document) => {
      expect(parseSettingsPart(formatSettingsPart(document))).toBe(document);
    }),
  );
  expect(parseSettingsPart(formatSettingsPart("a\r\nb & <c> ]]>"))).toBe("a\r\nb & <c> ]]>");
});

test.each([
  ['<?xml version="1.0" encoding="utf-8"?>\n<!-- x --><settings xmlns="urn:edu-balance:settings">{}</settings>\n', "{}"],
  ["<settings xmlns='urn:edu-balance:settings'>1</settings>", "1"],
  ['<s:settings xmlns:s="urn:edu-balance:settings">&#20013;&#x6587;&quot;</s:settings>', '中文"'],
  ['<settings xmlns="urn:edu-balance:settings"><![CDATA[<&amp;>]]>x</settings>', "<&amp;>x"],
  ['<settings xmlns="urn:edu-balance:settings"/>', ""],
])("what other programs make of the part is read: %s", (xml, document) => {
  expect(parseSettingsPart(xml)).toBe(document);
});

test.each([
  '<settings xmlns="urn:somebody:settings">{}</settings>',
  '<s:settings xmlns="urn:edu-balance:settings" xmlns:s="urn:other">{}</s:settings>',
  '<other xmlns="urn:edu-balance:settings">{}</other>',
  "<settings>{}</settings>",
  "no xml",
])("a part of somebody else's is not ours: %s", (xml) => {
  expect(parseSettingsPart(xml)).toBeNull();
});
