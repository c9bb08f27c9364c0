import { readXlsx } from "../../src/xlsx/read-workbook";
import { asWorkbookFile } from "../../src/xlsx/text-workbook";

const ROSTER =
  '学校名称,代码,在校生数,备注\r\n甲小学,0123,"1,200","两行\n的""注"""\r\n乙小学,="0456",35.5,\r\n\r\n丙小学,2113045678901234567,-3,45%\r\n';
const GBK = Uint8Array.from([0xd1, 0xa7, 0xd0, 0xa3, 0x2c, 0x35, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c, 0x37]);

async function linesOf(name: string, bytes: Uint8Array): Promise<unknown[][]> {
  const [sheet] = (await readXlsx(asWorkbookFile(name, bytes))).sheets;
  return (sheet?.rows ?? []).map(({ row, cells }) => [row, ...cells.map(({ column, value }) => [column, value])]);
}

test("a .csv is read as a workbook of one sheet: numbers are numbers; codes, dates and shares stay texts", async () => {
  expect(await linesOf("台账.csv", new TextEncoder().encode(ROSTER))).toEqual([
    [0, [0, "学校名称"], [1, "代码"], [2, "在校生数"], [3, "备注"]],
    [1, [0, "甲小学"], [1, "0123"], [2, "1,200"], [3, '两行\n的"注"']],
    [2, [0, "乙小学"], [1, "0456"], [2, 35.5]],
    [4, [0, "丙小学"], [1, "2113045678901234567"], [2, -3], [3, "45%"]],
  ]);
});

test("its encoding is told from its bytes: UTF-8 with or without a mark, UTF-16, and the Chinese one of Windows", async () => {
  const wide = Uint8Array.from([
    0xff,
    0xfe,
    ...[..."学校\t5\n甲\t7"].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
  ]);
  for (const bytes of [
    GBK,
    wide,
    new TextEncoder().encode("\ufeff学校;5\n甲;7"),
    new TextEncoder().encode("学校,5\n甲,7\n"),
  ]) {
    expect(await linesOf("a.CSV", bytes)).toEqual([
      [0, [0, "学校"], [1, 5]],
      [1, [0, "甲"], [1, 7]],
    ]);
  }
});

test("the sheet has the file's name, as far as a sheet can", async () => {
  const name = `县[2026]*:${"长".repeat(40)}.csv`;
  expect((await readXlsx(asWorkbookFile(name, GBK))).sheets[0]?.name).toBe(`县 2026   ${"长".repeat(22)}`);
});

test("a workbook named .csv is the workbook that it is, and text of another name is no table", async () => {
  const workbook = asWorkbookFile("a.csv", GBK);
  expect(asWorkbookFile("b.csv", workbook)).toBe(workbook);
  await expect(readXlsx(asWorkbookFile("a.xlsx", GBK))).rejects.toMatchObject({
    code: "file-not-workbook",
    found: "text",
  });
});
