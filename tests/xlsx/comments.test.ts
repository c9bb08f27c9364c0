import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { patchXlsx } from "../../src/xlsx/patch-workbook";
import { readXlsx } from "../../src/xlsx/read-workbook";
import type { WorkbookEdit } from "../../src/xlsx/workbook-edit";
import { contractWorkbook, LOCKED, SCHOOLS } from "../contract/contract-workbook";

type Parts = Record<string, string>;

const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const changed = (bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array => {
  const parts = partsOf(bytes);
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
};

const note = (sheet: string, row: number, column: number, text: string): WorkbookEdit => ({
  type: "add-note",
  sheet,
  row,
  column,
  text,
  author: "均衡尺",
});
const removed = (sheet: string, row: number, column: number): WorkbookEdit => ({
  type: "remove-comment",
  sheet,
  row,
  column,
});

const commentsOf = async (bytes: Uint8Array, sheet: string) =>
  (await readXlsx(bytes)).sheets.find(({ name }) => name === sheet)?.comments ?? [];

/** A workbook with notes that its user has made, one in rich text. */
async function withNotes(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SCHOOLS);
  sheet.getCell("A1").value = "学校";
  sheet.getCell("B2").note = "核对过";
  sheet.getCell("C4").note = { texts: [{ font: { bold: true }, text: "张三：\n" }, { text: "等<批复>" }] };
  workbook.addWorksheet("另一张").getCell("A1").note = "这里也有";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same as Excel keeps a conversation: with a note for older programs. */
async function withConversation(): Promise<Uint8Array> {
  return changed(await withNotes(), (parts) => {
    const name = "xl/comments1.xml";
    parts[name] = (parts[name] ?? "")
      .replace("</authors>", "<author>tc={11111111-0000-0000-0000-000000000001}</author></authors>")
      .replace(
        "</commentList>",
        '<comment ref="D5" authorId="1"><text><t>[Threaded comment]\n\nComment:\n    请补数</t></text></comment></commentList>',
      );
    parts["xl/threadedComments/threadedComment1.xml"] =
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
      '<threadedComment ref="D5" dT="2026-01-01T00:00:00.00" personId="{P}" id="{11111111-0000-0000-0000-000000000001}"><text>请补数</text></threadedComment>' +
      '<threadedComment ref="D5" dT="2026-01-02T00:00:00.00" personId="{P}" id="{2}" parentId="{11111111-0000-0000-0000-000000000001}"><text>已补</text></threadedComment>' +
      '<threadedComment ref="E6" dT="2026-01-02T00:00:00.00" personId="{P}" id="{3}"><text>单独一条</text></threadedComment>' +
      "</ThreadedComments>";
    const relations = "xl/worksheets/_rels/sheet1.xml.rels";
    parts[relations] = (parts[relations] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rIdThread" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
    );
  });
}

describe("reading comments", () => {
  it("gives the plain text of notes, and of a conversation what it begins with and that it was answered", async () => {
    expect(await commentsOf(await withNotes(), SCHOOLS)).toEqual([
      { row: 1, column: 1, text: "核对过", isAnswered: false },
      { row: 3, column: 2, text: "张三：\n等<批复>", isAnswered: false },
    ]);
    expect(await commentsOf(await withConversation(), SCHOOLS)).toEqual(
      expect.arrayContaining([
        { row: 4, column: 3, text: "请补数", isAnswered: true },
        { row: 5, column: 4, text: "单独一条", isAnswered: false },
        { row: 1, column: 1, text: "核对过", isAnswered: false },
      ]),
    );
    expect((await readXlsx(await contractWorkbook())).sheets.some(({ comments }) => comments)).toBe(false);
  });

  it("passes over comments that cannot be read; then none are added either", async () => {
    const broken = changed(await withNotes(), (parts) => {
      parts["xl/comments1.xml"] = "<comments><commentList>";
    });
    expect(await commentsOf(broken, SCHOOLS)).toEqual([]);
    expect(() => patchXlsx(broken, [note(SCHOOLS, 8, 0, "一")])).toThrow();
  });
});

describe("notes that are put on and taken off again", () => {
  it.each<readonly [string, () => Promise<Uint8Array>]>([
    ["without any comment", () => contractWorkbook()],
    ["with the user's notes", withNotes],
    ["with a conversation", withConversation],
    [
      "with notes and things behind the old drawing",
      async () =>
        changed(await withNotes(), (parts) => {
          const name = "xl/worksheets/sheet1.xml";
          parts[name] = (parts[name] ?? "").replace("</worksheet>", '<extLst><ext uri="{X}"/></extLst></worksheet>');
        }),
    ],
  ])("leave a workbook %s as it was, part by part", async (_, made) => {
    const bytes = await made();
    const texts = ['均衡尺\n第一行 <&> "引号"', "二"];
    const written = patchXlsx(bytes, [
      note(SCHOOLS, 8, 0, texts[0] ?? ""),
      note(SCHOOLS, 9, 16_000, texts[1] ?? ""),
    ]).bytes;
    expect(await commentsOf(written, SCHOOLS)).toEqual(
      expect.arrayContaining([
        { row: 8, column: 0, text: texts[0], isAnswered: false },
        { row: 9, column: 16_000, text: texts[1], isAnswered: false },
      ]),
    );
    const before = await commentsOf(bytes, SCHOOLS);
    expect(await commentsOf(written, SCHOOLS)).toHaveLength(before.length + 2);
    const again = patchXlsx(written, [note(SCHOOLS, 10, 1, "三")]).bytes;
    const back = patchXlsx(again, [removed(SCHOOLS, 8, 0), removed(SCHOOLS, 9, 16_000), removed(SCHOOLS, 10, 1)]).bytes;
    expect(partsOf(back)).toEqual(partsOf(bytes));
  });

  it("need a box each, numbered apart from all others, and a place for the old drawing in the sheet", async () => {
    const bytes = patchXlsx(await contractWorkbook(), [note(SCHOOLS, 0, 0, "一"), note(LOCKED, 0, 0, "二")]).bytes;
    const parts = partsOf(bytes);
    const drawings = Object.entries(parts).filter(([name]) => name.endsWith(".vml"));
    expect(drawings).toHaveLength(2);
    const numbers = drawings.flatMap(([, xml]) =>
      [...xml.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map(([, id]) => id),
    );
    expect(numbers).toEqual(["1025", "2049"]);
    const types = parts["[Content_Types].xml"] ?? "";
    for (const name of ["xl/comments1.xml", "xl/comments2.xml"]) expect(types).toContain(`PartName="/${name}"`);
    const [sheet = ""] = Object.entries(parts).flatMap(([name, xml]) =>
      name === "xl/worksheets/sheet1.xml" ? [xml] : [],
    );
    expect(sheet).toMatch(/<legacyDrawing [^>]*\/>(?:<(?:legacyDrawingHF|picture|tableParts|extLst)|<\/worksheet>)/);
  });
});

it("a conversation is taken off with the note that stands for it", async () => {
  const bytes = await withConversation();
  const left = patchXlsx(bytes, [removed(SCHOOLS, 4, 3), removed(SCHOOLS, 5, 4)]).bytes;
  expect((await commentsOf(left, SCHOOLS)).map(({ text }) => text)).toEqual(["核对过", "张三：\n等<批复>"]);
  const parts = partsOf(left);
  expect(Object.keys(parts).some((name) => name.includes("threaded"))).toBe(false);
  expect(parts["xl/comments1.xml"]).not.toContain("tc={");
});

it("a note with signs that XML does not allow is written so that every program can read the file, and read as it was", async () => {
  const text = "示例\u000b小学\u0001 _x0041_ \uffff\n第二行";
  const { bytes } = patchXlsx(await withNotes(), [note(SCHOOLS, 7, 1, text)]);
  const xml = partsOf(bytes)["xl/comments1.xml"] ?? "";
  expect(xml).toContain("_x000B_");
  expect([...xml].filter((sign) => /[\p{Cc}\uffff]/u.test(sign) && !/[\n\r\t]/.test(sign))).toEqual([]);
  expect(await commentsOf(bytes, SCHOOLS)).toContainEqual({ row: 7, column: 1, text, isAnswered: false });
});
