import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocx } from "../../src/docx/read-docx";
import { XlsxError } from "../../src/xlsx/xlsx-error";
import { makeEntry, writeZip } from "../../src/xlsx/zip-package";
import { cell, paragraph, run, table, wordFile } from "./word-file";

const LISTS = `<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>`;
const listed = (text: string, level: number, list = 5): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

const texts = (body: string, lists?: string, styles?: string): readonly string[] =>
  readDocx(wordFile(body, lists, styles)).map((line) => (line.kind === "row" ? line.cells.join("|") : line.text));

describe("a Word file", () => {
  it("is read paragraph by paragraph, its runs together", () => {
    expect(texts(paragraph(run("投入53") + run("00万元")) + paragraph(run("二、任务")))).toEqual([
      "投入5300万元",
      "二、任务",
    ]);
  });

  it.each([
    [
      "what was deleted",
      paragraph(
        `${run("投入")}<w:del><w:r><w:delText>400</w:delText></w:r></w:del><w:ins>${run("450")}</w:ins>${run("万元")}`,
      ),
      ["投入450万元"],
    ],
    [
      "what was moved away",
      paragraph(`${run("甲")}<w:moveFrom>${run("乙")}</w:moveFrom><w:moveTo>${run("丙")}</w:moveTo>`),
      ["甲丙"],
    ],
    ["instructions of fields", paragraph(`<w:r><w:instrText>PAGE</w:instrText></w:r>${run("第3页")}`), ["第3页"]],
    [
      "the other copy of a text box",
      paragraph(`<w:r><w:Choice>${run("新")}</w:Choice><w:Fallback>${run("旧")}</w:Fallback></w:r>`),
      ["新"],
    ],
    [
      "the mark of a deleted paragraph",
      paragraph(run("甲"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("乙")),
      ["甲", "乙"],
    ],
  ])("leaves out %s", (_what, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it("has the numbers that Word puts before its paragraphs", () => {
    const body = [
      listed("目标", 0),
      listed("第一项", 1),
      listed("第二项", 1),
      listed("任务", 0),
      listed("第一项", 1),
      listed("要点", 0, 6),
    ].join("");
    expect(texts(body, LISTS)).toEqual(["一、目标", "1.第一项", "2.第二项", "二、任务", "1.第一项", "要点"]);
  });

  it("has tables as rows, with what is merged downwards in each of them", () => {
    const merged = table(
      cell("指标") + cell("责任单位"),
      cell("1.1教师") + cell("县教育局", '<w:vMerge w:val="restart"/>'),
      cell("1.2面积") + cell("", "<w:vMerge/>"),
    );
    expect(texts(merged)).toEqual(["指标|责任单位", "1.1教师|县教育局", "1.2面积|县教育局"]);
  });

  it("keeps columns under one another where cells reach over several, and adds no figure twice", () => {
    const wide = table(
      cell("项目") + cell("校舍", '<w:gridSpan w:val="2"/>') + cell("合计"),
      cell("一小") + cell("1") + cell("100") + cell("300", '<w:vMerge w:val="restart"/>'),
      cell("二小") + cell("2") + cell("200") + cell("", "<w:vMerge/>"),
    );
    expect(texts(wide)).toEqual(["项目|校舍||合计", "一小|1|100|300", "二小|2|200|"]);
  });

  it("has a table inside a cell as text of the cell", () => {
    const inner = `<w:tc>${table(cell("内一") + cell("内二"))}<w:p/></w:tc>`;
    expect(texts(table(cell("外") + inner))).toEqual(["外|内一 内二"]);
  });
});

describe("a file that is no Word file", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const codeOf = (file: Uint8Array): string => {
    try {
      readDocx(file);
    } catch (error) {
      if (error instanceof XlsxError) return `${error.code} ${error.found ?? ""}`.trim();
      throw error;
    }
    return "read";
  };

  it.each([
    ["a PDF", bytes("%PDF-1.7"), "file-not-workbook pdf"],
    ["nothing", new Uint8Array(0), "file-not-workbook empty"],
    ["zeros", new Uint8Array(600), "file-damaged blank"],
    ["broken off", wordFile(paragraph(run("甲"))).slice(0, 300), "file-damaged"],
    ["a zip of something else", writeZip([makeEntry("a.txt", bytes("a"))]), "file-not-workbook archive"],
    ["an old .doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "file-not-workbook unknown"],
    ["XML that ends nowhere", wordFile("<w:p><w:r>"), "file-damaged"],
    ["XML with a document type", wordFile("<!DOCTYPE a []>"), "file-damaged"],
  ])("is refused with what it is: %s", (_what, file, code) => {
    expect(codeOf(file)).toBe(code);
  });
});

describe("paragraphs that are in a list by their style", () => {
  const HEADINGS = `<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="1"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="2"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
  const style = (id: string, properties: string, base = ""): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${base === "" ? "" : `<w:basedOn w:val="${base}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
  const IN_LIST = `<w:numPr><w:numId w:val="3"/></w:numPr>`;
  const STYLES = [
    style("1", IN_LIST),
    style("2", IN_LIST),
    style("own", "", "1"),
    style("level", `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>`),
    style("round", "", "round"),
  ].join("");
  const styled = (text: string, id: string, more = ""): string =>
    paragraph(run(text), `<w:pStyle w:val="${id}"/>${more}`);

  it.each([
    [
      "at the level that the list says",
      [styled("目标", "1"), styled("近期", "2"), styled("任务", "1")],
      ["一、目标", "（一）近期", "二、任务"],
    ],
    ["at the level that the style says", [styled("目标", "1"), styled("近期", "level")], ["一、目标", "（一）近期"]],
    ["by the style that their style stands on", [styled("目标", "own"), styled("任务", "1")], ["一、目标", "二、任务"]],
    [
      "but not where the paragraph takes itself out",
      [styled("目标", "1", `<w:numPr><w:numId w:val="0"/></w:numPr>`)],
      ["目标"],
    ],
    [
      "and the paragraph's own level goes first",
      [styled("目标", "1"), styled("近期", "1", `<w:numPr><w:ilvl w:val="1"/></w:numPr>`)],
      ["一、目标", "（一）近期"],
    ],
    [
      "none for a style that is not there, or stands on itself",
      [styled("目标", "none"), styled("任务", "round")],
      ["目标", "任务"],
    ],
  ])("have their numbers %s", (_, body, read) => {
    expect(texts(body.join(""), HEADINGS, STYLES)).toEqual(read);
  });
});

it("reads a file that LibreOffice has made: numbered lines, merged cells, a list with signs", () => {
  const made = readFileSync(join(__dirname, "made-by-libreoffice.docx"));
  const texts = readDocx(new Uint8Array(made)).map((line) => (line.kind === "row" ? line.cells.join("|") : line.text));
  expect(texts).toEqual([
    "某县实施方案",
    "2024年1月15日",
    "一、主要任务",
    "1.投入6500万元(其中:校舍建设3100万元,运动场建设1200万元,设备购置1100万元)。",
    "2.补充80名教师,2020年补充26名,2021年补充26名,2022年补充25名。",
    "新增学位2.58万个,其中小学1.58万个、初中1万个。",
    "附件",
    "需求测算表",
    "项目|校舍||设备(万元)|资金合计(万元)",
    "项目|面积(万㎡)|资金(万元)|设备(万元)|资金合计(万元)",
    "汇总|2.2|6600|1900|8600",
    "城区新建小学|1.2|3600|800|4400",
    "其他不足学校|1|3000|1100|4100",
    "",
  ]);
});
