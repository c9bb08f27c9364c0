import type { CellValue } from "../../src/core/cell/cell-value";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { type Seeded, seeded } from "./seeded";
import { sheetOf, workbookOf } from "./sheet-of";

/** A roster with columns that a county need not have: the gym, 高中 pupils, 幼儿 within the pupils, some of them blank. */
export interface OptionalRoster {
  readonly what: string;
  readonly workbook: WorkbookSnapshot;
  /** What 1.2, 1.4 and 1.5 are for each school if every blank means none. */
  readonly schools: readonly {
    readonly name: string;
    readonly values: Readonly<Record<"1.2" | "1.4" | "1.5", number>>;
    readonly isGymBlank: boolean;
    readonly isAttachedBlank: boolean;
  }[];
}

const KNOWN_GYMS = [
  "室内体育用房",
  "体育馆",
  "风雨操场",
  "室内运动场",
  "体育用房",
  "室内场馆",
  "体育馆（风雨操场）",
  "室内体育场馆",
  "雨天操场",
];
const OTHER_GYMS = [
  "综合体育馆",
  "文体馆",
  "篮球馆",
  "室内健身馆",
  "体育活动室",
  "多功能馆",
  "羽毛球馆",
  "体育楼",
  "训练馆（室内）",
];
const ATTACHED = ["其中：幼儿", "附设幼儿班人数", "学前班人数", "其中：附设幼儿班学生数", "幼儿人数", "在园幼儿数"];
const PLACES = ["城关", "育英", "石桥", "河口", "大同", "红星", "向阳", "青山", "双龙", "东街"];

interface Column {
  readonly group: string | null;
  readonly name: string;
  readonly cells: readonly CellValue[];
}

/** The roster of a seed: the same seed always gives the same sheet. */
export function optionalRoster(number: number): OptionalRoster {
  const seed = seeded(number * 6151 + 5);
  const count = seed.between(4, 8);
  const names = seed
    .shuffled(PLACES)
    .slice(0, count)
    .map((place) => `示例${place}小学`);
  const of = (low: number, high: number): number[] => names.map(() => seed.between(low, high));
  const [pupils, backbone, teaching, sports] = [of(300, 1800), of(4, 30), of(2500, 9000), of(3000, 16_000)];
  const gyms = seed.percent(20) ? ["体育馆", "风雨操场"] : [seed.pick(seed.percent(60) ? KNOWN_GYMS : OTHER_GYMS)];
  const areas = gyms.map(() => names.map(() => (seed.percent(25) ? 0 : seed.between(12, 90) * 10)));
  const blankGyms = areas.map((column) => column.map((area) => area === 0 && seed.percent(40)));
  const attachedName = seed.percent(40) ? seed.pick(ATTACHED) : null;
  const attached = names.map(() => (attachedName === null || seed.percent(30) ? 0 : seed.between(10, 80)));
  const blankAttached = attached.map((children) => attachedName !== null && children === 0 && seed.percent(40));
  const isWithin = (isBlank: readonly boolean[], figures: readonly number[]): CellValue[] =>
    figures.map((figure, school) => (isBlank[school] ? null : figure));
  const gymColumns = gyms.map((name, index) => ({
    ...gymHeader(seed, name, gyms.length),
    cells: isWithin(blankGyms[index] ?? [], areas[index] ?? []),
  }));
  const columns: Column[] = [
    { group: null, name: "在校生数", cells: pupils.map((all, school) => all + (attached[school] ?? 0)) },
    ...(attachedName === null ? [] : [{ group: null, name: attachedName, cells: isWithin(blankAttached, attached) }]),
    { group: null, name: "县级以上骨干教师数", cells: backbone },
    { group: null, name: "教学及辅助用房面积（㎡）", cells: teaching },
    ...gymColumns,
    { group: null, name: "运动场地面积（㎡）", cells: sports },
  ];
  const isTwoRows = columns.some(({ group }) => group !== null);
  const header: CellValue[][] = isTwoRows
    ? [
        ["学校名称", ...columns.map(({ group, name }) => group ?? name)],
        [null, ...columns.map(({ group, name }) => (group === null ? null : name))],
      ]
    : [["学校名称", ...columns.map(({ name }) => name)]];
  const rows = names.map((name, school) => [name, ...columns.map(({ cells }) => cells[school] ?? null)]);
  const gymOf = (school: number): number => areas.reduce((sum, column) => sum + (column[school] ?? 0), 0);
  return {
    what: `seed ${number}: ${columns.map(({ group, name }) => (group === null ? name : `${group}>${name}`)).join(" | ")}`,
    workbook: workbookOf(sheetOf([...header, ...rows])),
    schools: names.map((name, school) => {
      const all = pupils[school] ?? 1;
      const gym = gymOf(school);
      return {
        name,
        values: {
          "1.2": ((backbone[school] ?? 0) * 100) / all,
          "1.4": ((teaching[school] ?? 0) - gym) / all,
          "1.5": ((sports[school] ?? 0) + gym) / all,
        },
        isGymBlank: blankGyms.some((column) => column[school] === true),
        isAttachedBlank: blankAttached[school] === true,
      };
    }),
  };
}

/** The gym's header in one of the manners of bureaus: beside, as a part, with its whole in one cell, under a group. */
function gymHeader(seed: Seeded, name: string, count: number): Pick<Column, "group" | "name"> {
  const manner =
    count > 1 ? "beside" : seed.pick(["beside", "beside", "part", "with-whole", "remark", "under"] as const);
  if (manner === "part") return { group: null, name: `其中：${name}（㎡）` };
  if (manner === "with-whole") return { group: null, name: `教学及辅助用房中：${name}（㎡）` };
  if (manner === "remark") return { group: null, name: `${name}面积（计入教辅用房）（㎡）` };
  if (manner === "under") return { group: "校舍（㎡）", name };
  return { group: null, name: seed.pick([name, `${name}（㎡）`, `${name}面积（平方米）`]) };
}
