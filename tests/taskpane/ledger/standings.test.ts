import { assessWorkbook } from "../../../src/app/assess-workbook";
import { remedyGroundOf } from "../../../src/app/remedies";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { SheetSnapshot } from "../../../src/core/cell/sheet-snapshot";
import type { Standing } from "../../../src/core/ledger/standing";
import { standingsOf } from "../../../src/core/ledger/standings";
import { WORDS } from "../../../src/i18n/zh-CN/words";

type Cell = string | number | null;

const HEAD: readonly Cell[] = [
  ...["学校名称", "所属乡镇", "办学类型", "学生数", "小学学生数", "初中学生数"],
  ...["小学高于规定学历教师数", "初中高于规定学历教师数", "小学县级以上骨干教师数", "初中县级以上骨干教师数"],
  ...["小学体育、艺术专任教师数", "初中体育、艺术专任教师数"],
  ...[
    "教学及辅助用房面积（㎡）",
    "室内体育用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（元）",
    "网络多媒体教室数",
  ],
];

/** A 小学 that passes everything with so many pupils, but for what is given. */
function primary(name: string, town: string, other: Readonly<Record<number, Cell>> = {}): Cell[] {
  const row: Cell[] = [name, town, "小学", 1000, 1000, null, 50, null, 12, null, 10, null];
  row.push(4600, 0, 7600, 2_100_000, 25);
  for (const [at, value] of Object.entries(other)) row[Number(at)] = value;
  return row;
}

function standingsIn(...rows: readonly (readonly Cell[])[]): readonly Standing[] {
  const values = [HEAD, ...rows].map((row) => [...row]);
  const sheet: SheetSnapshot = {
    name: "学校",
    area: { row: 0, column: 0, rows: values.length, columns: HEAD.length },
    values,
    formulas: new Map(),
    numberFormats: new Map(),
    merges: [],
    mergesKnown: true,
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    isVisible: true,
  };
  const assessment = assessWorkbook({ name: "示例.xlsx", sheets: [sheet] }, NEW_SETTINGS);
  return standingsOf(assessment, remedyGroundOf(assessment), WORDS).all.filter(({ group }) => group === "resources");
}

const told = (all: readonly Standing[], id: string): Standing => {
  const found = all.find((standing) => standing.id === id);
  if (!found) throw new Error(`${id} is none of ${all.map((each) => each.id).join("、")}`);
  return found;
};

describe("where schools stand to the indicators", () => {
  test("a 一贯制 school has one line for what its stages share, with what the school as a whole lacks", () => {
    // 500 and 500 pupils, 4,620㎡: max(4.5, 5.8 / 1.1) · 1,050 − 4,620 = 916.363…㎡.
    const all = standingsIn([
      ...["示例学校", "示例镇", "九年一贯制学校", 1000, 500, 500, 30, 30, 6, 6, 6, 6],
      ...[4620, 0, 12_000, 3_000_000, 30],
    ]);
    expect(told(all, "示例学校-1.4")).toMatchObject({
      stage: null,
      state: "failed",
      // 4,620 · 500 / 1,050 = 2,200 over 500 pupils; 4,620 · 550 / 1,050 = 2,420 over 500.
      value: "小学4.4、初中4.84",
      required: "小学4.5、初中5.8",
      lack: { amount: 916.37, unit: "square-metre", isOver: false },
    });
    expect(told(all, "示例学校-小学-1.1")).toMatchObject({ stage: "primary", state: "met", value: 6 });
    expect(told(all, "示例学校-初中-1.1")).toMatchObject({ stage: "junior", state: "met" });
    expect(all.filter(({ code }) => code === "1.4")).toHaveLength(1);
  });

  test("one value at 85% may wait where the school passes with it, and is a problem where it does not", () => {
    // 1.2: 9 of 10 骨干教师 are 90%; 1.1: 30 of 42 are 71%.
    const all = standingsIn(
      primary("甲小学", "示例镇", { 8: 9 }),
      primary("乙小学", "示例镇", { 8: 9, 6: 30 }),
      primary("丙小学", "示例镇", { 8: 9, 6: 40 }),
    );
    expect(told(all, "甲小学-小学-1.2")).toMatchObject({ state: "tolerated", value: 0.9, required: 1 });
    expect(told(all, "乙小学-小学-1.2").state).toBe("failed");
    expect(told(all, "乙小学-小学-1.1")).toMatchObject({ state: "failed", lack: { amount: 12, unit: "person" } });
    expect(["1.1", "1.2"].map((code) => told(all, `丙小学-小学-${code}`).state)).toEqual(["failed", "failed"]);
  });

  test("a blank is neither", () => {
    const all = standingsIn(primary("甲小学", "示例镇", { 8: null }), primary("乙小学", "示例镇"));
    expect(told(all, "甲小学-小学-1.2")).toMatchObject({ state: "missing", value: null, lack: null });
  });

  test("a value that would seem to pass when it is rounded shows more decimals", () => {
    // 2,999 pupils, 13,495㎡: 4.49983…㎡, printed 4.50.
    const all = standingsIn(primary("甲小学", "示例镇", { 3: 2999, 4: 2999, 12: 13_495 }));
    expect(told(all, "甲小学-小学-1.4")).toMatchObject({ state: "failed", value: 4.4998, required: 4.5 });
  });

  test("two schools of one name are told apart by their towns, or by a number", () => {
    const all = standingsIn(
      primary("中心小学", "甲镇"),
      primary("中心小学", "乙镇"),
      primary("中心小学", "乙镇"),
      primary("别的小学", "乙镇"),
    );
    expect(all.filter(({ code }) => code === "1.1").map(({ id }) => id)).toEqual([
      ...["甲镇中心小学-小学-1.1", "乙镇中心小学-小学-1.1", "乙镇中心小学2-小学-1.1", "别的小学-小学-1.1"],
    ]);
  });

  test("the lines of a school stand together, in the order of the table", () => {
    const all = standingsIn(primary("乙小学", "示例镇"), primary("甲小学", "示例镇"));
    expect([...new Set(all.map(({ school }) => school))]).toEqual(["乙小学", "甲小学"]);
    expect(all.slice(0, 7).map(({ code }) => code)).toEqual(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]);
  });
});
