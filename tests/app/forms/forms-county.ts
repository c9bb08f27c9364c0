import ExcelJS from "exceljs";

/** What stands in a cell of the county. */
type Held = string | number | null;

/** The sheet with the schools of the county. */
export const SCHOOLS_SHEET = "学校台账";

const HEADER = [
  ...["学校名称", "办学类型", "举办者", "小学生数", "初中生数", "高中生数", "小学班级数", "初中班级数"],
  ...["小学高于规定学历教师数", "初中高于规定学历教师数", "小学县级以上骨干教师数", "初中县级以上骨干教师数"],
  ...["小学体育、艺术专任教师数", "初中体育、艺术专任教师数"],
  ...[
    "教学及辅助用房面积（㎡）",
    "室内体育用房面积（㎡）",
    "运动场地面积（㎡）",
    "教学仪器设备值（万元）",
    "网络多媒体教室数（间）",
  ],
];

/** What a school of one stage needs exactly, per pupil or per hundred: 教督〔2017〕6号. */
const LINES = {
  primary: [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3],
  junior: [5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4],
} as const;

/** Whole numbers from 0 to below `most`, the same in every run for a seed. */
function drawn(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

/**
 * An invented county (示例数据): 小学, 初中, every tenth a 九年一贯制, some 完全中学 and 十二年一贯制, 教学点 (one of them
 * small), a 特殊教育学校; of the schools of one stage every ninth lies exactly on its lines and every eleventh exactly on
 * 85% of one of them; here and there a blank.
 */
export function countyRows(schools: number, seed = 2017): readonly (readonly Held[])[] {
  const draw = drawn(seed);
  return [
    ["示例县学校台账（示例数据）"],
    HEADER,
    ...Array.from({ length: schools }, (_, at) => schoolRow(at, draw)),
    ["示例教学点", "教学点", "公办", 32, null, null, 2, null, 2, null, 1, null, 1, null, 300, 0, 400, 8, 2],
    [
      "示例特殊教育学校",
      "特殊教育学校",
      "公办",
      60,
      null,
      null,
      6,
      null,
      20,
      null,
      3,
      null,
      2,
      null,
      900,
      0,
      900,
      20,
      6,
    ],
  ];
}

function schoolRow(at: number, draw: (most: number) => number): readonly Held[] {
  const kind =
    at % 40 === 19
      ? "完全中学"
      : at % 40 === 39
        ? "十二年一贯制学校"
        : at % 10 === 9
          ? "九年一贯制学校"
          : at % 3 === 0
            ? "初级中学"
            : "小学";
  const has = {
    primary: kind !== "初级中学" && kind !== "完全中学",
    junior: kind !== "小学",
    senior: kind === "完全中学" || kind === "十二年一贯制学校",
  };
  const isExact = at % 9 === 4 || at % 11 === 5;
  // Pupils in hundreds of twenty: every line of them comes to whole numbers of people and rooms, and to money in 元.
  const pupils = (is: boolean): number => (is ? (isExact ? 1000 : 60 + draw(1840)) : 0);
  const [primary, junior, senior] = [pupils(has.primary), pupils(has.junior), pupils(has.senior)];
  const share = at % 11 === 5 ? 0.85 : 1;
  const of = (students: number, line: number, scale = 1): number =>
    isExact
      ? Math.round(students * line * scale * 1e6) / 1e6
      : Math.round((students * line * scale * (80 + draw(60))) / 100);
  const per = (students: number, line: number): number => of(students, line / 100);
  const area = (line: "primary" | "junior", which: 3 | 4): number => LINES[line][which];
  const whole = (which: 3 | 4 | 5): number =>
    of(primary, LINES.primary[which]) + of(junior + senior, LINES.junior[which]);
  const gym = isExact ? 360.3 : 200 + draw(3000) / 10;
  const ground =
    isExact && !(has.primary && has.junior)
      ? (has.primary ? primary * area("primary", 4) : junior * area("junior", 4)) * share - gym
      : whole(4) + draw(90) / 10;
  const blank = (value: number, every: number): Held => (at % 37 === every && !isExact ? null : value);
  return [
    `示例第${at + 1}学校`,
    kind,
    at % 25 === 7 ? "民办" : "公办",
    has.primary ? primary : null,
    has.junior ? junior : null,
    has.senior ? senior : null,
    has.primary ? Math.ceil(primary / 45) : null,
    has.junior ? Math.ceil(junior / 50) : null,
    has.primary ? blank(per(primary, LINES.primary[0]), 3) : null,
    has.junior ? per(junior, LINES.junior[0]) : null,
    has.primary ? per(primary, LINES.primary[1]) : null,
    has.junior ? per(junior, LINES.junior[1]) : null,
    has.primary ? per(primary, LINES.primary[2]) : null,
    has.junior ? per(junior, LINES.junior[2]) : null,
    Math.round((whole(3) + gym) * 100) / 100,
    gym,
    blank(Math.round(ground * 100) / 100, 11),
    Math.round(whole(5)) / 10_000,
    of(primary, LINES.primary[6] / 100) + of(junior + senior, LINES.junior[6] / 100),
  ];
}

/** The county as a workbook file. */
export async function countyFile(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SCHOOLS_SHEET);
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
