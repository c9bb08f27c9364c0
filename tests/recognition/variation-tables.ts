import type { CellValue } from "../../src/core/cell/cell-value";
import type { FieldId } from "../../src/core/fields/catalogue";
import type { FieldKey } from "../../src/core/fields/field-key";
import type { Stage } from "../../src/core/fields/stages";
import type { RowClass } from "../../src/recognition/recognised-table";
import type { TableKind } from "../../src/recognition/kinds/kinds";
import { SYNONYMS, TRAPS } from "./field-synonyms";
import type { Seeded } from "./seeded";
import { type InventedSchool, inventSchools } from "./variation-schools";

/** What a column measures; decides how its unit may be written. */
export type Measure = "人" | "个" | "间" | "台" | "册" | "area" | "money" | "land" | "plain" | "text";

/** A column with its truth; cells of lines hold its figures in the base unit. */
export interface TrueColumn {
  /** Null for a column that must be left alone. */
  readonly field: FieldId | null;
  readonly stage: Stage | null;
  readonly path: readonly string[];
  readonly measure: Measure;
  /** Columns of whole numbers of which totals are sums. */
  readonly summed: boolean;
}

export interface TrueLine {
  readonly class: RowClass;
  readonly cells: readonly CellValue[];
  readonly school?: InventedSchool;
}

/** A table with known truth, before it is put on a sheet. */
export interface TrueTable {
  /** Kinds that it may be taken for. */
  readonly kinds: readonly TableKind[];
  readonly title: string;
  readonly columns: readonly TrueColumn[];
  readonly lines: readonly TrueLine[];
  /** Lists and forms are not turned around: nobody writes 200 teachers across. */
  readonly mayTurn: boolean;
}

const MEASURES: Partial<Record<FieldId, Measure>> = {
  school: "text",
  school_code: "text",
  stage: "text",
  owner: "text",
  place_type: "text",
  town: "text",
  teaching_area: "area",
  indoor_sport_area: "area",
  sports_area: "area",
  rented_sport_area: "area",
  floor_area: "area",
  land_area: "land",
  equipment_value: "money",
  public_funds: "money",
  training_funds: "money",
  multimedia_rooms: "间",
  music_rooms: "间",
  art_rooms: "间",
  computers: "台",
  books: "册",
  classes: "个",
};

function columnOf(seed: Seeded, field: FieldId, stage: Stage | null = null): TrueColumn {
  const name = seed.pick(SYNONYMS[field] ?? [field]).split(">");
  const measure = MEASURES[field] ?? (field.startsWith("indicator_") ? "plain" : "人");
  const summed = measure !== "text" && measure !== "plain" && field !== "largest_class";
  if (stage === null) return { field, stage, path: name, measure, summed };
  const word = stage === "primary" ? "小学" : "初中";
  // A table writes the stage of all its columns in one manner, or in several: both happen.
  const leaf = name[name.length - 1] ?? "";
  const path = seed.pick([
    [leaf, word],
    [leaf, word],
    [leaf, word],
    [`${word}${leaf}`],
    [`${leaf}（${word}）`],
    [`${word}部`, leaf],
  ]);
  return { field, stage, path, measure, summed };
}

/** Fields beside the seven indicators' that a roster may have too. */
const BESIDE: readonly FieldId[] = [
  "school_code",
  "owner",
  "place_type",
  "classes",
  "teachers_fulltime",
  "staff",
  "computers",
  "books",
  "music_rooms",
  "art_rooms",
  "land_area",
  "floor_area",
  "migrant_students",
  "boarding_students",
  "largest_class",
  "public_funds",
  "training_funds",
  "rented_sport_area",
];
const PARTS: readonly FieldId[] = [
  "teachers_college",
  "teachers_bachelor",
  "teachers_master",
  "teachers_doctor",
  "pe_teachers",
  "music_teachers",
  "art_teachers",
];
const RESOURCES: readonly FieldId[] = [
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teaching_area",
  "indoor_sport_area",
  "sports_area",
  "equipment_value",
  "multimedia_rooms",
];
const BY_STAGE: ReadonlySet<FieldId> = new Set([
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teachers_fulltime",
  "classes",
]);

const OWNERS: Partial<Record<FieldId, readonly string[]>> = {
  owner: ["公办", "公办", "民办"],
  place_type: ["城区", "镇区", "乡村"],
};

