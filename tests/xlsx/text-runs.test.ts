import { readXlsx } from "../../src/xlsx/read-workbook";
import { plainRuns, type TextRun } from "../../src/xlsx/text-runs";
import { makePackage } from "./make-package";

const on = (text: string): TextRun => ({ text, position: "line", isStruck: false });
const up = (text: string): TextRun => ({ text, position: "raised", isStruck: false });
const down = (text: string): TextRun => ({ text, position: "lowered", isStruck: false });
const struck = (text: string): TextRun => ({ text, position: "line", isStruck: true });

test.each<[string, readonly TextRun[], string]>([
  ["a footnote behind a number", [on("30"), up("1")], "30"],
  ["a footnote in brackets", [on("1,208"), up("[2]")], "1,208"],
  ["a footnote behind a number with its unit", [on("12人"), up("③")], "12人"],
  ["a footnote before a number", [up("1"), on("30")], "30"],
  ["a footnote of two pieces", [on("45.6"), up("1"), up("、2")], "45.6"],
  ["a footnote with a blank between", [on("30 "), up("1")], "30 "],
  ["a star", [on("0.5"), up("*")], "0.5"],
  ["a footnote behind a header", [on("专任教师数"), up("2")], "专任教师数"],
  ["a footnote behind a school", [on("第一小学"), up("注")], "第一小学"],
  ["square metres", [on("面积（m"), up("2"), on("）")], "面积（m²）"],
  ["square metres in a number's cell", [on("3000m"), up("2")], "3000m²"],
  ["square metres in Chinese", [on("平方米或米"), up("2")], "平方米或米²"],
  ["cubic metres", [on("m"), up("3")], "m³"],
  ["a power in a unit line", [on("单位：10"), up("4"), on("元")], "单位：10⁴元"],
  ["a lowered mark behind a number", [on("30"), down("1")], "30"],
  ["lowered letters of a formula", [on("CO"), down("2")], "CO2"],
  ["digits struck out", [struck("28"), on("30")], "30"],
  ["a digit struck out behind a number", [on("3"), struck("0"), on("5")], "35"],
  ["words struck out", [on("东街"), struck("中心"), on("小学")], "东街小学"],
  ["nothing but raised", [up("1")], "1"],
  ["nothing but raised and a blank", [on(" "), up("1")], " 1"],
])("%s", (_, runs, text) => {
  expect(plainRuns(runs)).toEqual({ text, isStruck: false });
});

test("a text that is struck out as a whole is read, and said to be struck out", () => {
  expect(plainRuns([struck("3"), struck("0")])).toEqual({ text: "30", isStruck: true });
  expect(plainRuns([on(" "), struck("30")])).toEqual({ text: " 30", isStruck: true });
});

test("pieces without a look of their own leave it to the cell's font", () => {
  expect(plainRuns([{ text: "30", position: "line", isStruck: undefined }, up("1")])).toEqual({
    text: "30",
    isStruck: undefined,
  });
});

const RICH = (...runs: string[]): string => runs.map((run) => `<r>${run}</r>`).join("");
const RAISED = '<rPr><vertAlign val="superscript"/></rPr>';
const STRUCK = "<rPr><strike/></rPr>";

test("texts of the shared table and of the cells themselves are read alike", async () => {
  const texts = [
    RICH('<rPr><sz val="11"/></rPr><t>30</t>', `${RAISED}<t>1</t>`),
    RICH(`${STRUCK}<t>28</t>`, '<rPr><strike val="0"/></rPr><t>30</t>'),
    RICH(`${STRUCK}<t>2</t>`, `${STRUCK}<t>8</t>`),
    '<t>30</t><rPh sb="0" eb="1"><t>1</t></rPh>',
    RICH("<t>面积（m</t>", `${RAISED}<t xml:space="preserve">2</t>`, "<t>）</t>"),
    RICH("<t>30</t>", '<rPr><vertAlign val="baseline"/></rPr><t>1</t>'),
    "<t>_x0031_2</t>",
  ];
  const shared = texts.map((_, index) => `<c r="A${index + 1}" t="s"><v>${index}</v></c>`);
  const inline = texts.map((text, index) => `<c r="B${index + 1}" t="inlineStr"><is>${text}</is></c>`);
  const file = makePackage({
    sharedStrings: texts.map((text) => `<si>${text}</si>`).join(""),
    sheets: [
      `<sheetData>${texts.map((_, index) => `<row r="${index + 1}">${shared[index]}${inline[index]}</row>`).join("")}</sheetData>`,
    ],
  });
  const rows = (await readXlsx(file)).sheets[0]?.rows ?? [];
  for (const column of [0, 1]) {
    expect(rows.map(({ cells }) => [cells[column]?.value, cells[column]?.isStruck])).toEqual([
      ["30", false],
      ["30", false],
      ["28", true],
      ["30", undefined],
      ["面积（m²）", undefined],
      ["301", undefined],
      ["12", undefined],
    ]);
  }
});
