import { rootNamespace } from "../../src/xlsx/patch-custom-xml";
import { patchXlsx, restoreParts } from "../../src/xlsx/patch-workbook";
import { readXlsx } from "../../src/xlsx/read-workbook";
import type { WorkbookEdit } from "../../src/xlsx/workbook-edit";
import { changedParts, makePackage, partText } from "./make-package";

const FOREIGN = "<?xml version='1.0'?><!-- <x xmlns='urn:ours'/> --><a:data xmlns:a='urn:foreign'/>";
const FILE = makePackage({
  others: { "customXml/item1.xml": FOREIGN },
  workbookRelations:
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>',
});

function put(text: string): WorkbookEdit {
  return { type: "set-custom-xml", namespace: "urn:ours", xml: `<settings xmlns="urn:ours">${text}</settings>` };
}

const REMOVE: WorkbookEdit = { type: "set-custom-xml", namespace: "urn:ours", xml: null };

test("a document is added beside those of others, with its relation and type", async () => {
  const { bytes } = patchXlsx(FILE, [put("一")]);
  expect((await readXlsx(bytes)).customXmlParts).toEqual([FOREIGN, '<settings xmlns="urn:ours">一</settings>']);
  expect(changedParts(FILE, bytes)).toEqual([
    "[Content_Types].xml",
    "customXml/_rels/item2.xml.rels",
    "customXml/item2.xml",
    "customXml/itemProps2.xml",
    "xl/_rels/workbook.xml.rels",
  ]);
  expect(partText(bytes, "[Content_Types].xml")).toContain('PartName="/customXml/itemProps2.xml"');
  expect(partText(bytes, "customXml/itemProps2.xml")).toMatch(
    /ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"/,
  );
});

test("a document of the same namespace is replaced, and nothing else changes", async () => {
  const once = patchXlsx(FILE, [put("一")]).bytes;
  const twice = patchXlsx(once, [put("二")]).bytes;
  expect((await readXlsx(twice)).customXmlParts[1]).toBe('<settings xmlns="urn:ours">二</settings>');
  expect(changedParts(once, twice)).toEqual(["customXml/item2.xml"]);
});

test("removing the document gives the file back byte for byte", () => {
  expect(changedParts(FILE, patchXlsx(patchXlsx(FILE, [put("一")]).bytes, [REMOVE]).bytes)).toEqual([]);
});

test("restoring the parts before the patch takes the added ones out", () => {
  const { bytes, before } = patchXlsx(FILE, [put("一")]);
  expect(changedParts(FILE, restoreParts(bytes, before))).toEqual([]);
});

test("removing a document that is not there changes nothing", () => {
  expect(changedParts(FILE, patchXlsx(FILE, [REMOVE]).bytes)).toEqual([]);
});

test.each([
  ["<a xmlns='urn:x'/>", "urn:x"],
  ['<?xml version="1.0"?>\n<p:a b="xmlns" xmlns:p="urn:y"><c xmlns="urn:z"/></p:a>', "urn:y"],
  ["<a/>", undefined],
  ['<!-- <b xmlns="urn:w"> --><a c="x>y" xmlns="urn:x">', "urn:x"],
  ["<a:b:c xmlns='urn:x'>", undefined],
  ["", undefined],
])("the root namespace of %s is %s", (xml, namespace) => {
  expect(rootNamespace(xml)).toBe(namespace);
});

test.each([
  ["<", 1_000_000],
  ["<!--", 1_000_000],
  ["<a ", 1_000_000],
  ["<a b='", 1_000_000],
  ["a", 1_000_000],
])("%s over and over has none, and is not gone over again and again", (piece, times) => {
  expect(rootNamespace(piece.repeat(times))).toBeUndefined();
  expect(rootNamespace(`<a ${piece.repeat(times)}`)).toBeUndefined();
});
