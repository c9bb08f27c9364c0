import type { CellValue } from "../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { Fraction } from "../oracle/fraction";
import { CODES, COEFFICIENT_LIMIT, FLOOR, LINES, type OracleCode, standardOf } from "../oracle/rules";
import { type Seeded, seeded } from "../recognition/seeded";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import type { CountyFacts, FigureKey, KindName, Printed, SchoolFacts } from "./facts";

/** An invented county (示例数据): its facts, and the ledger in which they stand. */
export interface RandomCounty {
  readonly facts: CountyFacts;
  readonly workbook: WorkbookSnapshot;
  /** Values that lie exactly on a standard, its 85% or a coefficient's limit. */
  readonly onLine: number;
}

type Stage = "primary" | "junior";

const UNITS = {
  教辅: ["㎡", "㎡", "万㎡"],
  室内体育: ["㎡", "㎡", "万㎡"],
  运动场地: ["㎡", "亩", "亩", "公顷", "万㎡"],
  设备: ["元", "千元", "万元", "万元", "百万元", "亿元"],
} as const;
type MeasuredKey = keyof typeof UNITS;

const PER_UNIT: Readonly<Record<string, Fraction>> = {
  "㎡": Fraction.of(1),
  "万㎡": Fraction.of(10_000),
  公顷: Fraction.of(10_000),
  亩: Fraction.of(2000, 3),
  元: Fraction.of(1),
  千元: Fraction.of(1000),
  万元: Fraction.of(10_000),
  百万元: Fraction.of(1_000_000),
  亿元: Fraction.of(100_000_000),
};

const TYPES: Readonly<Record<KindName, string>> = {
  小学: "小学",
  初中: "初级中学",
  九年一贯制: "九年一贯制学校",
  十二年一贯制: "十二年一贯制学校",
  完全中学: "完全中学",
  教学点: "教学点",
  特殊教育: "特殊教育学校",
  职业学校: "中等职业学校",
  高中: "普通高中",
};
const MANY: readonly KindName[] = [
  "小学",
  "小学",
  "小学",
  "小学",
  "初中",
  "初中",
  "初中",
  "九年一贯制",
  "九年一贯制",
  "十二年一贯制",
  "完全中学",
  "教学点",
  "特殊教育",
  "职业学校",
  "高中",
];
const STAGES: Readonly<Record<KindName, readonly string[]>> = {
  小学: ["小学生"],
  教学点: ["小学生"],
  初中: ["初中生"],
  九年一贯制: ["小学生", "初中生"],
  十二年一贯制: ["小学生", "初中生", "高中生"],
  完全中学: ["初中生", "高中生"],
  特殊教育: [],
  职业学校: [],
  高中: ["高中生"],
};

/** How a county's ledger is laid out, and what is in it. */
interface Plan {
  readonly random: Seeded;
  /** Figures that no officer would believe, which a reader of sheets would ask about. */
  readonly isWild: boolean;
  readonly teachersByStage: boolean;
  readonly subjects: readonly ("体艺" | "体育" | "音乐" | "美术" | "艺术")[];
  readonly hasIndoor: boolean;
  readonly units: Readonly<Record<MeasuredKey, string>>;
  onLine: number;
}

/** The same county for the same number. */
export function randomCounty(seed: number, isWild: boolean): RandomCounty {
  const random = seeded(seed);
  const plan: Plan = {
    random,
    isWild,
    teachersByStage: random.percent(75),
    subjects: random.pick([["体艺"], ["体艺"], ["体育", "音乐", "美术"], ["体育", "艺术"]] as const),
    hasIndoor: random.percent(50),
    units: {
      教辅: random.pick(UNITS.教辅),
      室内体育: random.pick(UNITS.室内体育),
      运动场地: random.pick(UNITS.运动场地),
      设备: random.pick(UNITS.设备),
    },
    onLine: 0,
  };
  const schools = Array.from({ length: random.between(4, 14) }, (_, index) =>
    school(plan, `示例第${index + 1}学校`, random.pick(MANY)),
  );
  const balanced = random.percent(25) ? schoolsAtLimit(plan, random.pick(["primary", "junior"] as const)) : null;
  const facts: CountyFacts = { schools: balanced ?? schools };
  return { facts, workbook: ledgerOf(plan, facts), onLine: plan.onLine };
}

function school(plan: Plan, name: string, kind: KindName): SchoolFacts {
  const pupils = pupilsOf(plan, kind);
  const figures: Partial<Record<FigureKey, Printed>> = { ...pupils };
  for (const key of columnsOf(plan))
    if (!(key in figures))
      figures[key] = plan.random.percent(isMeasured(key) ? 4 : 3)
        ? null
        : plan.random.percent(4)
          ? 0
          : figureOf(plan, kind, pupils, key);
  return { name, kind, figures };
}

type Pupils = Readonly<Record<"小学生" | "初中生" | "高中生", Printed>>;

