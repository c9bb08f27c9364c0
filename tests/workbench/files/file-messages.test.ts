import { copyName } from "../../../src/workbench/files/download";
import { openingMessage, savingMessage } from "../../../src/workbench/files/file-messages";
import { ArrayCellError, XlsxError, type XlsxErrorCode } from "../../../src/xlsx/xlsx-error";

const CODES: XlsxErrorCode[] = ["file-legacy-xls", "file-encrypted", "file-damaged", "file-not-workbook", "too-large"];

test.each(CODES)("%s: names the file, says that it is untouched and how to go on", (code) => {
  const { title, text } = openingMessage(new XlsxError(code, "for the log"), "台账.xls");
  expect(title).toContain("台账.xls");
  expect(text).toContain("文件没有改动");
  expect(text).toMatch(/请/);
  expect(text).not.toContain("for the log");
});

test("an unexpected failure is told with its own words", () => {
  expect(openingMessage(new TypeError("boom"), "a.xlsx").text).toContain("TypeError boom");
  expect(savingMessage("boom", "a.xlsx").text).toContain("原文件没有改动");
});

test("a copy never has the name of the original", () => {
  expect(copyName("台账.xlsx")).toBe("台账（均衡尺）.xlsx");
  expect(copyName("台账")).toBe("台账（均衡尺）.xlsx");
  expect(copyName("台账.csv")).toBe("台账（均衡尺）.xlsx");
});

it("says which cell of an array result cannot be saved, and what to do", () => {
  const { text } = savingMessage(new ArrayCellError("学校", "C2", "C1"), "台账.xlsx");
  expect(text).toContain("“学校”的C2是C1数组公式的结果");
  expect(text).toContain("原文件没有改动");
});
