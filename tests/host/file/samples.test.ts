import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openFileHost } from "../../../src/host/file/file-host";
import { readXlsx } from "../../../src/xlsx/read-workbook";

const FOLDER = join(__dirname, "../../../assets/samples");

async function open(name: string) {
  return (await (await openFileHost(name, new Uint8Array(readFileSync(join(FOLDER, name))))).readWorkbook()).snapshot
    .sheets;
}

test("there are five samples, and each opens", async () => {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".xlsx"))
    .sort();
  expect(names).toEqual(
    [
      "师宗县-附件2-需求测算表.xlsx",
      "示例县-全部指标.xlsx",
      "示例县-学校台账.xlsx",
      "示例县-分散的表.xlsx",
      "示例县-表Ⅱ-2.xlsx",
    ].sort(),
  );
  for (const name of names) expect((await open(name))[0]?.values.length).toBeGreaterThan(5);
});

test("the ledger has subtotals that are sums, a count typed as text, blanks, and a rule of the user's own", async () => {
  const [ledger, instructions] = await open("示例县-学校台账.xlsx");
  const texts = ledger?.values.flat() ?? [];
  expect(ledger?.merges).toContainEqual({ row: 2, column: 5, rows: 1, columns: 4 });
  expect(texts).toContain("1,203人");
  expect(texts.filter((value) => value === "小计")).toHaveLength(5);
  expect([...(ledger?.formulas.values() ?? [])]).toContain("=SUM(F5:F16)");
  expect(instructions?.name).toBe("填表说明");
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(join(FOLDER, "示例县-学校台账.xlsx"))));
  expect(sheets[0]?.conditionalFormats.map(({ type }) => type)).toEqual(["colorScale"]);
});

test("the form numbers 初中 anew and prints values of two decimals", async () => {
  const [form] = await open("示例县-表Ⅱ-2.xlsx");
  const numbers = form?.values.map(([first]) => first).filter((value) => typeof value === "number") ?? [];
  expect(numbers.filter((number) => number === 1)).toHaveLength(2);
  expect(form?.values.find((row) => row[1] === "示例县第一小学")?.slice(6, 14)).toEqual([
    4.5,
    0.85,
    1.15,
    4.12,
    5.1,
    3412.7,
    3.3,
    "未达标",
  ]);
});