/** 学校台账, or with few columns a table of some figures. */
export function rosterTable(seed: Seeded): TrueTable {
  const staged = seed.percent(45);
  const byStage = !staged && seed.percent(30);
  const hasKind = seed.percent(75);
  const schools = inventSchools(seed, seed.between(6, 14), { mixed: staged, byStage });
  const figures = seed.percent(12);
  const resources = figures
    ? seed.shuffled(RESOURCES).slice(0, 1)
    : seed.shuffled(RESOURCES).slice(0, seed.between(5, 8));
  // A figure of the whole school and its parts do not stand under each other's name: one manner a table.
  const beside = seed
    .shuffled(BESIDE)
    .slice(0, seed.between(figures ? 2 : 0, 6))
    .filter((field) => !(staged && BY_STAGE.has(field) && seed.percent(50)));
  const parts =
    seed.percent(12) && !resources.includes("teachers_above_degree")
      ? seed.shuffled(PARTS).slice(0, seed.between(2, PARTS.length))
      : [];
  const asked: (readonly [FieldId, Stage | null])[] = [
    ["school", null],
    ...(hasKind ? [["stage", null] as const] : []),
    ["students", null],
  ];
  if (staged) asked.push(["students_primary", null], ["students_junior", null]);
  for (const field of [...resources, ...beside, ...parts]) {
    if (staged && BY_STAGE.has(field)) asked.push([field, "primary"], [field, "junior"]);
    else asked.push([field, null]);
  }
  const traps = seed.shuffled(TRAPS).slice(0, seed.percent(55) ? seed.between(1, 4) : 0);
  const columns = distinct([...asked.map(([field, stage]) => columnOf(seed, field, stage)), ...traps.map(trapColumn)]);
  const cell = (school: InventedSchool, { field, stage, path }: TrueColumn): CellValue => {
    if (field === "school") return school.name;
    if (field === "stage") return school.kindText;
    if (field === "school_code") return school.code;
    if (field && OWNERS[field]) return seed.pick(OWNERS[field] ?? []);
    if (field === null) return trapValue(seed, school, path);
    const key: FieldKey = stage ? `${field}:${stage}` : field;
    const amount = school.amounts.get(key) ?? null;
    return stage && amount === 0 ? seed.pick([null, 0]) : amount;
  };
  const lines = schools.map((school): TrueLine => ({
    class: "data",
    school,
    cells: columns.map((column) => cell(school, column)),
  }));
  return {
    kinds: figures ? ["school-figures", "school-roster"] : ["school-roster"],
    title: seed.pick(["义务教育学校基本情况一览表", "学校资源配置情况表", "办学条件统计表"]),
    columns,
    lines,
    mayTurn: true,
  };
}

function trapColumn({ name, values }: (typeof TRAPS)[number]): TrueColumn {
  return {
    field: null,
    stage: null,
    path: name.split(">"),
    measure: "text",
    summed: values === "people" || values === "area",
  };
}

function trapValue(seed: Seeded, school: InventedSchool, path: readonly string[]): CellValue {
  const students = school.amounts.get("students") ?? 100;
  const values = TRAPS.find(({ name }) => name === path.join(">"))?.values;
  if (values === "people") return Math.round(students / seed.between(2, 9)) + seed.between(0, 9);
  if (values === "ratio") return seed.between(300, 2000) / 100;
  if (values === "percent") return seed.between(5, 100);
  if (values === "area") return seed.between(1, 90) * 10;
  if (values === "phone") return `0000-${seed.between(1_000_000, 9_999_999)}`;
  return seed.pick(["示例甲", "示例乙", "示例路1号", null]);
}

/** A header that stands there twice would be no known truth. */
function distinct(columns: readonly TrueColumn[]): TrueColumn[] {
  const seen = new Set<string>();
  return columns.filter(({ path }) => {
    const key = path.join(">");
    return !seen.has(key) && seen.add(key);
  });
}

/** 表Ⅱ-2. */
export function formTable(seed: Seeded): TrueTable {
  const schools = inventSchools(seed, seed.between(5, 12), { mixed: false, byStage: true });
  const fields: FieldId[] = [
    "school",
    "stage",
    "students",
    ...(seed.percent(50) ? (["owner", "classes"] as const) : []),
  ];
  for (let code = 1; code <= 7; code++) fields.push(`indicator_1_${code}` as FieldId);
  fields.push("printed_verdict");
  const columns = fields.map((field): TrueColumn => {
    const column = columnOf(seed, field);
    if (field === "printed_verdict") return { ...column, measure: "text", summed: false };
    if (field === "indicator_1_6") return { ...column, path: [`${column.path[0] ?? ""}（元）`] };
    if (field === "indicator_1_4" || field === "indicator_1_5")
      return seed.percent(60) ? { ...column, path: [`${column.path[0] ?? ""}（㎡）`] } : column;
    return column;
  });
  const lines = schools.map((school): TrueLine => ({
    class: "data",
    school,
    cells: columns.map(({ field }) => {
      if (field === "school") return school.name;
      if (field === "stage") return school.kind === "junior-school" ? "初中" : "小学";
      if (field === "owner") return seed.pick([1, 1, 10]);
      if (field === "printed_verdict") return seed.pick(["是", "是", "否"]);
      return (field && school.amounts.get(field)) ?? null;
    }),
  }));
  return { kinds: ["form-2-2"], title: "小学、初中资源配置基本情况（分学校）", columns, lines, mayTurn: false };
}

