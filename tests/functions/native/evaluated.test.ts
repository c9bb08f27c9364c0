import type { CellValue } from "../../../src/core/cell/cell-value";
import { cellKey, cellName } from "../../../src/core/cell/address";
import { nativeFormulas } from "../../../src/functions/native/native-formulas";
import { cell } from "../../../src/plan/formula/formula";
import { evaluateFormula } from "../../../src/plan/formula/evaluate-formula";
import { computedByOffice, officeToCompare } from "./libreoffice";
import { laidOut, randomCases } from "./native-differences";

/** Another seed by environment: NATIVE_SEED=7 npx jest tests/functions/native. */
const SEED = Number(process.env.NATIVE_SEED ?? 4711);
const CASES = 12;
const PATIENCE = 300_000;

it(
  "native formulas are reckoned in the pane as LibreOffice computes them, with blanks, texts and errors",
  async () => {
    const program = officeToCompare();
    if (program === null) return;
    const cases = randomCases(SEED, CASES);
    // Each on a sheet of its own, from the first row; a cell with "" is a blank one in the file.
    const laid = cases.map((given) => laidOut(given, 0));
    const computed = await computedByOffice(
      program,
      laid.map(({ cells }) => cells),
    );
    const differences = laid.flatMap(({ given, cells, formulas }, index) => {
      const held = new Map(
        cells.flatMap(({ row, column, value }): [number, CellValue][] =>
          typeof value === "object" && value !== null && "formula" in value
            ? []
            : [[cellKey(row, column), value === "" ? null : value]],
        ),
      );
      let columns = 0;
      const ranges = Object.fromEntries(
        Object.entries(given.cells).map(([key, rows]) => {
          const width = rows[0]?.length ?? 0;
          const range = { first: cell({ offset: 0 }, { offset: columns }), rows: rows.length, columns: width };
          columns += width;
          return [key, range];
        }),
      );
      const made = nativeFormulas(given.id, { ...ranges, ...given.fixed });
      const trees = "formulas" in made ? made.formulas : [];
      return formulas.flatMap((row, r) =>
        row.flatMap((at, c) => {
          const tree = trees[r]?.[c];
          if (!tree) return [`${given.id}: no tree`];
          const own = evaluateFormula(tree, { row: 0, column: 0 }, (_, y, x) => held.get(cellKey(y, x)) ?? null);
          const theirs = computed[index]?.get(cellName(at.row, at.column)) ?? "";
          return isSame(own, theirs)
            ? []
            : [`${given.id} ${JSON.stringify(given.cells)}: ${JSON.stringify(own)}, ${JSON.stringify(theirs)}`];
        }),
      );
    });
    expect(differences).toEqual([]);
    expect(laid.length).toBeGreaterThan(250);
  },
  PATIENCE,
);

function isSame(own: unknown, theirs: unknown): boolean {
  if (typeof own === "number" && typeof theirs === "number")
    return Math.abs(own - theirs) <= 1e-11 * Math.max(1, Math.abs(own));
  return JSON.stringify(own) === JSON.stringify(theirs);
}