function pupilsOf({ random, isWild }: Plan, kind: KindName): Pupils {
  const count = (): Printed => {
    if (random.percent(2)) return null;
    if (random.percent(isWild ? 10 : 4)) return 0;
    if (kind === "教学点") return random.pick([12, 30, 49, 50, 51, 80]);
    if (isWild && random.percent(20)) return random.pick([1, 2, 3, 7, 98_765, 1_234_567]);
    // Round numbers and elevenths make values that fall on a line.
    return random.percent(50)
      ? 20 * random.between(5, 150)
      : random.percent(50)
        ? 11 * random.between(9, 200)
        : random.between(60, 3000);
  };
  const of = (stage: string): Printed => (STAGES[kind].includes(stage) ? count() : null);
  return { 小学生: of("小学生"), 初中生: of("初中生"), 高中生: of("高中生") };
}

/** A figure somewhere about the standard, exactly on one of its lines, or just below one. */
function figureOf(plan: Plan, kind: KindName, pupils: Pupils, key: FigureKey): Printed {
  const { random, isWild } = plan;
  const code = codeOf(key);
  const of = (stage: keyof Pupils): Fraction => Fraction.of(typeof pupils[stage] === "number" ? pupils[stage] : 0);
  const [primary, junior, senior] = [of("小学生"), of("初中生"), of("高中生")];
  const stage: Stage =
    key.endsWith("初中") ||
    (!key.endsWith("小学") &&
      (kind === "初中" || kind === "完全中学" || (kind !== "小学" && kind !== "教学点" && random.percent(50))))
      ? "junior"
      : "primary";
  // The total with which this stage has exactly so much a pupil.
  const isShared = LINES[code].split;
  const own = stage === "primary" ? primary : junior;
  const [forJunior, forSenior] = kind === "完全中学" ? ["1", "1.2"] : ["1.1", "1.32"];
  const weighted = primary.plus(junior.times(Fraction.parse(forJunior))).plus(senior.times(Fraction.parse(forSenior)));
  const students =
    isShared && STAGES[kind].length > 1 ? weighted.over(Fraction.parse(stage === "junior" ? forJunior : "1")) : own;
  const line = standardOf(code, stage);
  const target = line
    .times(students)
    .over(Fraction.of(LINES[code].per))
    .times(key === "室内体育" ? Fraction.parse("0.125") : Fraction.of(1));
  const unit = isMeasured(key) ? plan.units[key] : null;
  const inUnit = unit === null ? target : target.over(PER_UNIT[unit] ?? Fraction.of(1));
  if (inUnit.sign() > 0 && random.percent(45)) {
    const exact = decimalOf(random.percent(50) ? inUnit : inUnit.times(FLOOR));
    if (exact !== null && (unit !== null || isWild || !exact.includes("."))) {
      plan.onLine++;
      return printed(random.percent(25) ? justBelow(exact) : exact, unit);
    }
  }
  const factor = isWild && random.percent(15) ? random.pick([1e-6, 1e-3, 37, 12_345]) : 0.7 + random.next();
  const value = inUnit.toNumber() * factor;
  if (unit === null && !isWild) return Math.round(value);
  if (isWild && random.percent(20)) return printed(String(Number((0.1 + 0.2 + value).toPrecision(15))), unit);
  return printed(
    String(Number(value.toFixed(unit === "亿元" || unit === "万㎡" || unit === "公顷" || unit === "亩" ? 6 : 2))),
    unit,
  );
}

/** The fraction as a decimal, if it ends within 12 digits behind the point and 15 in all. */
function decimalOf(value: Fraction): string | null {
  for (let decimals = 0; decimals <= 12; decimals++) {
    if (value.roundHalfUp(decimals).compare(value) !== 0) continue;
    const text = value.print(decimals);
    return text.replace(/^0\.0*|\./, "").length <= 15 ? text : null;
  }
  return null;
}

/** One less in the last digit: 208.08 → 208.07. */
function justBelow(text: string): string {
  const decimals = text.split(".")[1]?.length ?? 0;
  const less = Fraction.parse(text).minus(Fraction.of(1, 10n ** BigInt(decimals)));
  return less.sign() < 0 ? text : less.print(decimals);
}

const printed = (text: string, unit: string | null): Printed => (unit === null ? Number(text) : `${text}${unit}`);

function isMeasured(key: FigureKey): key is MeasuredKey {
  return Object.hasOwn(UNITS, key);
}

function codeOf(key: FigureKey): OracleCode {
  if (key.startsWith("高学历")) return "1.1";
  if (key.startsWith("骨干")) return "1.2";
  if (key === "教辅" || key === "室内体育") return "1.4";
  if (key === "运动场地") return "1.5";
  if (key === "设备") return "1.6";
  return key === "多媒体" ? "1.7" : "1.3";
}

function columnsOf({ teachersByStage, subjects, hasIndoor }: Plan): readonly FigureKey[] {
  const teachers = ["高学历", "骨干", ...subjects] as const;
  const staff = teachersByStage ? teachers.flatMap((name): FigureKey[] => [`${name}:小学`, `${name}:初中`]) : teachers;
  return [
    "小学生",
    "初中生",
    "高中生",
    ...staff,
    "教辅",
    ...(hasIndoor ? (["室内体育"] as const) : []),
    "运动场地",
    "设备",
    "多媒体",
  ];
}

