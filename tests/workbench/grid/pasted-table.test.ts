/** @jest-environment jsdom */
import { enteredContent, isOnlyHashes, pastedTable, today } from "../../../src/workbench/grid/pasted-table";

/** What a single pasted text becomes in a cell without a format. */
const entered = (text: string): unknown => enteredContent({ text }, false);

describe("a pasted text", () => {
  test.each([
    "00123",
    "007",
    "-05",
    "532101199001011234",
    "1234567890123456",
    "#######",
    "1-2",
    "3/4",
    "46-55",
    "2024-13-01",
    "2023-02-29",
    "2024年5-1",
    "1e5",
    "2E10",
    "+1+2",
    "-A1",
    "@SUM(A1)",
    "=",
    "约13",
    "第1小学",
    "１２",
    "1,23",
    "0,123",
    "(12)",
  ])("%s stays the text that it is", (text) => {
    expect(entered(text)).toEqual({ content: text });
  });

  test.each<[string, number, string | undefined]>([
    ["0", 0, undefined],
    ["123", 123, undefined],
    [" 12 ", 12, undefined],
    ["-5", -5, undefined],
    ["0.75", 0.75, undefined],
    ["1,234", 1234, "#,##0"],
    ["12,345.60", 12345.6, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["56.7%", 0.567, "0.00%"],
    ["2024-05-01", 45413, "yyyy-mm-dd"],
    ["2024/5/1", 45413, "yyyy/m/d"],
    ["2024年5月1日", 45413, 'yyyy"年"m"月"d"日"'],
  ])("%s is the number %d", (text, content, format) => {
    expect(entered(text)).toEqual(format === undefined ? { content } : { content, format });
  });

  it("is a formula only with = at its start, and never where the other program says that it is a text", () => {
    expect(entered("=SUM(A1:A3)")).toEqual({ content: { formula: "=SUM(A1:A3)" } });
    expect(enteredContent({ text: "=SUM(A1:A3)", isText: true }, false)).toEqual({ content: "=SUM(A1:A3)" });
  });

  it("stays a text in a cell that has the format of texts", () => {
    expect(enteredContent({ text: "123" }, true)).toEqual({ content: "123" });
    expect(enteredContent({ text: "=1+2" }, true)).toEqual({ content: "=1+2" });
  });

  it("empty, leaves the cell empty", () => {
    expect(entered("")).toEqual({ content: null });
    expect(entered("  ")).toEqual({ content: null });
  });
});

describe("a pasted table", () => {
  const cells = (html: string, text = ""): unknown[][] | undefined =>
    pastedTable(html, text)?.rows.map((line) => line.map((cell) => enteredContent(cell, false).content));

  it("from plain text: tabs and lines, quotes around what has a line break", () => {
    expect(cells("", '学校\t人数\r\n"县\n一小"\t00120\n')).toEqual([
      ["学校", "人数"],
      ["县\n一小", "00120"],
    ]);
  });

  it("from Excel: texts of numbers stay texts by the class or the style that says so", () => {
    const html = `<html><head><style>.xl65 {mso-number-format:"\\@";} .xl66 {mso-number-format:General;}</style></head>
      <body><table><tr><td class=xl65>123</td><td class=xl66>123</td><td style='mso-number-format:"\\@"'>9</td></tr></table></body></html>`;
    expect(cells(html)).toEqual([["123", 123, "9"]]);
  });

  it("from WPS: the number behind what is shown, also behind ####### and a rounded number", () => {
    const html =
      '<table><tr><td x:num="1234567">#######</td><td x:num="0.5018">0.50</td><td x:str>00123</td><td x:num>12</td><td x:num="0.567">57%</td></tr></table>';
    expect(cells(html)).toEqual([[1234567, 0.5018, "00123", 12, 0.567]]);
    expect(enteredContent({ text: "57%", number: 0.567 }, false)).toEqual({ content: 0.567, format: "0%" });
  });

  it("cells that span several hide nothing: the others stay blank, and every row is as long", () => {
    const html =
      "<table><tr><td rowspan=2>学校</td><td colspan=2>面积</td></tr><tr><td>教学</td><td>体育</td></tr><tr><td>一小</td></tr></table>";
    expect(cells(html)).toEqual([
      ["学校", "面积", null],
      [null, "教学", "体育"],
      ["一小", null, null],
    ]);
  });

  it("a cell that spans to the end of the rows hides nothing either", () => {
    const html = "<table><tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr></table>";
    expect(cells(html)).toEqual([
      ["甲", 1],
      [null, 2],
      [null, 3],
    ]);
  });

  it.each([
    ["<table><tr><td>1</td></tr></table>", false],
    [
      "<html><head><style>.x{}</style></head><body>\n<!--StartFragment--><table><tr><td>1</td></tr></table><!--EndFragment-->\n</body></html>",
      false,
    ],
    ["<table><tr><td>1<table><tr><td>2</td></tr></table></td></tr></table>", false],
    ["<p>示例县学校台账</p><table><tr><td>1</td></tr></table>", true],
    ["<table><tr><td>1</td></tr></table><p>注：示例数据</p>", true],
    ["<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>", true],
    ["<table><caption>台账</caption><tr><td>1</td></tr></table>", true],
    ["<p>没有表格</p>", false],
  ])("%s holds more than its first table: %s", (html, more) => {
    expect(pastedTable(html, "1")?.isPartOfMore).toBe(more);
  });

  it("line breaks of the page are spaces, those of the cell stay", () => {
    expect(cells("<table><tr><td>县第一\n   小学<br>（本部）</td></tr></table>")).toEqual([["县第一 小学\n（本部）"]]);
  });

  it("nothing but text goes as text, and an empty clipboard is none", () => {
    expect(cells("<p>00123</p>", "00123")).toEqual([["00123"]]);
    expect(pastedTable("", "")).toBeNull();
  });
});

test("##### is what a column too narrow shows, unless the number behind it is known", () => {
  expect(isOnlyHashes({ text: "#######" })).toBe(true);
  expect(isOnlyHashes({ text: "#######", number: 5 })).toBe(false);
  expect(isOnlyHashes({ text: "#1" })).toBe(false);
});

test("today is the day on this computer, not that in Greenwich", () => {
  expect(today(new Date(2024, 4, 1, 0, 30))).toEqual({ content: 45413, format: "yyyy/m/d" });
  expect(today(new Date(2024, 4, 1, 23, 30))).toEqual({ content: 45413, format: "yyyy/m/d" });
});
