import { patchXlsx } from "../../src/xlsx/patch-workbook";
import { readXlsx } from "../../src/xlsx/read-workbook";
import type { WorkbookEdit } from "../../src/xlsx/workbook-edit";
import { changedParts, makePackage, partText } from "./make-package";

const SHEET = "xl/worksheets/sheet1.xml";
const CELLS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const USERS =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00FF00"/></colorScale></cfRule>' +
  '<cfRule type="expression" dxfId="0" priority="7"><formula>A1&gt;3</formula></cfRule></conditionalFormatting>';
const EXTENSION =
  '<extLst><ext uri="{78C0D931}"><x14:conditionalFormattings xmlns:x14="urn:x14"><x14:conditionalFormatting><x14:cfRule type="expression" priority="3"><xm:f xmlns:xm="urn:xm">N("OURS")</xm:f></x14:cfRule></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
const WITH_RULES = makePackage({
  sheets: [`${CELLS}<mergeCells><mergeCell ref="C1:D1"/></mergeCells>${USERS}<dataValidations count="0"/>${EXTENSION}`],
});

const isOurs = (formula: string): boolean => formula.includes('N("OURS');
const CLEAR: WorkbookEdit = { type: "remove-conditional-formats", sheet: "表1", matches: isOurs };

function add(formula: string, fill = "#FFC7CE"): WorkbookEdit {
  return {
    type: "add-conditional-format",
    sheet: "表1",
    areas: [{ row: 0, column: 0, rows: 9, columns: 1 }],
    formula,
    format: { fill, fontColor: "#9C0006", bold: true, underline: true },
  };
}

test("an added rule stands above all others, the last added on top", async () => {
  const { bytes } = patchXlsx(WITH_RULES, [add('=A1<1+N("OURS1")'), add('=A1<2+N("OURS2")', "#FFEB9C")]);
  const rules = (await readXlsx(bytes)).sheets[0]?.conditionalFormats.map(({ priority, formulas, format }) => [
    priority,
    formulas[0],
    format.fill,
  ]);
  expect(rules).toEqual([
    [1, 'A1<2+N("OURS2")', "#FFEB9C"],
    [2, 'A1<1+N("OURS1")', "#FFC7CE"],
    [4, undefined, undefined],
    [9, "A1>3", "#AABBCC"],
  ]);
  expect(partText(bytes, SHEET)).toContain('<x14:cfRule type="expression" priority="5">');
  expect(changedParts(WITH_RULES, bytes)).toEqual(["xl/styles.xml", SHEET]);
});

test("an added rule brings its look, and a look that the file has is used again", async () => {
  const once = patchXlsx(WITH_RULES, [add('=N("OURS")')]).bytes;
  expect((await readXlsx(once)).sheets[0]?.conditionalFormats[0]?.format).toEqual({
    fill: "#FFC7CE",
    fontColor: "#9C0006",
    bold: true,
    underline: true,
  });
  const twice = patchXlsx(once, [add('=N("OURS")')]).bytes;
  expect(partText(twice, "xl/styles.xml")).toBe(partText(once, "xl/styles.xml"));
});

test("rules stand where the order of a sheet's elements wants them", () => {
  const text = partText(patchXlsx(WITH_RULES, [add('=N("OURS")')]).bytes, SHEET);
  const order = ["</mergeCells>", "N(&quot;OURS&quot;)", "colorScale", "<dataValidations"].map((part) =>
    text.indexOf(part),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  const plain = partText(patchXlsx(makePackage({ sheets: [`${CELLS}<pageMargins/>`] }), [add("=A1<1")]).bytes, SHEET);
  expect(plain).toContain('</sheetData><conditionalFormatting sqref="A1:A9">');
});

test("removing ours gives the sheet back byte for byte", () => {
  const marked = patchXlsx(WITH_RULES, [add('=A1<1+N("OURS1")'), add('=A1<2+N("OURS2")')]).bytes;
  const cleared = patchXlsx(marked, [CLEAR]).bytes;
  expect(partText(cleared, SHEET)).toBe(partText(WITH_RULES, SHEET));
  expect(changedParts(WITH_RULES, cleared)).toEqual(["xl/styles.xml"]);
});

test("removing ours from a block that holds another rule too leaves the other", () => {
  const shared = USERS.replace("A1&gt;3", 'AND(A1&gt;3,N("OURS")=0)');
  const text = partText(patchXlsx(makePackage({ sheets: [CELLS + shared] }), [CLEAR]).bytes, SHEET);
  expect(text).toContain('<cfRule type="colorScale" priority="2">');
  expect(text).not.toContain("OURS");
});

test("removing where nothing is ours changes no part, and leaves rules of extensions alone", () => {
  expect(changedParts(WITH_RULES, patchXlsx(WITH_RULES, [CLEAR]).bytes)).toEqual([]);
});

test("clearing and adding in one go replaces ours", async () => {
  const marked = patchXlsx(WITH_RULES, [add('=A1<1+N("OURS1")')]).bytes;
  const again = patchXlsx(marked, [CLEAR, add('=A1<9+N("OURS9")')]).bytes;
  const rules = (await readXlsx(again)).sheets[0]?.conditionalFormats.map(({ priority, formulas }) => [
    priority,
    formulas[0],
  ]);
  expect(rules).toEqual([
    [1, 'A1<9+N("OURS9")'],
    [3, undefined],
    [8, "A1>3"],
  ]);
});

test("a workbook without a list of conditional looks gets one in its place", async () => {
  const file = makePackage({ sheets: [CELLS], styles: "<cellXfs><xf/></cellXfs><cellStyles/><tableStyles/>" });
  const { bytes } = patchXlsx(file, [add("=A1<1")]);
  expect(partText(bytes, "xl/styles.xml")).toContain('<cellStyles/><dxfs count="1"><dxf>');
  expect((await readXlsx(bytes)).sheets[0]?.conditionalFormats[0]?.format.fill).toBe("#FFC7CE");
});
