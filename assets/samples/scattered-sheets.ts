import type ExcelJS from "exceljs";
import { EXAMPLE_COUNTY } from "./example-county";
import type { ByStage, StaffAndRooms } from "./school-row";
import { setUpPrinting, styleBody, writeHeader, writeLine, writeTitle } from "./sheet-style";

type Value = string | number | null;

/** 示例县's ledger as bureaus often have it: students, teachers and rooms in three sheets that three people keep. */
export function addScatteredSheets(workbook: ExcelJS.Workbook): void {
  addStudents(workbook);
  addTeachers(workbook);
  addRooms(workbook);
  addPlan(workbook);
}

/** Names as the second and third sheet write them: short, or with another word. */
const WRITTEN_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ["示例县第一小学", "县第一小学"],
  ["河口镇中心小学", "河口中心小学"],
]);

const otherName = ({ name }: StaffAndRooms): string => WRITTEN_OTHERWISE.get(name) ?? name;

/** Students and classes by town; the town stands only in the first row of its schools. */
function addStudents(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("学生数");
  const header = [
    ["乡镇", "学校", "办学类型", "在校生", "", "", "", "班数", ""],
    ["", "", "", "小计", "小学", "初中", "高中", "小学", "初中"],
  ];
  const rows: Value[][] = [];
  for (const town of new Set(EXAMPLE_COUNTY.map((school) => school.town))) {
    const schools = EXAMPLE_COUNTY.filter((school) => school.town === town);
    schools.forEach(({ name, type, pupils, classes }, index) => {
      const all = sum([pupils.primary, pupils.junior, pupils.senior]);
      rows.push([index === 0 ? town : null, name, type, all, pupils.primary, pupils.junior, pupils.senior, classes.primary, classes.junior]);
    });
    const of = (read: (school: StaffAndRooms) => number | null): number => sum(schools.map(read));
    rows.push([
      null, `${town}小计`, null,
      of(({ pupils }) => sum([pupils.primary, pupils.junior, pupils.senior])), of(({ pupils }) => pupils.primary), of(({ pupils }) => pupils.junior),
      of(({ pupils }) => pupils.senior), of(({ classes }) => classes.primary), of(({ classes }) => classes.junior),
    ]);
  }
  writeTable(sheet, "示例县2025学年中小学在校生统计（示例数据）", "单位：人、个", header, rows, [8, 22, 18, 10, 10, 10, 10, 8, 8]);
}

/** Teachers by degree and subject, sorted by kind of school, with names written otherwise; no column for 高于规定学历. */
function addTeachers(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("教师情况");
  const header = [
    ["序号", "学校名称", "小学专任教师", "", "", "", "", "", "", "初中专任教师", "", "", "", "", "", ""],
    ["", "", "研究生", "本科", "专科", "其中：县级以上骨干", "体育", "音乐", "美术", "研究生", "本科", "专科", "其中：县级以上骨干", "体育", "音乐", "美术"],
  ];
  const schools = [...EXAMPLE_COUNTY].sort((a, b) => a.type.localeCompare(b.type, "zh"));
  const rows = schools.map((school, index): Value[] => {
    const { degree, backbone, arts } = school;
    return [
      index + 1, otherName(school),
      ...primaryDegrees(degree), backbone.primary, ...subjects(arts.primary),
      ...juniorDegrees(degree), backbone.junior, ...subjects(arts.junior),
    ];
  });
  writeTable(sheet, "示例县中小学专任教师学历、骨干、学科情况（示例数据）", "单位：人", header, rows, [6, 22, ...Array.from({ length: 14 }, () => 8)]);
}

/** Rooms and equipment: units on a row of their own, equipment in 元, another order of schools. */
function addRooms(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("校舍设备");
  const header = [
    ["学校名称", "多媒体教室", "教学仪器设备", "教学及辅助用房", "其中：室内体育用房", "运动场地"],
    ["", "（间）", "（元）", "（平方米）", "（平方米）", "（平方米）"],
  ];
  const schools = [...EXAMPLE_COUNTY].reverse();
  const rows = schools.map((school): Value[] => [
    otherName(school), school.multimediaRooms, school.equipment === null ? null : Math.round(school.equipment * 10_000), school.teachingArea, school.indoorSportArea, school.sportsArea,
  ]);
  writeTable(sheet, "示例县中小学校舍、场地、设备台账（示例数据）", "2025年9月", header, rows, [22, 10, 14, 14, 14, 14]);
}

/** A table that says nothing of schools: read, and its sums checked. */
function addPlan(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("分年度投入");
  const items: Value[][] = [
    ["新建校舍", 1200, 800, 500, 2500],
    ["运动场改造", 300, 300, 200, 800],
    ["设备购置", 150, 200, 250, 600],
    ["合计", 1650, 1300, 950, 3900],
  ];
  writeTable(sheet, "示例县优质均衡分年度投入计划（示例数据）", "单位：万元", [["项目", "2026年", "2027年", "2028年", "合计"]], items, [18, 12, 12, 12, 12]);
}

/** 研究生, 本科, 专科 of so many 小学 teachers above the required degree (专科 or higher). */
function primaryDegrees({ primary }: ByStage): Value[] {
  if (primary === null) return [null, null, null];
  const postgraduate = Math.floor(primary / 30);
  const college = Math.floor(primary / 4);
  return [postgraduate, primary - postgraduate - college, college];
}

/** 研究生, 本科 of so many 初中 teachers above the required degree (本科 or higher), and some with 专科 besides. */
function juniorDegrees({ junior }: ByStage): Value[] {
  if (junior === null) return [null, null, null];
  const postgraduate = Math.floor(junior / 20);
  return [postgraduate, junior - postgraduate, Math.floor(junior / 15)];
}

/** 体育, 音乐, 美术 of so many PE and art teachers. */
function subjects(all: number | null): Value[] {
  if (all === null) return [null, null, null];
  const music = Math.floor(all / 4);
  const art = Math.floor(all / 4);
  return [all - music - art, music, art];
}

function sum(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
}

/** Title, line with units, header without merged cells (as after a copy from another program), rows. */
export function writeTable(sheet: ExcelJS.Worksheet, title: string, line: string, header: readonly (readonly string[])[], rows: readonly (readonly Value[])[], widths: readonly number[]): void {
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  writeTitle(sheet, 1, widths.length, title);
  writeLine(sheet, 2, widths.length, line);
  writeHeader(sheet, 3, header, []);
  const first = 3 + header.length;
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      const cell = sheet.getCell(first + index, column + 1);
      if (value !== null) cell.value = value;
      styleBody(cell, typeof value === "string");
    });
  });
  setUpPrinting(sheet, `3:${first - 1}`);
}
