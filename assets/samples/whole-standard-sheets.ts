import type ExcelJS from "exceljs";
import { EXAMPLE_COUNTY } from "./example-county";
import { addLedgerSheet } from "./ledger-sheet";
import { writeTable } from "./scattered-sheets";
import type { StaffAndRooms } from "./school-row";

type Value = string | number | null;
type Stage = "primary" | "junior";

const STAGES: readonly (readonly [Stage, string, readonly string[]])[] = [
  ["primary", "小学", ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"]],
  ["junior", "初中", ["七年级", "八年级", "九年级"]],
];
const OUTSIDE = new Set(["特殊教育学校", "中等职业学校"]);
/** 示例县's schools of 义务教育. */
const SCHOOLS = EXAMPLE_COUNTY.filter(({ type }) => !OUTSIDE.has(type));

/**
 * 示例县 with the tables that the other items of the standard need, as eleven people of a bureau keep them: classes,
 * teachers, rooms, money, posts, and what the county as a whole has to show. A few fall short, so that there is something
 * to see; one certificate is blank.
 */
export function addWholeStandardSheets(workbook: ExcelJS.Workbook): void {
  addLedgerSheet(workbook);
  addClasses(workbook);
  addTeachers(workbook);
  addRooms(workbook);
  addFunds(workbook);
  addQuota(workbook);
  addPosts(workbook);
  addRotation(workbook);
  addEnrolment(workbook);
  addMigrants(workbook);
  addDisabled(workbook);
  addHighSchools(workbook);
  addCohorts(workbook);
  addPay(workbook);
  addMonitoring(workbook);
  addSurvey(workbook);
}

/** Every class; the pupils of a school spread as evenly as they can be, but for one class that is too large. */
function addClasses(workbook: ExcelJS.Workbook): void {
  const rows: Value[][] = [];
  for (const school of SCHOOLS)
    for (const [stage, , grades] of STAGES) {
      const [pupils, classes] = [school.pupils[stage] ?? 0, school.classes[stage] ?? 0];
      for (let at = 0; at < classes; at++) {
        const size = Math.floor(pupils / classes) + (at < pupils % classes ? 1 : 0);
        const move = school.name === "示例县第二小学" && at < 2 ? (at === 0 ? 4 : -4) : 0;
        const grade = Math.floor((at * grades.length) / classes);
        const first = Math.ceil((grade * classes) / grades.length);
        rows.push([school.name, grades[grade] ?? "", `${at - first + 1}班`, size + move]);
      }
    }
  for (const { name, pupils } of SCHOOLS) {
    const classes = Math.ceil((pupils.senior ?? 0) / 50);
    for (let at = 0; at < classes; at++) {
      const size = Math.floor((pupils.senior ?? 0) / classes) + (at < (pupils.senior ?? 0) % classes ? 1 : 0);
      rows.push([name, ["高一", "高二", "高三"][at % 3] ?? "", `${Math.floor(at / 3) + 1}班`, size]);
    }
  }
  writeTable(workbook.addWorksheet("班级名册"), "示例县中小学班级名册（示例数据）", "2025年9月", [["学校", "年级", "班级", "学生数"]], rows, [24, 10, 8, 10]);
}

/** Teachers of the schools with their certificates and hours of five years: one has no certificate, one lacks hours. */
function addTeachers(workbook: ExcelJS.Workbook): void {
  const certificates: Readonly<Record<Stage, string>> = { primary: "小学教师资格证", junior: "初级中学教师资格证" };
  const rows: Value[][] = [];
  for (const school of SCHOOLS)
    for (const [stage, name] of STAGES) {
      // A tenth of them has no degree above what is asked for.
      const count = Math.ceil((school.degree[stage] ?? 0) * 1.1);
      for (let at = 0; at < count; at++) {
        const number = rows.length + 1;
        const certificate = number === 12 ? null : number === 40 ? "小学教师资格证" : certificates[stage];
        rows.push([school.name, `示例教师${number}`, name, certificate, number === 25 ? 352 : 360 + (number % 7) * 6]);
      }
    }
  writeTable(workbook.addWorksheet("教师名册"), "示例县专任教师资格证和培训学时（示例数据）", "培训学时为2021—2025年合计", [["学校", "教师姓名", "任教学段", "教师资格证", "五年培训学时"]], rows, [24, 12, 10, 18, 14]);
}

/** A music and an art room for every twelve classes begun of a stage; one art room is too small. */
function addRooms(workbook: ExcelJS.Workbook): void {
  const rows: Value[][] = [];
  for (const school of SCHOOLS) {
    const needed = STAGES.map(([stage]) => Math.ceil((school.classes[stage] ?? 0) / 12)).reduce((a, b) => a + b, 0);
    for (const [use, area] of [["音乐教室", 98], ["美术教室", 92]] as const)
      for (let at = 0; at < needed; at++) {
        const isSmall = school.name === "河口镇中心小学" && use === "美术教室" && at === 0;
        rows.push([school.name, `${use}${at + 1}`, use, isSmall ? 84 : area]);
      }
  }
  writeTable(workbook.addWorksheet("专用教室"), "示例县音乐、美术专用教室台账（示例数据）", "单位：平方米", [["学校", "教室名称", "用途", "使用面积"]], rows, [24, 14, 12, 12]);
}

/** 公用经费 by the quota, at least of 100 pupils, and 5% of it for training; one school spends less. */
function addFunds(workbook: ExcelJS.Workbook): void {
  const rows = EXAMPLE_COUNTY.filter(({ type }) => type !== "中等职业学校").map((school): Value[] => {
    const { primary, junior } = school.pupils;
    const all = (primary ?? 0) + (junior ?? 0);
    const money =
      school.type === "特殊教育学校" ? all * 6000 : all < 100 ? 100 * 720 : (primary ?? 0) * 720 + (junior ?? 0) * 940;
    const share = school.name === "青山中学" ? 0.042 : 0.05;
    return [school.name, money, Math.round(money * share)];
  });
  writeTable(workbook.addWorksheet("公用经费"), "示例县2025年各校公用经费和教师培训经费预算（示例数据）", "单位：元", [["学校名称", "公用经费预算总额", "教师培训经费"]], rows, [24, 18, 16]);
}

function addQuota(workbook: ExcelJS.Workbook): void {
  const rows: Value[][] = [
    ["小学", "城区", 720, "1:19"],
    ["小学", "农村", 720, "1:19"],
    ["初中", "城区", 940, "1:13.5"],
    ["初中", "农村", 940, "1:13.5"],
  ];
  writeTable(workbook.addWorksheet("统一标准"), "示例县城乡义务教育学校统一标准（示例数据）", "单位：元、教职工:学生", [["学段", "城乡", "生均公用经费基准定额", "教职工编制标准"]], rows, [10, 10, 22, 18]);
}

function addPosts(workbook: ExcelJS.Workbook): void {
  const rows = SCHOOLS.map((school): Value[] => {
    const posts = Math.ceil((school.pupils.primary ?? 0) / 19 + (school.pupils.junior ?? 0) / 13.5);
    return [school.name, posts, posts, 0];
  });
  const total = rows.reduce((sum, [, posts]) => sum + Number(posts), 0);
  rows.push(["合计", total, total, 0]);
  writeTable(workbook.addWorksheet("编制"), "示例县中小学教职工编制情况（示例数据）", "单位：名", [["学校", "核定编制数", "实有在编人数", "编外教师数"]], rows, [24, 14, 16, 14]);
  writeTable(workbook.addWorksheet("编制总量"), "示例县中小学教职工编制总量（示例数据）", "单位：名", [["项目", "数量"]], [["县级核定教职工编制总数", total + 40], ["分配到各校的教职工编制数", total]], [30, 12]);
}

function addRotation(workbook: ExcelJS.Workbook): void {
  const rows = SCHOOLS.map((school, index): Value[] => {
    const eligible = Math.ceil(((school.pupils.primary ?? 0) + (school.pupils.junior ?? 0)) / 25);
    const rotated = Math.ceil(eligible / 10);
    return [school.name, eligible, rotated, index % 3 === 0 ? Math.ceil(rotated / 2) : 0];
  });
  writeTable(workbook.addWorksheet("交流轮岗"), "示例县2025年教师交流轮岗情况（示例数据）", "单位：人", [["学校", "符合交流条件教师数", "交流轮岗教师数", "其中：县级以上骨干教师数"]], rows, [24, 18, 16, 22]);
}

/** New pupils by their zone; schools of 城关镇 are 城区. */
function addEnrolment(workbook: ExcelJS.Workbook): void {
  const isBoarding = (school: StaffAndRooms): boolean => school.town !== "城关镇" && school.pupils.junior !== null;
  const rows = SCHOOLS.filter(({ type }) => type !== "教学点").map((school): Value[] => {
    const [first, seventh] = [Math.round((school.pupils.primary ?? 0) / 6), Math.round((school.pupils.junior ?? 0) / 3)];
    const place = school.town === "城关镇" ? "城区" : /镇$/.test(school.town) ? "镇区" : "乡村";
    const outside = school.name === "示例县第二中学" ? 30 : 0;
    return [school.name, place, school.ownership, isBoarding(school) ? "是" : "否", first || null, first || null, seventh || null, seventh === 0 ? null : seventh - outside];
  });
  writeTable(workbook.addWorksheet("就近入学"), "示例县2025年秋季就近划片入学情况（示例数据）", "单位：人", [["学校", "城乡类型", "举办者", "是否寄宿制", "小学一年级招生数", "小学就近划片入学人数", "初中七年级招生数", "初中就近划片入学人数"]], rows, [24, 10, 10, 12, 14, 14, 14, 14]);
}

function addMigrants(workbook: ExcelJS.Workbook): void {
  const rows: Value[][] = [
    ["城关镇", 486, 401, 37],
    ["河口镇", 92, 85, 0],
    ["石桥镇", 64, 60, 0],
    ["合计", 642, 546, 37],
  ];
  writeTable(workbook.addWorksheet("随迁子女"), "示例县符合条件的随迁子女就读情况（示例数据）", "单位：人", [["乡镇", "符合条件的随迁子女", "公办学校就读", "政府购买学位的民办学校就读"]], rows, [14, 20, 16, 28]);
}

function addDisabled(workbook: ExcelJS.Workbook): void {
  writeTable(workbook.addWorksheet("残疾儿童"), "示例县适龄残疾儿童少年入学情况（示例数据）", "单位：人", [["项目", "人数"]], [["适龄残疾儿童少年总数", 152], ["已入学", 147], ["其中：特殊教育学校就读", 81], ["随班就读", 52], ["送教上门", 14]], [30, 12]);
}

function addHighSchools(workbook: ExcelJS.Workbook): void {
  const rows: Value[][] = [
    ["城区", 1120, 300],
    ["农村", 690, 190],
    ["合计", 1810, 490],
  ];
  writeTable(workbook.addWorksheet("优质高中名额"), "示例县2025年优质高中招生名额分配情况（示例数据）", "单位：人、名", [["区域", "初三毕业生数", "分配到初中的名额"]], rows, [12, 16, 18]);
  writeTable(workbook.addWorksheet("优质高中计划"), "示例县2025年优质高中招生计划（示例数据）", "单位：名", [["项目", "数量"]], [["优质高中招生计划", 900], ["其中：分配到初中的名额", 490]], [24, 12]);
}

/** What became of the pupils who entered 初中 three years ago. */
function addCohorts(workbook: ExcelJS.Workbook): void {
  const rows = SCHOOLS.flatMap((school): Value[][] => {
    if (school.pupils.junior === null) return [];
    const entered = Math.round(school.pupils.junior / 3);
    return [[school.name, entered, 3, 4, 0, entered - 3]];
  });
  writeTable(workbook.addWorksheet("巩固率"), "示例县2022级初中学生三年巩固情况（示例数据）", "单位：人", [["学校", "初一入学人数", "三年转入", "三年转出", "死亡", "毕业人数"]], rows, [24, 14, 12, 12, 8, 12]);
}

function addPay(workbook: ExcelJS.Workbook): void {
  writeTable(workbook.addWorksheet("工资收入"), "示例县义务教育教师与公务员平均工资收入（示例数据）", "单位：元/年", [["年份", "教师平均工资收入", "公务员平均工资收入"]], [["2024年", 98200, 97600], ["2025年", 101500, 100900]], [10, 20, 20]);
}

function addMonitoring(workbook: ExcelJS.Workbook): void {
  writeTable(workbook.addWorksheet("质量监测"), "示例县国家义务教育质量监测结果（示例数据）", "2024年", [["年级", "学科", "学业水平等级", "校际差异率"]], [["四年级", "数学", "Ⅳ级", 0.092], ["四年级", "体育", "Ⅲ级", 0.118], ["八年级", "数学", "Ⅲ级", 0.15], ["八年级", "体育", "Ⅳ级", 0.104]], [10, 10, 16, 14]);
}

function addSurvey(workbook: ExcelJS.Workbook): void {
  const rows: Value[][] = [
    ["学生", 1200, 1186, 1072],
    ["家长", 1200, 1158, 1003],
    ["教师", 300, 298, 268],
    ["校长", 28, 28, 27],
    ["人大代表", 40, 38, 34],
    ["政协委员", 40, 39, 35],
    ["其他群众", 200, 187, 160],
  ];
  writeTable(workbook.addWorksheet("满意度调查"), "示例县义务教育社会认可度调查（示例数据）", "单位：份", [["调查对象", "发放问卷", "有效问卷", "满意"]], rows, [14, 12, 12, 12]);
}
