import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { type Seeded, seeded } from "./seeded";
import { sheetOf, workbookOf } from "./sheet-of";

/** A roster town by town: bare names that several towns have, mixed schools in two merged rows, 小计, 合计 and its breakdown. */
export interface TownRoster {
  readonly what: string;
  readonly workbook: WorkbookSnapshot;
  /** Those of one stage, named so that they are told apart. */
  readonly schools: readonly {
    readonly name: string;
    readonly students: number;
    readonly backbone: number;
    readonly teaching: number;
  }[];
  /** 九年一贯制 schools in two rows: the pupils of each, and 用房 of both together. */
  readonly mixed: readonly {
    readonly name: string;
    readonly primary: number;
    readonly junior: number;
    readonly teaching: number;
  }[];
}

const TOWNS = ["城关镇", "大同镇", "青山乡", "石桥镇", "河口乡"];
/** The first two are in every town. */
const NAMES = ["中心小学", "初级中学", "第一小学", "红旗小学", "东风小学", "光明小学"];

interface Line {
  readonly name: string | null;
  readonly stage: "小学" | "初中";
  /** Pupils, backbone teachers, 用房, 场馆; null where the row above states the figure for both. */
  readonly figures: readonly (number | null)[];
}

/** The roster of a seed: the same seed always gives the same sheet. */
export function townRoster(number: number): TownRoster {
  const seed = seeded(number * 4409 + 3);
  const towns = seed.shuffled(TOWNS).slice(0, seed.between(2, 4));
  const [townManner, subtotals, totalFirst, hasBreakdown, isMixed] = [
    seed.pick(["each", "first", "merged"] as const),
    seed.percent(60),
    seed.percent(30),
    seed.percent(50),
    seed.percent(60),
  ];
  const rows: CellValue[][] = [];
  const merges: string[] = [];
  const all: Line[] = [];
  const schools: (TownRoster["schools"][number] & { readonly town: string })[] = [];
  const mixed: TownRoster["mixed"][number][] = [];
  const sum = (lines: readonly Line[]): number[] =>
    [0, 1, 2, 3].map((at) => lines.reduce((total, { figures }) => total + (figures[at] ?? 0), 0));
  const first = totalFirst ? 3 : 2;
  for (const town of towns) {
    const lines = NAMES.slice(0, seed.between(2, NAMES.length)).map((name): Line => ({
      name,
      stage: name.endsWith("小学") ? "小学" : "初中",
      figures: figuresOf(seed),
    }));
    schools.push(
      ...lines.map(({ name, figures: [students, backbone, teaching] }) => ({
        town,
        name: name ?? "",
        students: students ?? 0,
        backbone: backbone ?? 0,
        teaching: teaching ?? 0,
      })),
    );
    const start = rows.length + first;
    if (isMixed) {
      const [whole, junior] = [figuresOf(seed), figuresOf(seed)];
      const at = start + lines.length;
      lines.push(
        { name: `${town}九年一贯制学校`, stage: "小学", figures: whole },
        { name: null, stage: "初中", figures: [...junior.slice(0, 2), null, null] },
      );
      mixed.push({
        name: `${town}九年一贯制学校`,
        primary: whole[0] ?? 0,
        junior: junior[0] ?? 0,
        teaching: whole[2] ?? 0,
      });
      merges.push(`B${at}:B${at + 1}`, `F${at}:F${at + 1}`, `G${at}:G${at + 1}`);
    }
    rows.push(
      ...lines.map(({ name, stage, figures }, index): CellValue[] => [
        townManner === "each" || index === 0 ? town : null,
        name,
        stage,
        ...figures,
      ]),
    );
    if (townManner === "merged") merges.push(`A${start}:A${start + lines.length - 1}`);
    if (subtotals) rows.push([null, "小计", null, ...sum(lines)]);
    all.push(...lines);
  }
  const total: CellValue[] = [null, "合计", null, ...sum(all)];
  const breakdown =
    hasBreakdown && !isMixed && !totalFirst
      ? (["小学", "初中"] as const).map((stage, index): CellValue[] => [
          null,
          `${index === 0 ? "其中：" : ""}${stage}`,
          null,
          ...sum(all.filter((line) => line.stage === stage)),
        ])
      : [];
  const header = [
    "所属乡镇",
    "学校名称",
    "学段",
    "在校生数",
    "县级以上骨干教师数",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
  ];
  const body = totalFirst ? [total, ...rows] : [...rows, total, ...breakdown];
  return {
    what: `seed ${number}: ${towns.length} towns ${townManner}${subtotals ? ", 小计" : ""}${totalFirst ? ", 合计 first" : ""}${breakdown.length > 0 ? ", 其中" : ""}${isMixed ? ", merged parts" : ""}`,
    workbook: workbookOf(sheetOf([header, ...body], { merges })),
    schools: schools.map(({ town, name, ...figures }) => ({
      name: schools.filter((other) => other.name === name).length > 1 ? `${town}${name}` : name,
      ...figures,
    })),
    mixed,
  };
}

function figuresOf(seed: Seeded): number[] {
  const students = seed.between(200, 1600);
  return [
    students,
    Math.ceil(students * seed.between(10, 25) * 0.001),
    students * seed.between(4, 8),
    students * seed.between(7, 12),
  ];
}

/** What is read of a roster otherwise than it is: schools, values, needless questions, sums that are called wrong. */
export function townErrors({ what, workbook, schools, mixed }: TownRoster): readonly string[] {
  const { schools: read, questions, findings } = assessWorkbook(workbook, NEW_SETTINGS);
  const lines: string[] = [];
  for (const { name, students, backbone, teaching } of schools) {
    const found = read.filter((school) => school.name === name);
    const value = (code: string): number | null =>
      found[0]?.indicators.find((each) => each.code === code)?.value ?? null;
    const is = (code: string, expected: number): boolean => Math.abs((value(code) ?? NaN) - expected) < 1e-9 * expected;
    if (found.length !== 1) lines.push(`${name} ${found.length} times`);
    else if (!is("1.2", (backbone * 100) / students) || !is("1.4", teaching / students))
      lines.push(`${name}: ${String(value("1.2"))} ${String(value("1.4"))}`);
  }
  for (const { name, primary, junior, teaching } of mixed) {
    const parts = read.filter((school) => school.name === name);
    const found = parts.map(({ stage, indicators }) => [
      stage,
      indicators.find(({ code }) => code === "1.4")?.value?.toFixed(6),
    ]);
    // 小学 : 初中 = 1 : 1.1 a pupil.
    const share = teaching / (primary + 1.1 * junior);
    if (
      JSON.stringify(found) !==
      JSON.stringify([
        ["primary", share.toFixed(6)],
        ["junior", (1.1 * share).toFixed(6)],
      ])
    )
      lines.push(`${name}: ${JSON.stringify(found)}`);
  }
  const others = read.filter(
    ({ name }) => !schools.some((school) => school.name === name) && !mixed.some((school) => school.name === name),
  );
  lines.push(...others.map(({ name }) => `${name} is no school`));
  lines.push(
    ...questions.map(({ code }) => code),
    ...findings.flatMap(({ code }) => (code === "total-mismatch" || code === "figure-under-merge" ? [code] : [])),
  );
  return lines.map((line) => `${what}: ${line}`);
}
