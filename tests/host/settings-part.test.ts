import fc from "fast-check";
import { findSettings, formatSettingsPart, keptDocument, NO_KEPT_SETTINGS } from "../../src/host/settings-part";

test("a document comes back as it was written", () => {
  fc.assert(
    fc.property(fc.json(), (document) => {
      expect(findSettings([formatSettingsPart(document)])).toEqual(keptDocument(document));
    }),
  );
  expect(findSettings([formatSettingsPart("a\r\nb & <c> ]]>")])).toEqual(keptDocument("a\r\nb & <c> ]]>"));
});

test.each([
  [
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- x --><settings xmlns="urn:edu-balance:settings">{}</settings>\n',
    "{}",
  ],
  ["<settings xmlns='urn:edu-balance:settings'>1</settings>", "1"],
  ['<s:settings xmlns:s="urn:edu-balance:settings">&#20013;&#x6587;&quot;</s:settings>', '中文"'],
  ['<settings xmlns="urn:edu-balance:settings"><![CDATA[<&amp;>]]>x</settings>', "<&amp;>x"],
  ['<settings xmlns="urn:edu-balance:settings"/>', ""],
])("what other programs make of the part is read: %s", (xml, document) => {
  expect(findSettings([xml])).toEqual(keptDocument(document));
});

test.each([
  '<settings xmlns="urn:somebody:settings">{}</settings>',
  '<s:settings xmlns="urn:edu-balance:settings" xmlns:s="urn:other">{}</s:settings>',
  "<settings>{}</settings>",
  "no xml",
  "",
  '<settings xmlns="urn:edu-balance:settingsx">{}</settings>',
])("a part of somebody else's is not ours: %s", (xml) => {
  expect(findSettings([xml])).toEqual(NO_KEPT_SETTINGS);
});

test.each([
  "&#x110000;",
  "&#0;",
  "&#xD800;",
  "&unknown;",
  "&constructor;",
  "a & b",
  "&#;",
  "<answers/>",
  "{}</settings><settings>{}",
])("a part of ours with damaged text is damaged, not somebody else's: %s", (content) => {
  const xml = `<settings xmlns="urn:edu-balance:settings">${content}</settings>`;
  expect(findSettings([xml])).toEqual({ ...NO_KEPT_SETTINGS, damaged: [xml] });
});

test.each([
  '<settings xmlns="urn:edu-balance:settings">{"version":1',
  '<settings xmlns="urn:edu-balance:settings"',
  '<other xmlns="urn:edu-balance:settings">{}</other>',
  '<settings xmlns="urn:edu-balance:settings"/><more/>',
])("a part of ours that is torn or otherwise built is damaged: %s", (xml) => {
  expect(findSettings([xml])).toEqual({ ...NO_KEPT_SETTINGS, damaged: [xml] });
});

test.each(["urn:edu-balance:settings:2", "urn:edu-balance:settings/v3"])(
  "a part of another version under %s is told and not read",
  (namespace) => {
    expect(findSettings([`<settings xmlns="${namespace}">{}</settings>`])).toEqual({
      ...NO_KEPT_SETTINGS,
      otherNamespaces: [namespace],
    });
  },
);

test("two parts are both told, in their order", () => {
  expect(findSettings(["1", "2"].map(formatSettingsPart)).documents).toEqual(["1", "2"]);
});
