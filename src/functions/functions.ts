import { gapOf } from "../core/assessment/gap";
import { judgeValue, type ValueState } from "../core/assessment/judge-value";
import { countStates, schoolVerdict } from "../core/assessment/school-verdict";
import { checkTotal } from "../core/footing/check-total";
import { splitStage } from "../core/indicators/split-stage";
import { exactProduct } from "../core/quantity/decimal";
import { differenceCoefficient } from "../core/statistics/difference-coefficient";
import { differenceShares } from "../core/statistics/difference-shares";
import { DEFAULT_STANDARD } from "../core/standards/standards";
import { type Cells, cellsOf, indicatorNamed, numberOf, numbersOf, spill, stageOf, standardOf } from "./arguments";
import { invalidValue, notAvailable } from "./errors";

/** What a result cell says; the same words as in the pane. */
const STATES: Readonly<Record<ValueState, string>> = { met: "达标", floor: "达到85%", failed: "未达标" };
const MISSING = "缺数";
const NO_STUDENTS = "学生数为0";

/** Quotient for one cell: blank stays blank, no students is said in words. */
function perStudents(amount: unknown, students: unknown, names: readonly [string, string], at: readonly [number, number], per: number): number | string {
  const count = numberOf(amount, names[0], ...at);
  const pupils = numberOf(students, names[1], ...at);
  if (count === null || pupils === null) return "";
  if (count < 0 || pupils < 0) throw invalidValue(`第${at[0] + 1}行有负数。`);
  if (pupils === 0) return NO_STUDENTS;
  return exactProduct(count, per) / pupils;
}

/**
 * 每百名学生拥有高于规定学历教师数（指标1.1）。可以选整列，结果自动填满。
 * @customfunction PER100_TEACHERS
 * @param 高学历教师数 高于规定学历的专任教师数：小学为专科及以上，初中为本科及以上。单位：人
 * @param 学生数 同一学段的在校学生数。单位：人
 * @returns 每百名学生拥有的教师数（人），不四舍五入；空单元格返回空
 */
export function per100Teachers(高学历教师数: unknown[][], 学生数: unknown[][]): unknown[][] {
  return spill([cellsOf(高学历教师数), cellsOf(学生数)], ["高学历教师数", "学生数"], ([count, pupils], row, column) =>
    perStudents(count, pupils, ["高学历教师数", "学生数"], [row, column], 100),
  );
}

/**
 * 每百名学生拥有数（骨干教师、体育艺术教师、多媒体教室等）。可以选整列，结果自动填满。
 * @customfunction PER_HUNDRED
 * @param 数量 教师数、教室数等。单位：人、间
 * @param 学生数 在校学生数。单位：人
 * @returns 每百名学生拥有的数量，不四舍五入；空单元格返回空
 */
export function perHundred(数量: unknown[][], 学生数: unknown[][]): unknown[][] {
  return spill([cellsOf(数量), cellsOf(学生数)], ["数量", "学生数"], ([count, pupils], row, column) =>
    perStudents(count, pupils, ["数量", "学生数"], [row, column], 100),
  );
}

/**
 * 生均值（用房面积、场馆面积、设备值等）。可以选整列，结果自动填满。
 * @customfunction PER_STUDENT
 * @param 总量 面积（㎡）或设备值（元）；以万元填写时请先乘以10000
 * @param 学生数 在校学生数。单位：人
 * @returns 每名学生拥有的量，不四舍五入；空单元格返回空
 */
export function perStudent(总量: unknown[][], 学生数: unknown[][]): unknown[][] {
  return spill([cellsOf(总量), cellsOf(学生数)], ["总量", "学生数"], ([amount, pupils], row, column) =>
    perStudents(amount, pupils, ["总量", "学生数"], [row, column], 1),
  );
}

