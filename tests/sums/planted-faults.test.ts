import { judgeFindings } from "./judge-findings";
import { plantedTable } from "./planted-tables";

/** `EDU_PLANTED=1000` tries more of them, as `npm run bench:sums` does. */
const TABLES = Number(process.env.EDU_PLANTED ?? 300);

describe("made tables with planted faults: rosters, tables lying across, 附件2, forms and plans", () => {
  const judged = Array.from({ length: TABLES }, (_, index) => {
    const table = plantedTable(index + 1);
    return { table, judgement: judgeFindings(table) };
  });
  const namesWhere = (test: (each: (typeof judged)[number]) => boolean): readonly string[] =>
    judged.filter(test).map(({ table }) => table.name);

  it("half have exactly one fault, and some none", () => {
    const counts = judged.map(({ table }) => table.faults.length);
    expect(counts.filter((count) => count === 1).length * 2).toBeGreaterThanOrEqual(TABLES);
    expect(counts).toContain(0);
    expect(counts).toContain(2);
  });

  it("no sum that holds is accused", () => {
    expect(namesWhere(({ judgement }) => judgement.falseAlarms.length > 0)).toEqual([]);
  });

  it("every planted fault is named", () => {
    expect(namesWhere(({ judgement }) => judgement.missed.length > 0)).toEqual([]);
  });

  it("a single fault is one finding, and its cell comes first wherever sums cross", () => {
    expect(namesWhere(({ judgement }) => !judgement.isPlaced)).toEqual([]);
  });
});