/** 附件2 需求测算表. */
export function needsTable(seed: Seeded): TrueTable {
  const fields: FieldId[] = [
    "needs_item",
    "needs_building_area",
    "needs_building_cost",
    "needs_sports_area",
    "needs_sports_cost",
    "needs_equipment_cost",
    "needs_wall_cost",
    "needs_culture_cost",
  ];
  const columns = [
    ...fields.map((field): TrueColumn => ({
      ...columnOf(seed, field),
      measure: field === "needs_item" ? "text" : field.endsWith("area") ? "area" : "money",
      summed: field !== "needs_item",
    })),
    { ...columnOf(seed, "needs_total_cost"), measure: "money" as const, summed: true },
  ];
  const lines = ["城区新建小学", "改扩建初中", "乡镇寄宿制学校", "其他不足学校"]
    .slice(0, seed.between(2, 4))
    .map((item): TrueLine => {
      const building = seed.between(20, 200) * 100;
      const sports = seed.between(20, 300) * 100;
      const money = (): number => seed.between(50, 900) * 10_000;
      const costs = [building * 3000, sports * 400, money(), money(), money()];
      return {
        class: "data",
        cells: [
          item,
          building,
          costs[0] ?? 0,
          sports,
          costs[1] ?? 0,
          ...costs.slice(2),
          costs.reduce((sum, each) => sum + each, 0),
        ],
      };
    });
  return { kinds: ["needs-table"], title: "优质均衡发展需求测算表", columns, lines, mayTurn: false };
}

/** 班额 by bins, a list of classes, a list of teachers, a list of equipment. */
export function listTable(seed: Seeded): TrueTable {
  const schools = inventSchools(seed, seed.between(3, 6), { mixed: false, byStage: false });
  const text = (field: FieldId): TrueColumn => ({ ...columnOf(seed, field), measure: "text", summed: false });
  const number = (field: FieldId, measure: Measure = "人"): TrueColumn => ({
    ...columnOf(seed, field),
    measure,
    summed: true,
  });
  const kind = seed.pick(["class-sizes", "class-list", "teacher-list", "equipment-list"] as const);
  const table = (
    columns: readonly TrueColumn[],
    rows: readonly (readonly CellValue[])[],
    title: string,
  ): TrueTable => ({
    kinds: [kind],
    title,
    columns,
    lines: rows.map((cells) => ({ class: "data", cells })),
    mayTurn: false,
  });
  if (kind === "class-sizes") {
    const bins = [
      "25人以下",
      "26-30人",
      "31-35人",
      "36-40人",
      "41-45人",
      "46-50人",
      "51-55人",
      "56-60人",
      "61-65人",
      "66人以上",
    ].map((name): TrueColumn => ({
      field: "classes_of_size",
      stage: null,
      path: [name],
      measure: "plain",
      summed: true,
    }));
    const counts = schools.map(() => bins.map((_, bin) => (bin < 2 || bin > 7 ? 0 : seed.between(0, 6))));
    return table(
      [text("school"), number("classes", "个"), ...bins],
      schools.map(({ name }, index) => [
        name,
        (counts[index] ?? []).reduce((sum, each) => sum + each, 0),
        ...(counts[index] ?? []),
      ]),
      "班额情况表",
    );
  }
  if (kind === "class-list") {
    const rows = schools.flatMap(({ name, kind: of }) =>
      (of === "junior-school" ? ["七年级", "八年级"] : ["一年级", "二年级", "三年级"]).flatMap((grade) =>
        ["1班", "2班"].map((each) => [name, grade, each, seed.between(28, 52)]),
      ),
    );
    return table(
      [text("school"), text("grade"), text("class_name"), number("class_students")],
      rows,
      "班级学生数明细表",
    );
  }
  if (kind === "teacher-list") {
    const rows = schools.flatMap(({ name }, school) =>
      Array.from({ length: seed.between(3, 5) }, (_, index) => [
        `示例${"甲乙丙丁戊"[index] ?? ""}${school + 1}`,
        `示${school}${index}00${seed.between(100, 999)}`,
        name,
        seed.pick(["语文", "数学", "体育", "音乐", "美术"]),
        seed.pick(["本科", "专科", "硕士研究生"]),
        seed.pick([null, "县级", "市级"]),
      ]),
    );
    return table(
      [
        text("teacher_name"),
        text("teacher_id"),
        text("school"),
        text("teacher_subject"),
        text("teacher_degree"),
        text("teacher_backbone"),
      ],
      rows,
      "专任教师名册",
    );
  }
  const rows = seed
    .shuffled(["学生用显微镜", "演示电源", "体操垫", "电钢琴", "画架", "天平", "地球仪"])
    .slice(0, 5)
    .map((item) => {
      const [standard, actual] = [seed.between(2, 50), seed.between(0, 50)];
      return [item, seed.pick(["台", "套", "个"]), standard, actual, actual - standard];
    });
  return table(
    [
      text("item"),
      text("item_unit"),
      number("standard_amount", "plain"),
      number("actual_amount", "plain"),
      number("gap_amount", "plain"),
    ],
    rows,
    "教学仪器设备配备情况",
  );
}
