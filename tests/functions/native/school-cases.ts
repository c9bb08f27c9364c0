import { exactProduct, exactSum } from "../../../src/core/quantity/decimal";
import { DEFAULT_STANDARD } from "../../../src/core/standards/standards";
import type { Seeded } from "../../recognition/seeded";
import { across, cell, decimal, down, type Given, type NativeCase } from "./native-case";

const STAGES = { 小学: "primary", 初中: "junior" } as const;
const RATIOS = [1, DEFAULT_STANDARD.schoolRule?.floorRatio ?? 1];
const one = (random: Seeded): number => (random.percent(10) ? 0 : random.between(1, 3000));

function perStudents(id: string) {
  return (random: Seeded): NativeCase => ({
    id,
    cells: { amounts: cell(decimal(random, 0, 9000, random.between(0, 4))), students: cell(one(random)) },
    fixed: {},
    compare: random.percent(50) ? "number" : "text",
    mayRefuse: false,
  });
}

function splitStage(random: Seeded): NativeCase {
  const cells = {
    total: cell(decimal(random, 0, 50_000, random.between(0, 2))),
    primary: cell(one(random)),
    junior: cell(one(random)),
    ...(random.percent(50) ? { senior: cell(one(random)) } : {}),
  };
  return { id: "SPLIT_STAGE", cells, fixed: {}, compare: "number", mayRefuse: false };
}

function coefficients(id: string) {
  return (random: Seeded): NativeCase => {
    const schools = random.between(1, 12);
    const pupils = Array.from({ length: schools }, () => (random.percent(8) ? 0 : random.between(1, 2500)));
    const even = random.percent(10) ? random.between(1, 9) : null;
    const totals = pupils.map((count) =>
      even ? count * even : random.percent(5) ? 0 : decimal(random, 1, 20_000, random.between(0, 2)),
    );
    const lie = random.percent(80) ? down : across;
    return {
      id,
      cells: { totals: lie(totals), students: lie(pupils) },
      fixed: {},
      compare: "number",
      mayRefuse: false,
    };
  };
}

/** Whether a stage stands in a cell or in the formula. */
function staged(random: Seeded, word: string, cells: NativeCase["cells"], key = "stages") {
  return random.percent(60) ? { cells: { ...cells, [key]: cell(word) }, fixed: {} } : { cells, fixed: { [key]: word } };
}

function threshold(random: Seeded): NativeCase {
  const { code } = random.pick(DEFAULT_STANDARD.indicators);
  const word = random.pick(Object.keys(STAGES));
  return {
    id: "THRESHOLD",
    cells: { stages: cell(word) },
    fixed: { codes: code },
    compare: "number",
    mayRefuse: false,
  };
}

/** An amount on the line of a standard, a last digit beside it, or anywhere. */
function held(random: Seeded) {
  const word = random.pick(Object.keys(STAGES) as (keyof typeof STAGES)[]);
  const indicator = random.pick(DEFAULT_STANDARD.indicators);
  const line = exactProduct(indicator.required?.[STAGES[word]] ?? 0, random.pick(RATIOS));
  const pupils = random.percent(5) ? 0 : random.percent(50) ? random.between(1, 40) * 100 : random.between(1, 4000);
  const exact = Number((exactProduct(line, pupils) / indicator.per).toFixed(4));
  const amount = random.percent(60)
    ? Math.max(0, exactSum(exact, random.pick([0, 0, 0.0001, -0.0001, 0.01, -0.01, 1, -1])))
    : decimal(random, 0, Math.ceil(exact * 2) + 1, random.between(0, 4));
  return { word, indicator, line, pupils, amount };
}

function meets(random: Seeded): NativeCase {
  const { word, indicator, line, pupils, amount } = held(random);
  const value = random.percent(50)
    ? Math.max(0, exactSum(line, random.pick([0, 0, 0.0001, -0.0001, 0.00000001, -0.00000001])))
    : pupils > 0
      ? (amount * indicator.per) / pupils
      : 0;
  const cells = random.percent(70) ? { amounts: cell(amount), students: cell(pupils) } : { amounts: cell(value) };
  const told = staged(random, word, cells);
  return {
    id: "MEETS",
    cells: told.cells,
    fixed: { ...told.fixed, codes: indicator.code },
    compare: "text",
    mayRefuse: false,
  };
}

function gap(random: Seeded): NativeCase {
  const { word, indicator, pupils, amount } = held(random);
  const told = staged(random, word, { amounts: cell(amount), students: cell(pupils) });
  return {
    id: "GAP",
    cells: told.cells,
    fixed: { ...told.fixed, codes: indicator.code },
    compare: pupils === 0 ? "text" : "number",
    mayRefuse: false,
  };
}

function verdict(random: Seeded): NativeCase {
  const word = random.pick(Object.keys(STAGES) as (keyof typeof STAGES)[]);
  const values = DEFAULT_STANDARD.indicators.map(({ required }): Given => {
    const line = required?.[STAGES[word]] ?? 0;
    const share = random.percent(75) ? 1 : (RATIOS[1] ?? 1);
    return exactSum(
      exactProduct(line, share),
      random.pick([0, 0, 0, 0.01, 0.3, 0.0001, random.percent(20) ? -0.0001 : 0]),
    );
  });
  const told = staged(random, word, { values: across(values) });
  return { id: "SCHOOL_VERDICT", ...told, compare: "text", mayRefuse: false };
}

function composite(random: Seeded): NativeCase {
  const word = random.pick(["小学", "初中"]);
  const exact = word === "小学" ? 0.65 : 0.55;
  const values = random.percent(30)
    ? Array.from({ length: 8 }, () => exact)
    : Array.from({ length: 8 }, () => decimal(random, 0, 1, 3) + (random.percent(50) ? 0.1 : 0));
  const base = { id: "COMPOSITE_DIFF_COEF", mayRefuse: false } as const;
  if (random.percent(40)) return { ...base, cells: { coefficients: down(values) }, fixed: {}, compare: "number" };
  return { ...base, ...staged(random, word, { coefficients: down(values) }, "stage"), compare: "verdict" };
}

export const SCHOOL_CASES: Readonly<Record<string, (random: Seeded) => NativeCase>> = {
  PER100_TEACHERS: perStudents("PER100_TEACHERS"),
  PER_HUNDRED: perStudents("PER_HUNDRED"),
  PER_STUDENT: perStudents("PER_STUDENT"),
  SPLIT_STAGE: splitStage,
  DIFF_COEF: coefficients("DIFF_COEF"),
  DIFF_COEF_SHARE: coefficients("DIFF_COEF_SHARE"),
  THRESHOLD: threshold,
  MEETS: meets,
  GAP: gap,
  SCHOOL_VERDICT: verdict,
  COMPOSITE_DIFF_COEF: composite,
};