/**
 * 一贯制学校和完全中学的资源按折算学生数分摊：小学1、初中1.1、高中1.32；完全中学初中1、高中1.2。
 * @customfunction SPLIT_STAGE
 * @param 总量 全校的面积（㎡）、设备值（元）或教室数（间）
 * @param 小学生数 小学部在校学生数，没有填0。单位：人
 * @param 初中生数 初中部在校学生数，没有填0。单位：人
 * @param [高中生数] 高中部在校学生数，没有可省略。单位：人
 * @returns 横向三格：小学部、初中部、高中部应分摊的量，合计等于总量
 */
export function splitStages(总量: unknown, 小学生数: unknown, 初中生数: unknown, 高中生数?: unknown): unknown[][] {
  const one = (argument: unknown, name: string): number => {
    const [number] = numbersOf(argument, name);
    if (number === undefined || Number.isNaN(number)) throw notAvailable(`缺少${name}，不能分摊。没有该学段的请填0。`);
    return number;
  };
  const senior = cellsOf(高中生数)[0]?.[0];
  const students = {
    primary: one(小学生数, "小学生数"),
    junior: one(初中生数, "初中生数"),
    senior: senior === undefined || senior === null || senior === "" ? 0 : one(高中生数, "高中生数"),
  };
  const parts = splitStage(DEFAULT_STANDARD, one(总量, "总量"), students);
  if (!parts) throw notAvailable("各学段学生数都是0，不能分摊。");
  return [[parts.primary, parts.junior, parts.senior]];
}

interface SchoolColumns {
  readonly totals: readonly number[];
  readonly students: readonly number[];
}

/** Two columns of the same schools. A row that has one figure and not the other is named, unless it may be left out. */
function schoolColumns(totals: unknown, students: unknown, leaveOut: unknown): SchoolColumns {
  const columns = { totals: numbersOf(totals, "资源总量"), students: numbersOf(students, "学生数") };
  if (columns.totals.length !== columns.students.length) {
    throw invalidValue(`资源总量有${columns.totals.length}格，学生数有${columns.students.length}格，两个区域必须一样大。`);
  }
  if (cellsOf(leaveOut)[0]?.[0] === true) return columns;
  const rows = (test: (total: number, pupils: number) => boolean): number[] =>
    columns.totals.flatMap((total, index) => (test(total, columns.students[index] ?? NaN) ? [index + 1] : []));
  const incomplete = rows((total, pupils) => Number.isNaN(total) !== Number.isNaN(pupils));
  if (incomplete.length > 0) throw notAvailable(`第${listed(incomplete)}行缺数。补齐后再算；确要略过缺数的学校，请把第三个参数填TRUE。`);
  const empty = rows((_, pupils) => pupils === 0);
  if (empty.length > 0) throw notAvailable(`第${listed(empty)}行学生数为0。确要略过，请把第三个参数填TRUE。`);
  return columns;
}

function listed(rows: readonly number[]): string {
  return rows.length > 5 ? `${rows.slice(0, 5).join("、")}等${rows.length}` : rows.join("、");
}

/**
 * 校际差异系数：按学生数加权，用未四舍五入的数计算。小学应不大于0.50，初中应不大于0.45。
 * @customfunction DIFF_COEF
 * @param 资源总量 各校的资源总量（不是生均值）：教师数、面积、设备值等，一校一格
 * @param 学生数 各校在校学生数，顺序相同。单位：人
 * @param [略过缺数] TRUE：略过缺数和学生数为0的学校；省略时遇到缺数给出提示
 * @returns 差异系数
 */
export function diffCoef(资源总量: unknown[][], 学生数: unknown[][], 略过缺数?: unknown): number {
  const { totals, students } = schoolColumns(资源总量, 学生数, 略过缺数);
  const { value, reason } = differenceCoefficient(totals, students);
  if (value === null) throw notAvailable(reason === "zero-mean" ? "全部学校的资源都是0，差异系数没有意义。" : "没有可以计算的学校。");
  return value;
}

/**
 * 每所学校对校际差异的贡献，各校绝对值之和为1；负数表示低于全县平均。
 * @customfunction DIFF_COEF_SHARE
 * @param 资源总量 各校的资源总量（不是生均值），一校一格
 * @param 学生数 各校在校学生数，顺序相同。单位：人
 * @param [略过缺数] TRUE：略过缺数和学生数为0的学校；省略时遇到缺数给出提示
 * @returns 与资源总量同样大小的区域；缺数的学校返回空
 */
