import type { CellValue } from "../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";

const HEADER: readonly (readonly string[])[] = [
  [
    "序号",
    "学校名称",
    "办学类型",
    "所属乡镇",
    "学生数（人）",
    "",
    "",
    "班级数（个）",
    "",
    "高于规定学历教师数（人）",
    "",
    "县级以上骨干教师数（人）",
    "",
    "体育、艺术专任教师数（人）",
    "",
    "教学及辅助用房面积（㎡）",
    "室内体育用房面积（㎡）",
    "运动场地面积（㎡）",
    "教学仪器设备值（万元）",
    "网络多媒体教室数（间）",
  ],
  [
    "",
    "",
    "",
    "",
    "合计",
    "小学",
    "初中",
    "小学",
    "初中",
    "小学",
    "初中",
    "小学",
    "初中",
    "小学",
    "初中",
    "",
    "",
    "",
    "",
    "",
  ],
];

/** Numbers between 0 and 1 that are the same in every run. */
function* fractions(): Generator<number, never> {
  let state = 20171;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** An invented roster (示例数据) of so many schools in 20 columns: 小学, 初中 and every tenth a 九年一贯制学校. */
export function largeRoster(schools: number): WorkbookSnapshot {
  const random = fractions();
  const between = (low: number, high: number): number => low + Math.floor(random.next().value * (high - low));
  const rows: CellValue[][] = HEADER.map((row) => row.map((text) => (text === "" ? null : text)));
  for (let index = 0; index < schools; index++) {
    const kind = index % 10 === 9 ? "九年一贯制学校" : index % 3 === 0 ? "初级中学" : "小学";
    const primary = kind === "初级中学" ? 0 : between(60, 1900);
    const junior = kind === "小学" ? 0 : between(60, 1900);
    const of = (count: number, perHundred: number): number =>
      Math.round((count * perHundred * (80 + between(0, 50))) / 10_000);
    const all = primary + junior;
    rows.push([
      index + 1,
      `示例第${index + 1}学校`,
      kind,
      `示例${index % 20}镇`,
      all,
      primary,
      junior,
      Math.ceil(primary / 45),
      Math.ceil(junior / 50),
      of(primary, 4.6),
      of(junior, 5.8),
      of(primary, 1.1),
      of(junior, 1.1),
      of(primary, 1),
      of(junior, 1),
      all * 5 + between(0, 900) / 10,
      between(0, 300),
      all * 8 + between(0, 900) / 10,
      Math.round(all * 22.5) / 100,
      of(all, 2.6),
    ]);
  }
  return {
    name: "示例数据.xlsx",
    sheets: [
      {
        name: "台账",
        area: { row: 0, column: 0, rows: rows.length, columns: HEADER[0]?.length ?? 0 },
        values: rows,
        formulas: new Map(),
        numberFormats: new Map(),
        merges: [
          { row: 0, column: 4, rows: 1, columns: 3 },
          ...[7, 9, 11, 13].map((column) => ({ row: 0, column, rows: 1, columns: 2 })),
        ],
        mergesKnown: true,
        hiddenRows: [],
        hiddenColumns: [],
        isProtected: false,
        isVisible: true,
      },
    ],
  };
}
