import { exampleArguments, nativeShows, placed } from "../../../docs/native-examples";
import { isRange } from "../../../src/functions/arguments/parameters";
import { STANDARD } from "../../../src/functions/arguments/shared-parameters";
import { NATIVE_EQUIVALENTS, nativeFormulas } from "../../../src/functions/native/native-formulas";
import { cellName } from "../../../src/core/cell/address";
import { CUSTOM_FUNCTIONS } from "../../../src/functions/registry";
import { cell } from "../../../src/plan/formula/formula";
import { shown } from "../shown-result";
import { computedByOffice, officeToCompare } from "./libreoffice";
import { laidOut, NATIVE_CASES, nativeDifferences, randomCases } from "./native-differences";
import "../custom-functions-runtime";

/** Another seed by environment: NATIVE_SEED=7 npx jest tests/functions/native. */
const SEED = Number(process.env.NATIVE_SEED ?? 20171);
const CASES = 36;

const MADE = Object.entries(NATIVE_EQUIVALENTS).flatMap(([id, one]) => ("make" in one ? [id] : []));
const isFilledDown = (id: string): boolean => {
  const one = NATIVE_EQUIVALENTS[id];
  return one !== undefined && "rows" in one && one.rows;
};
/** Starting LibreOffice on a busy machine takes a while. */
const PATIENCE = 300_000;
/** Excel takes no longer formula. */
const LONGEST = 8192;

describe("native equivalents", () => {
  it("are there for every function, or the reason why not, and for no other", () => {
    expect(Object.keys(NATIVE_EQUIVALENTS)).toEqual(CUSTOM_FUNCTIONS.map(({ id }) => id));
  });

  it("are compared with their functions, each of them", () => {
    expect(Object.keys(NATIVE_CASES).sort()).toEqual([...MADE].sort());
  });

  it("are filled down where their functions answer row by row", () => {
    const others = randomCases(SEED, 20).filter(({ id, cells }) => {
      const one = CUSTOM_FUNCTIONS.find((each) => each.id === id);
      const goDown = Object.entries(cells).every(
        ([key, rows]) => rows.length === 1 && isRange(one?.parameters[key] ?? STANDARD),
      );
      return one?.result.is !== "cells" || !goDown;
    });
    const asWhole = new Set(others.map(({ id }) => id));
    expect(MADE.filter(isFilledDown)).toEqual(MADE.filter((id) => !asWhole.has(id)));
  });

  it(
    "say what the functions say, and refuse where they refuse",
    async () => {
      const program = officeToCompare();
      if (!program) return;
      const { compared, answered, differences } = await nativeDifferences(program, randomCases(SEED, CASES));
      expect(differences).toEqual([]);
      for (const id of MADE) {
        expect([id, compared.get(id)]).toEqual([id, CASES]);
        expect([id, (answered.get(id) ?? 0) >= CASES / 4]).toEqual([id, true]);
      }
    },
    PATIENCE,
  );

  it(
    "show in the examples what docs/functions.md says",
    async () => {
      const program = officeToCompare();
      if (!program) return;
      const examples = MADE.map((id) => ({ id, ...placed(id, exampleArguments(id), 1) }));
      const computed = await computedByOffice(
        program,
        examples.map(({ values, formulas }) => [
          ...values,
          ...formulas.flatMap((row, r) =>
            row.map((formula, c) => ({ row: 1 + r, column: 40 + c, value: { formula } })),
          ),
        ]),
      );
      const results = examples.map(({ id, formulas }, index) => [
        id,
        shown(formulas.map((row, r) => row.map((_, c) => computed[index]?.get(cellName(1 + r, 40 + c)) ?? ""))),
      ]);
      expect(results).toEqual(MADE.map((id) => [id, nativeShows(id)]));
    },
    PATIENCE,
  );

  it("are no longer than Excel takes them, on other sheets as well", () => {
    const lengths = randomCases(SEED, 5).flatMap((given) =>
      laidOut(given, 999_990)
        .formulas.flat()
        .map(({ value }) => value.formula.length * 1.5),
    );
    expect(Math.max(...lengths)).toBeLessThan(LONGEST);
  });
});

describe("what cannot be said natively", () => {
  const at = { first: cell({ offset: 1 }, { offset: 0 }), rows: 1, columns: 1 };
  const column = { ...at, rows: 4 };
  const block = { ...at, rows: 4, columns: 2 };

  it.each([
    ["RELIEF_THRESHOLD", {}, "请固化为数值"],
    ["GRANT_NEW_CLASS", { classes: at, stages: "小学", schools: at }, "查重复申报"],
    ["MEETS", { amounts: at, codes: at, stages: "小学" }, "指标、标准须直接写明"],
    ["MEETS", { amounts: at, codes: "9.9", stages: "小学" }, "没有这项指标"],
    ["MEETS", { amounts: at, codes: "1.1", stages: "高中" }, "学段须是小学或初中"],
    ["SCHOOL_VERDICT", { values: column, stages: "小学" }, "指标值须是一行7格"],
    ["STAFF_GAP", { staff: column, quota: at }, "一次算一行"],
    ["NO_DECREASE", { years: column, amounts: { ...column, rows: 3 } }, "一样大"],
    ["NO_DECREASE", { years: at, amounts: at }, "至少要有2格"],
    ["CHECK_YEARS", { total: at, parts: block }, "一列或一行"],
    ["CROSSFOOT", { figures: block }, "请至少选取"],
    ["ART_ROOMS", { primary: at, junior: at, music: at }, "都选"],
    ["CHECK_TOTAL", { total: at, parts: column, isExact: at }, "TRUE、FALSE须直接写明"],
  ])("is told with its reason: %s %j", (id, args, reason) => {
    expect(nativeFormulas(id, args)).toEqual({ reason: expect.stringContaining(reason) as string });
  });
});