export function diffCoefShare(资源总量: unknown[][], 学生数: unknown[][], 略过缺数?: unknown): unknown[][] {
  const { totals, students } = schoolColumns(资源总量, 学生数, 略过缺数);
  const shares = differenceShares(totals, students);
  let next = 0;
  return cellsOf(资源总量).map((row) =>
    row.map(() => {
      const share = shares[next++] ?? NaN;
      return Number.isNaN(share) ? "" : share;
    }),
  );
}

/**
 * 一项指标的标准值。
 * @customfunction THRESHOLD
 * @param 指标 指标编号，如1.1，或指标名称
 * @param 学段 小学或初中，可以选整列
 * @param [标准] 标准的编号；省略为国家标准national-2017
 * @returns 标准值：人、间、㎡或元
 */
export function threshold(指标: unknown[][], 学段: unknown[][], 标准?: unknown): unknown[][] {
  const standard = standardOf(标准);
  return spill([cellsOf(指标), cellsOf(学段)], ["指标", "学段"], ([code, stage]) =>
    isEmpty(code) || isEmpty(stage) ? "" : indicatorNamed(code, standard).required[stageOf(stage)],
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/**
 * 一个数值是否达标：达标、达到85%、未达标、缺数。可以选整列。
 * @customfunction MEETS
 * @param 数值 指标值（如每百名学生教师数）；给出学生数时填资源总量（如教师数）
 * @param 指标 指标编号，如1.1，或指标名称
 * @param 学段 小学或初中
 * @param [学生数] 给出学生数时，按资源总量除以学生数判断，临界值最准确。单位：人
 * @param [标准] 标准的编号；省略为国家标准national-2017
 * @returns 达标、达到85%、未达标或缺数
 */
export function meets(数值: unknown[][], 指标: unknown[][], 学段: unknown[][], 学生数?: unknown[][], 标准?: unknown): unknown[][] {
  const standard = standardOf(标准);
  const pupils = cellsOf(学生数);
  const hasPupils = pupils.some((row) => row.some((value) => !isEmpty(value)));
  const args: readonly Cells[] = hasPupils ? [cellsOf(数值), cellsOf(指标), cellsOf(学段), pupils] : [cellsOf(数值), cellsOf(指标), cellsOf(学段)];
  return spill(args, ["数值", "指标", "学段", "学生数"], ([amount, code, stage, students], row, column) => {
    const value = numberOf(amount, "数值", row, column);
    const count = hasPupils ? numberOf(students, "学生数", row, column) : null;
    if (value === null || (hasPupils && count === null)) return MISSING;
    if (count === 0) return NO_STUDENTS;
    const indicator = indicatorNamed(code, standard);
    const required = indicator.required[stageOf(stage)];
    const { floorRatio } = standard.schoolRule;
    return STATES[count === null ? judgeValue(1, value, 1, required, floorRatio) : judgeValue(indicator.per, value, count, required, floorRatio)];
  });
}

/**
 * 达到标准还差多少：人和间进位取整，㎡和元保留两位小数；已达标为0。可以选整列。
 * @customfunction GAP
 * @param 总量 现有的教师数（人）、教室数（间）、面积（㎡）或设备值（元）
 * @param 学生数 在校学生数。单位：人
 * @param 指标 指标编号，如1.1，或指标名称
 * @param 学段 小学或初中
 * @param [标准] 标准的编号；省略为国家标准national-2017
 * @returns 还差的数量，单位与总量相同
 */
export function gap(总量: unknown[][], 学生数: unknown[][], 指标: unknown[][], 学段: unknown[][], 标准?: unknown): unknown[][] {
  const standard = standardOf(标准);
  return spill([cellsOf(总量), cellsOf(学生数), cellsOf(指标), cellsOf(学段)], ["总量", "学生数", "指标", "学段"], ([amount, students, code, stage], row, column) => {
    const have = numberOf(amount, "总量", row, column);
    const count = numberOf(students, "学生数", row, column);
    if (have === null || count === null) return "";
    if (count === 0) return NO_STUDENTS;
    const indicator = indicatorNamed(code, standard);
    return gapOf(indicator.unit, indicator.required[stageOf(stage)], indicator.per, have, count, count);
  });
}

/**
 * 学校的综合结论：7项中至少6项达标、余项不低于85%为达标。每行一所学校。
 * @customfunction SCHOOL_VERDICT
 * @param 七项指标值 按1.1至1.7的顺序横排7列的指标值，一校一行
 * @param 学段 小学或初中，一格或每校一格
 * @param [标准] 标准的编号；省略为国家标准national-2017
 * @returns 每校一格：达标、未达标或缺数
 */
export function schoolVerdicts(七项指标值: unknown[][], 学段: unknown[][], 标准?: unknown): unknown[][] {
  const standard = standardOf(标准);
  const rows = cellsOf(七项指标值);
  const stages = cellsOf(学段);
  const needed = standard.indicators.length;
  if (stages.length !== 1 && stages.length !== rows.length) throw invalidValue(`学段有${stages.length}格，学校有${rows.length}行，两者应一致。`);
  return rows.map((row, index) => {
    if (row.length !== needed) throw invalidValue(`需要${needed}列指标值（1.1至1.7），现在是${row.length}列。`);
    if (row.every(isEmpty)) return [""];
    const stage = stageOf(stages[stages.length === 1 ? 0 : index]?.[0]);
    const states = standard.indicators.map((indicator, column) => {
      const value = numberOf(row[column], "七项指标值", index, column);
      return value === null ? "missing" : judgeValue(1, value, 1, indicator.required[stage], standard.schoolRule.floorRatio);
    });
    const verdict = schoolVerdict(countStates(states), standard.schoolRule);
    return [verdict === "met" ? STATES.met : verdict === "failed" ? STATES.failed : MISSING];
  });
}

/**
 * 核对合计：按打印的小数位数允许四舍五入的误差，不符时说明多多少或少多少。
 * @customfunction CHECK_TOTAL
 * @param 合计 填写的合计数，一格
 * @param 各项 参加合计的各项；空单元格不计
 * @param [不得舍入] TRUE：各项都是整数（如人数），必须完全相等；省略时允许四舍五入的误差
 * @returns 相符、在四舍五入范围内或不符，以及相差多少
 */
export function checkSum(合计: unknown, 各项: unknown[][], 不得舍入?: unknown): string {
  const [total] = numbersOf(合计, "合计");
  const parts = numbersOf(各项, "各项").filter((part) => !Number.isNaN(part));
  if (total === undefined || Number.isNaN(total)) return MISSING;
  if (parts.length === 0) throw notAvailable("没有可以相加的各项。");
  const check = checkTotal(total, parts, cellsOf(不得舍入)[0]?.[0] === true ? "none" : "printed");
  if (check.state === "exact") return "相符";
  const amount = `${check.difference > 0 ? "多" : "少"}${Math.abs(check.difference)}`;
  return check.state === "within-rounding" ? `在四舍五入范围内（合计${amount}）` : `不符：合计${amount}（各项之和${check.sum}）`;
}

CustomFunctions.associate("PER100_TEACHERS", per100Teachers);
CustomFunctions.associate("PER_HUNDRED", perHundred);
CustomFunctions.associate("PER_STUDENT", perStudent);
CustomFunctions.associate("SPLIT_STAGE", splitStages);
CustomFunctions.associate("DIFF_COEF", diffCoef);
CustomFunctions.associate("DIFF_COEF_SHARE", diffCoefShare);
CustomFunctions.associate("THRESHOLD", threshold);
CustomFunctions.associate("MEETS", meets);
CustomFunctions.associate("GAP", gap);
CustomFunctions.associate("SCHOOL_VERDICT", schoolVerdicts);
CustomFunctions.associate("CHECK_TOTAL", checkSum);