/**
 * Schools of one stage whose every coefficient is exactly at its limit L, or one digit above: of two schools with P and
 * k²·P pupils the values m(1 + kL) and m(1 − L/k) spread by exactly L.
 */
function schoolsAtLimit(plan: Plan, stage: Stage): readonly SchoolFacts[] {
  const { random } = plan;
  const ratio = random.pick([1, 2, 4, 5]);
  const pupils = 1000 * random.between(1, 3);
  const limit = COEFFICIENT_LIMIT[stage];
  const isAbove = random.percent(50);
  const parts = [
    { pupils, factor: Fraction.of(1).plus(limit.times(Fraction.of(ratio))) },
    { pupils: pupils * ratio * ratio, factor: Fraction.of(1).minus(limit.over(Fraction.of(ratio))) },
  ];
  plan.onLine += CODES.length;
  return parts.map(({ pupils: count, factor }, index): SchoolFacts => {
    const figures: Partial<Record<FigureKey, Printed>> = {
      小学生: null,
      初中生: null,
      高中生: null,
      [stage === "primary" ? "小学生" : "初中生"]: count,
    };
    for (const key of columnsOf(plan)) {
      if (key in figures) continue;
      const isOther = key.endsWith(stage === "primary" ? ":初中" : ":小学");
      const code = codeOf(key);
      const mean = Fraction.of(LINES[code].per === 100 ? 8 : code === "1.6" ? 4000 : 16);
      const total = mean.times(factor).times(Fraction.of(count)).over(Fraction.of(LINES[code].per));
      const unit = isMeasured(key) ? plan.units[key] : null;
      const exact = decimalOf(unit === null ? total : total.over(PER_UNIT[unit] ?? Fraction.of(1)));
      const isNone = isOther || key === "室内体育";
      figures[key] = isNone
        ? isOther
          ? null
          : 0
        : exact === null
          ? null
          : printed(index === 0 && isAbove ? justAbove(exact, unit === null) : exact, unit);
    }
    return { name: `示例第${index + 1}学校`, kind: stage === "primary" ? "小学" : "初中", figures };
  });
}

function justAbove(text: string, isWhole: boolean): string {
  const decimals = isWhole ? 0 : Math.max(2, text.split(".")[1]?.length ?? 0);
  return Fraction.parse(text)
    .plus(Fraction.of(1, 10n ** BigInt(decimals)))
    .print(Math.max(decimals, text.split(".")[1]?.length ?? 0));
}

const HEADERS: Readonly<Record<string, string>> = {
  高学历: "高于规定学历教师数（人）",
  骨干: "县级以上骨干教师数（人）",
  体艺: "体育、艺术专任教师数（人）",
  体育: "体育教师数（人）",
  音乐: "音乐教师数（人）",
  美术: "美术教师数（人）",
  艺术: "艺术教师数（人）",
  教辅: "教学及辅助用房面积",
  室内体育: "室内体育用房面积",
  运动场地: "运动场地面积",
  设备: "教学仪器设备值",
  多媒体: "网络多媒体教室数（间）",
};

/** The ledger with a header of two rows, units in the headers; numbers carry the tails of binary arithmetic. */
function ledgerOf(plan: Plan, { schools }: CountyFacts): WorkbookSnapshot {
  const keys = columnsOf(plan);
  const above: CellValue[] = ["学校名称", "办学类型"];
  const below: CellValue[] = [null, null];
  let before = "";
  for (const key of keys) {
    const [name = "", stage = null] = key.split(":");
    const group = key.endsWith("生")
      ? "学生数（人）"
      : isMeasured(key)
        ? `${HEADERS[key] ?? ""}（${plan.units[key]}）`
        : (HEADERS[name] ?? "");
    above.push(group === before ? null : group);
    below.push(key.endsWith("生") ? key.slice(0, 2) : stage);
    before = group;
  }
  const rows = schools.map(({ name, kind, figures }): CellValue[] => [
    name,
    TYPES[kind],
    ...keys.map((key) => cellOf(plan, figures[key] ?? null)),
  ]);
  return workbookOf(sheetOf([above, below, ...rows], { name: "台账", merges: headerMerges(above, below) }));
}

function cellOf({ random }: Plan, figure: Printed): CellValue {
  if (figure === null) return null;
  const value = typeof figure === "number" ? figure : Number.parseFloat(figure);
  // A sum that a sheet has computed: the number and a tail behind its fifteenth digit.
  return random.percent(15) && value !== 0 ? value * (1 + Number.EPSILON) : value;
}

function headerMerges(above: readonly CellValue[], below: readonly CellValue[]): string[] {
  return above.flatMap((text, column) => {
    if (text === null) return [];
    if (below[column] === null) return [`${letter(column)}1:${letter(column)}2`];
    let last = column;
    while (last + 1 < above.length && above[last + 1] === null) last++;
    return last > column ? [`${letter(column)}1:${letter(last)}1`] : [];
  });
}

const letter = (column: number): string => String.fromCharCode(65 + column);
