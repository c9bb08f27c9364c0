import { auditWorkbook } from "../../src/audit/audit-workbook";
import { cellName } from "../../src/core/cell/address";
import { byTown, byYear, roster } from "./bureau-sheets";
import { plantedFaults } from "./planted-formulas";

const FAULTS = plantedFaults();

describe("faults planted in sheets of a bureau", () => {
  it("are at least sixty, of every kind at three places or more", () => {
    const counts = new Map<string, number>();
    for (const { kind } of FAULTS) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(FAULTS.length).toBeGreaterThanOrEqual(60);
    expect(counts.size).toBe(12);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(3);
  });

  it.each(FAULTS.map((fault) => [`${fault.kind}: ${fault.name}`, fault] as const))("%s", (_, fault) => {
    const { issues } = auditWorkbook({ sheets: [fault.sheet.snapshot()] });
    const found = issues.find(
      ({ kind, cells }) => kind === fault.kind && cells.some(({ row, column }) => cellName(row, column) === fault.cell),
    );
    expect(issues.map(({ kind, cells }) => `${kind} ${cells.map(({ row, column }) => cellName(row, column))}`)).toEqual(
      expect.arrayContaining([expect.stringContaining(fault.kind)]),
    );
    expect(found).toBeDefined();
    if (fault.repair !== undefined)
      expect(found?.repairs.map(({ after }) => ("formula" in after ? after.formula : after.value))).toContain(
        fault.repair,
      );
    // Nothing else is accused: every other issue is about the same cell.
    for (const { kind, cells, because } of issues)
      expect([kind, ...[...cells, ...because].map(({ row, column }) => cellName(row, column))]).toContain(fault.cell);
  });
});

describe("the same sheets without a fault", () => {
  it.each([
    ["roster of 3", roster(3)],
    ["roster of 12", roster(12)],
    ["roster of 120", roster(120)],
    ["by town", byTown()],
    ["by year", byYear()],
  ])("%s", (_, sheet) => {
    expect(auditWorkbook({ sheets: [sheet.snapshot()] }).issues).toEqual([]);
  });
});
