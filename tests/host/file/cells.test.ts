import { strFromU8, unzipSync } from "fflate";
import { openFileHost } from "../../../src/host/file/file-host";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { at, cellsWorkbook, change, REPAIR } from "../../contract/cells.contract";

async function written(...operations: Parameters<typeof change>[]) {
  const host = await openFileHost("台账.xlsx", await cellsWorkbook());
  await host.applyPlan({ operations: operations.map((each) => change(...each)) });
  const { sheets } = await readXlsx(host.bytes());
  const cellAt = (name: string) => {
    const { sheet, row, column } = at(name);
    return sheets
      .find((one) => one.name === sheet)
      ?.rows.find((line) => line.row === row)
      ?.cells.find((cell) => cell.column === column);
  };
  return { host, cellAt, parts: unzipSync(host.bytes()) };
}

it("keeps no old total beside a new formula: what hangs on it has no result until Excel computes it", async () => {
  const { cellAt, parts, host } = await written(["D5", { value: 999 }, { formula: "=B5+C5" }, 15]);
  expect(cellAt("D5")).toMatchObject({ formula: "=B5+C5", value: 15 });
  expect(cellAt("D10")).toMatchObject({ formula: "=SUM(D2:D9)", value: null });
  expect(cellAt("汇总!A1")).toMatchObject({ value: null });
  expect(cellAt("汇总!B1")).toMatchObject({ formula: "=A1*2", value: null });
  expect(cellAt("汇总!C1")).toMatchObject({ formula: '=IF(A1>0,"有","")', value: null });
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  const { snapshot } = await host.readWorkbook();
  expect(snapshot.sheets.map(({ uncalculated }) => uncalculated?.size)).toEqual([1, 3, 0]);
});

it("leaves the results that hang on nothing of it", async () => {
  const { cellAt } = await written(["D5", { value: 999 }, { formula: "=B5+C5" }, 15]);
  expect(cellAt("D4")).toMatchObject({ formula: "=B4+C4", value: 12 });
  expect(cellAt("汇总!D1")).toMatchObject({ formula: "=1+1", value: 2 });
  expect(cellAt("H3")).toMatchObject({ value: 6 });
});

it("forgets all that an array formula fills", async () => {
  const { cellAt } = await written(["B3", { value: 3 }, { value: 4 }]);
  expect(cellAt("H2")).toMatchObject({ formula: "=B2:B4*2", value: null, fills: { rows: 3 } });
  expect(cellAt("H3")?.value ?? null).toBeNull();
  expect(cellAt("D3")).toMatchObject({ formula: "=B3+C3", value: null });
  expect(cellAt("D4")).toMatchObject({ value: 12 });
});

it("keeps no result of a formula that it cannot tell", async () => {
  const { cellAt } = await written(["D5", { value: 999 }, { formula: "=B5+C5" }, null]);
  expect(cellAt("D5")).toMatchObject({ formula: "=B5+C5", value: null });
});

it("is not taken back once the sheet has been written again", async () => {
  const host = await openFileHost("台账.xlsx", await cellsWorkbook());
  const receipt = await host.applyPlan({ operations: [REPAIR] });
  await host.applyPlan({ operations: [change("B2", { value: 2 }, { value: 3 })] });
  await expect(host.undo(receipt)).rejects.toMatchObject({ code: "workbook-changed" });
});
