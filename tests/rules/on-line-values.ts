import { Fraction } from "../oracle/fraction";
import { CODES, FLOOR, LINES, type OracleCode, standardOf } from "../oracle/rules";
import { seeded } from "../recognition/seeded";
import type { CountyFacts, FigureKey, KindName, Printed, SchoolFacts } from "./facts";

/** One school with one figure exactly on a line, or one unit of its last digit below. */
export interface OnLineValue {
  readonly facts: CountyFacts;
  readonly code: OracleCode;
  readonly stage: "primary" | "junior";
  readonly expected: "met" | "floor" | "failed";
  /** "1.5 primary 0.31212亩", for the message of a failing test. */
  readonly name: string;
}

const UNITS: Readonly<Record<OracleCode, readonly (readonly [string, Fraction])[]>> = {
  "1.1": [
    ["", Fraction.of(1)],
    ["百人", Fraction.of(100)],
  ],
  "1.2": [["", Fraction.of(1)]],
  "1.3": [["", Fraction.of(1)]],
  "1.4": [
    ["㎡", Fraction.of(1)],
    ["万㎡", Fraction.of(10_000)],
    ["亩", Fraction.of(2000, 3)],
  ],
  "1.5": [
    ["㎡", Fraction.of(1)],
    ["亩", Fraction.of(2000, 3)],
    ["公顷", Fraction.of(10_000)],
    ["万㎡", Fraction.of(10_000)],
    ["平方公里", Fraction.of(1_000_000)],
  ],
  "1.6": [
    ["元", Fraction.of(1)],
    ["百元", Fraction.of(100)],
    ["千元", Fraction.of(1000)],
    ["万元", Fraction.of(10_000)],
    ["十万元", Fraction.of(100_000)],
    ["百万元", Fraction.of(1_000_000)],
    ["千万元", Fraction.of(10_000_000)],
    ["亿元", Fraction.of(100_000_000)],
  ],
  "1.7": [["", Fraction.of(1)]],
};
const FIGURES: Readonly<Record<OracleCode, readonly FigureKey[]>> = {
  "1.1": ["高学历:小学", "高学历:初中"],
  "1.2": ["骨干:小学", "骨干:初中"],
  "1.3": ["体艺:小学", "体艺:初中"],
  "1.4": ["教辅"],
  "1.5": ["运动场地"],
  "1.6": ["设备"],
  "1.7": ["多媒体"],
};
const WEIGHTS: Readonly<Record<string, readonly [primary: string, junior: string, senior: string]>> = {
  小学: ["1", "0", "0"],
  初中: ["0", "1", "0"],
  九年一贯制: ["1", "1.1", "0"],
  十二年一贯制: ["1", "1.1", "1.32"],
  完全中学: ["0", "1", "1.2"],
};

/** So many values on and just below a line, of every indicator, stage, unit and kind of school; the same for the same seed. */
export function onLineValues(seed: number, count: number): readonly OnLineValue[] {
  const random = seeded(seed);
  const found: OnLineValue[] = [];
  while (found.length < count) {
    const code = random.pick(CODES);
    const kind = random.pick(Object.keys(WEIGHTS)) as KindName;
    const [primary, junior, senior] = (WEIGHTS[kind] ?? ["0", "0", "0"]).map((weight) => Fraction.parse(weight)) as [
      Fraction,
      Fraction,
      Fraction,
    ];
    const pupils = {
      小学生: primary.sign() === 0 ? 0 : 11 * random.between(2, 200),
      初中生: junior.sign() === 0 ? 0 : random.between(20, 2200),
      高中生: senior.sign() === 0 ? 0 : 11 * random.between(2, 200),
    };
    const stage =
      primary.sign() === 0 ? "junior" : junior.sign() === 0 ? "primary" : random.pick(["primary", "junior"] as const);
    const weight = stage === "primary" ? primary : junior;
    const own = Fraction.of(stage === "primary" ? pupils.小学生 : pupils.初中生);
    const weighted = primary
      .times(Fraction.of(pupils.小学生))
      .plus(junior.times(Fraction.of(pupils.初中生)))
      .plus(senior.times(Fraction.of(pupils.高中生)));
    const isFloor = random.percent(50);
    const line = standardOf(code, stage).times(isFloor ? FLOOR : Fraction.of(1));
    const [unit, size] = random.pick(UNITS[code]);
    const total = line
      .times(LINES[code].split ? weighted.over(weight) : own)
      .over(Fraction.of(LINES[code].per))
      .over(size);
    const text = decimalOf(total);
    if (text === null) continue;
    const isBelow = random.percent(50);
    const printed = isBelow ? oneBelow(text) : text;
    const key = FIGURES[code].find(
      (each) => !each.includes(":") || each.endsWith(stage === "primary" ? "小学" : "初中"),
    );
    if (key === undefined) continue;
    const figure: Printed = unit === "" ? printed : `${printed}${unit}`;
    const school: SchoolFacts = { name: "示例学校", kind, figures: { ...pupils, [key]: figure } };
    found.push({
      facts: { schools: [school] },
      code,
      stage,
      expected: isFloor ? (isBelow ? "failed" : "floor") : isBelow ? "floor" : "met",
      name: `${code} ${kind} ${stage} ${JSON.stringify(school.figures)}`,
    });
  }
  return found;
}

/** The fraction as a decimal that a cell can hold (fifteen digits), or null. */
function decimalOf(value: Fraction): string | null {
  for (let decimals = 0; decimals <= 14; decimals++) {
    if (value.roundHalfUp(decimals).compare(value) !== 0) continue;
    const text = value.print(decimals);
    return text.replace(/^0\.0*|\./, "").length <= 15 ? text : null;
  }
  return null;
}

function oneBelow(text: string): string {
  const decimals = text.split(".")[1]?.length ?? 0;
  return Fraction.parse(text)
    .minus(Fraction.of(1, 10n ** BigInt(decimals)))
    .print(decimals);
}
