import { gapOf } from "../core/assessment/gap";
import { judgeValue } from "../core/assessment/judge-value";
import { countStates, schoolVerdict } from "../core/assessment/school-verdict";
import { splitStage } from "../core/indicators/split-stage";
import { exactProduct } from "../core/quantity/decimal";
import { differenceCoefficient } from "../core/statistics/difference-coefficient";
import { differenceShares } from "../core/statistics/difference-shares";
import { DEFAULT_STANDARD } from "../core/standards/standards";
import {
  cellsOf,
  choiceOf,
  heldBy,
  type Holds,
  indicatorNamed,
  isEmpty,
  isOmitted,
  numberOf,
  singleOf,
  stageOf,
  standardOf,
  widthOf,
} from "./arguments";
import { invalidValue, notAvailable } from "./errors";
import { MISSING, NO_STUDENTS, STATES, zeroOrBlank } from "./result-words";
import { cellAt, filledRowsOf, HEADER, headerRowsOf, type RowArgument, spill } from "./rows";
import { schoolColumns } from "./school-columns";
import { totalText } from "./total-text";
import { underBoth, zeroMeaningOf } from "./zeros";

const numbers = (name: string, argument: unknown): RowArgument => ({ name, cells: cellsOf(argument), of: "numbers" });
const codes = (argument: unknown): RowArgument => ({ name: "指标", cells: cellsOf(argument), of: "codes" });
const stages = (argument: unknown): RowArgument => ({ name: "学段", cells: cellsOf(argument), of: "stages" });

/** Amount for each pupil (`per` 1) or each hundred (`per` 100), cell by cell; blank stays blank, no students is said. */
function perStudents(
  name: string,
  holds: Holds,
  amounts: unknown,
  students: unknown,
  per: number,
  zero: unknown,
): unknown[][] {
  const meaning = zeroMeaningOf(zero);
  return spill([numbers(name, amounts), numbers("学生数", students)], (cells, at) =>
    underBoth<number | string>(
      cells,
      meaning,
      ([amount, pupils]) => {
        const count = numberOf(amount, name, at, holds);
        const children = numberOf(pupils, "学生数", at, "people");
        if (count === null || children === null) return "";
        return children === 0 ? NO_STUDENTS : exactProduct(count, per) / children;
      },
      zeroOrBlank,
    ),
  );
}

/**
 * 每百名学生拥有高于规定学历教师数（指标1.1）。可以选整列，结果自动填满。
 * @customfunction PER100_TEACHERS
 * @param 高学历教师数 高于规定学历的专任教师数：小学为专科及以上，初中为本科及以上。单位：人
 * @param 学生数 同一学段的在校学生数。单位：人
 * @param [零值] TRUE：0就是0；FALSE：0是没有填。省略时，分不清的格显示“0或空”
 * @returns 每百名学生拥有的教师数（人），不四舍五入；空单元格返回空
 */
export function per100Teachers(高学历教师数: unknown[][], 学生数: unknown[][], 零值?: unknown): unknown[][] {
  return perStudents("高学历教师数", "people", 高学历教师数, 学生数, 100, 零值);
}

/**
 * 每百名学生拥有数（骨干教师、体育艺术教师、多媒体教室等）。可以选整列，结果自动填满。
 * @customfunction PER_HUNDRED
 * @param 数量 教师数、教室数等。单位：人、间
 * @param 学生数 在校学生数。单位：人
 * @param [零值] TRUE：0就是0；FALSE：0是没有填。省略时，分不清的格显示“0或空”
 * @returns 每百名学生拥有的数量，不四舍五入；空单元格返回空
 */
export function perHundred(数量: unknown[][], 学生数: unknown[][], 零值?: unknown): unknown[][] {
  return perStudents("数量", "count", 数量, 学生数, 100, 零值);
}

/**
 * 生均值（用房面积、场馆面积、设备值等）。可以选整列，结果自动填满。
 * @customfunction PER_STUDENT
 * @param 总量 面积（㎡）或设备值（元）；以万元填写时请先乘以10000，或在数后写明“万元”
 * @param 学生数 在校学生数。单位：人
 * @param [零值] TRUE：0就是0；FALSE：0是没有填。省略时，分不清的格显示“0或空”
 * @returns 每名学生拥有的量，不四舍五入；空单元格返回空
 */
export function perStudent(总量: unknown[][], 学生数: unknown[][], 零值?: unknown): unknown[][] {
  return perStudents("总量", "amount", 总量, 学生数, 1, 零值);
}

/**
 * 一贯制学校和完全中学的资源按折算学生数分摊：小学1、初中1.1、高中1.32；完全中学初中1、高中1.2。
 * @customfunction SPLIT_STAGE
 * @param 总量 全校的面积（㎡）、设备值（元）或教室数（间）
 * @param 小学生数 小学部在校学生数，没有填0。单位：人
 * @param 初中生数 初中部在校学生数，没有填0。单位：人
 * @param [高中生数] 高中部在校学生数，没有可省略。单位：人
 * @param [零值] TRUE：0就是0（确实没有该学段）；FALSE：0是没有填。省略时，有0给出提示
 * @returns 横向三格：小学部、初中部、高中部应分摊的量，合计等于总量
 */
export function splitStages(
  总量: unknown,
  小学生数: unknown,
  初中生数: unknown,
  高中生数?: unknown,
  零值?: unknown,
): unknown[][] {
  const zero = zeroMeaningOf(零值);
  const one = (argument: unknown, name: string, holds: Holds): number => {
    const value = singleOf(argument);
    if (value === 0 && zero === "unknown")
      throw notAvailable(`${name}是0或空，分不清。确实是0（没有该学段）的，请把第五个参数填TRUE。`);
    const number = zero === "blank" && value === 0 ? null : numberOf(value, name, { row: 0, column: 0 }, holds);
    if (number === null) throw notAvailable(`缺少${name}，不能分摊。没有该学段的请填0，并把第五个参数填TRUE。`);
    return number;
  };
  const students = {
    primary: one(小学生数, "小学生数", "people"),
    junior: one(初中生数, "初中生数", "people"),
    senior: isOmitted(高中生数) ? 0 : one(高中生数, "高中生数", "people"),
  };
  const parts = splitStage(DEFAULT_STANDARD, one(总量, "总量", "amount"), students);
  if (!parts) throw notAvailable("各学段学生数都是0，不能分摊，请核对学生数。");
  return [[parts.primary, parts.junior, parts.senior]];
}

/**
 * 校际差异系数：按学生数加权，用未四舍五入的数计算。小学应不大于0.50，初中应不大于0.45。
 * @customfunction DIFF_COEF
 * @param 资源总量 各校的资源总量（不是生均值）：教师数、面积、设备值等，一校一格
 * @param 学生数 各校在校学生数，形状相同。单位：人
 * @param [略过缺数] TRUE：略过空格和0的学校；FALSE：0就是0，照算（学生数为0的不参加）；省略时遇到空格或0给出提示
 * @returns 差异系数
 */
export function diffCoef(资源总量: unknown[][], 学生数: unknown[][], 略过缺数?: unknown): number {
  const { totals, students } = schoolColumns(资源总量, 学生数, 略过缺数);
  const { value, reason } = differenceCoefficient(totals, students);
  if (value === null)
    throw notAvailable(
      reason === "zero-mean"
        ? "全部学校的资源都是0，差异系数没有意义，请核对资源总量。"
        : "没有可以计算的学校，请核对所选区域。",
    );
  return value;
}

/**
 * 每所学校对校际差异的贡献，各校绝对值之和为1；负数表示低于全县平均。
 * @customfunction DIFF_COEF_SHARE
 * @param 资源总量 各校的资源总量（不是生均值），一校一格
 * @param 学生数 各校在校学生数，形状相同。单位：人
 * @param [略过缺数] TRUE：略过空格和0的学校；FALSE：0就是0，照算（学生数为0的不参加）；省略时遇到空格或0给出提示
 * @returns 与资源总量同样形状的区域；缺数和略过的学校返回空
 */
export function diffCoefShare(资源总量: unknown[][], 学生数: unknown[][], 略过缺数?: unknown): unknown[][] {
  const { totals, students, headers, width } = schoolColumns(资源总量, 学生数, 略过缺数);
  const shares = differenceShares(totals, students);
  const rows = totals.length / width;
  const header: string[] = new Array<string>(width).fill(HEADER);
  const shareAt = (index: number): number | string => {
    const share = shares[index] ?? NaN;
    return Number.isNaN(share) ? "" : share;
  };
  return [
    ...Array.from({ length: headers }, () => header),
    ...Array.from({ length: rows }, (_, row) =>
      Array.from({ length: width }, (_value, column) => shareAt(row * width + column)),
    ),
  ];
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
  return spill([codes(指标), stages(学段)], ([code, stage], at) =>
    isUnnamed(code) || isUnnamed(stage) ? "" : indicatorNamed(code, standard, at).required[stageOf(stage, at)],
  );
}

/** A cell that names nothing: no stage and no indicator is called 0, which a blank may arrive as. */
function isUnnamed(value: unknown): boolean {
  return isEmpty(value) || value === 0;
}

/**
 * 一个数值是否达标：达标、达到85%、未达标、缺数。可以选整列。
 * @customfunction MEETS
 * @param 数值 指标值（如每百名学生教师数）；给出学生数时填资源总量（如教师数）
 * @param 指标 指标编号，如1.1，或指标名称
 * @param 学段 小学或初中
 * @param [学生数] 给出学生数时，按资源总量除以学生数判断，临界值最准确；空格是缺数。单位：人
 * @param [标准] 标准的编号；省略为国家标准national-2017
 * @param [零值] TRUE：0就是0；FALSE：0是没有填。省略时，分不清的格显示“0或缺数”
 * @returns 达标、达到85%、未达标或缺数
 */
export function meets(
  数值: unknown[][],
  指标: unknown[][],
  学段: unknown[][],
  学生数?: unknown[][],
  标准?: unknown,
  零值?: unknown,
): unknown[][] {
  const standard = standardOf(标准);
  const zero = zeroMeaningOf(零值);
  const hasStudents = !isOmitted(学生数);
  return spill(
    [numbers("数值", 数值), codes(指标), stages(学段), numbers("学生数", 学生数)],
    ([amount, code, stage, students], at) =>
      underBoth<string>(
        [amount, students],
        zero,
        ([have, pupils]) => {
          if (isEmpty(have) || isUnnamed(code) || isUnnamed(stage)) return MISSING;
          const indicator = indicatorNamed(code, standard, at);
          const value = numberOf(have, "数值", at, heldBy(indicator.unit));
          const count = hasStudents ? numberOf(pupils, "学生数", at, "people") : 1;
          if (value === null || count === null) return MISSING;
          if (count === 0) return NO_STUDENTS;
          return STATES[
            judgeValue(
              hasStudents ? indicator.per : 1,
              value,
              count,
              indicator.required[stageOf(stage, at)],
              standard.schoolRule.floorRatio,
            )
          ];
        },
        zeroOrBlank,
      ),
  );
}

/**
 * 达到标准还差多少：人和间进位取整，㎡和元保留两位小数；已达标为0。可以选整列。
 * @customfunction GAP
 * @param 总量 现有的教师数（人）、教室数（间）、面积（㎡）或设备值（元）
 * @param 学生数 在校学生数。单位：人
 * @param 指标 指标编号，如1.1，或指标名称
 * @param 学段 小学或初中
 * @param [标准] 标准的编号；省略为国家标准national-2017
 * @param [零值] TRUE：0就是0；FALSE：0是没有填。省略时，分不清的格显示“0或空”
 * @returns 还差的数量，单位与总量相同
 */
export function gap(
  总量: unknown[][],
  学生数: unknown[][],
  指标: unknown[][],
  学段: unknown[][],
  标准?: unknown,
  零值?: unknown,
): unknown[][] {
  const standard = standardOf(标准);
  const zero = zeroMeaningOf(零值);
  return spill(
    [numbers("总量", 总量), numbers("学生数", 学生数), codes(指标), stages(学段)],
    ([amount, students, code, stage], at) =>
      underBoth<number | string>(
        [amount, students],
        zero,
        ([have, pupils]) => {
          if (isEmpty(have) || isEmpty(pupils) || isUnnamed(code) || isUnnamed(stage)) return "";
          const indicator = indicatorNamed(code, standard, at);
          const total = numberOf(have, "总量", at, heldBy(indicator.unit));
          const count = numberOf(pupils, "学生数", at, "people");
          if (total === null || count === null) return "";
          if (count === 0) return NO_STUDENTS;
          return gapOf(indicator.unit, indicator.required[stageOf(stage, at)], indicator.per, total, count, count);
        },
        zeroOrBlank,
      ),
  );
}

/**
 * 学校的综合结论：7项中至少6项达标、余项不低于85%为达标。每行一所学校。
 * @customfunction SCHOOL_VERDICT
 * @param 七项指标值 按1.1至1.7的顺序排列的七列指标值
 * @param 学段 小学或初中，一格或每校一格
 * @param [标准] 标准的编号；省略为国家标准national-2017
 * @param [零值] TRUE：0就是0；FALSE：0是没有填。省略时，结论因此不同的学校显示“0或缺数”
 * @returns 每校一格：达标、未达标或缺数
 */
export function schoolVerdicts(
  七项指标值: unknown[][],
  学段: unknown[][],
  标准?: unknown,
  零值?: unknown,
): unknown[][] {
  const standard = standardOf(标准);
  const zero = zeroMeaningOf(零值);
  const schools = numbers("七项指标值", 七项指标值);
  const named = stages(学段);
  const needed = standard.indicators.length;
  const width = widthOf(schools.cells);
  if (width !== needed) throw invalidValue(`“七项指标值”需要${needed}列（1.1至1.7），现在是${width}列，请重新选取。`);
  const stageWidth = widthOf(named.cells);
  if (stageWidth > 1) throw invalidValue(`“学段”应为一格，或一校一行的一列，现在是${stageWidth}列，请重新选取。`);
  if (named.cells.length > 1 && named.cells.length !== schools.cells.length)
    throw invalidValue(`“学段”有${named.cells.length}行，“七项指标值”有${schools.cells.length}行，两者应一致。`);
  const headers = headerRowsOf([schools, named]);
  const verdictOf = (cells: readonly unknown[], stage: unknown, row: number): string => {
    if (cells.every(isEmpty)) return "";
    if (isUnnamed(stage)) return MISSING;
    const states = standard.indicators.map((indicator, column) => {
      const value = numberOf(cells[column], schools.name, { row, column }, heldBy(indicator.unit));
      return value === null
        ? "missing"
        : judgeValue(
            1,
            value,
            1,
            indicator.required[stageOf(stage, { row, column: 0 })],
            standard.schoolRule.floorRatio,
          );
    });
    const verdict = schoolVerdict(countStates(states), standard.schoolRule);
    return verdict === "met" ? STATES.met : verdict === "failed" ? STATES.failed : MISSING;
  };
  return schools.cells.slice(0, filledRowsOf([schools.cells, named.cells])).map((cells, row) => {
    if (row < headers) return [HEADER];
    return [
      underBoth(
        cells,
        zero,
        (each) => verdictOf(each, cellAt(named.cells, row, 0), row),
        (_, asBlank) => (asBlank === "" ? "0或空" : `0或${MISSING}`),
      ),
    ];
  });
}

/**
 * 核对合计：按打印的小数位数允许四舍五入的误差，不符时说明多多少或少多少。
 * @customfunction CHECK_TOTAL
 * @param 合计 填写的合计数，一格
 * @param 各项 参加合计的各项；有空格而对不上时不下结论
 * @param [不得舍入] TRUE：各项都是整数（如人数），必须完全相等；省略时允许四舍五入的误差
 * @param [零值] TRUE：0就是0；FALSE：0是没有填。省略时，结论因此不同的给出说明
 * @returns 相符、在四舍五入范围内或不符，以及相差多少
 */
export function checkSum(合计: unknown, 各项: unknown[][], 不得舍入?: unknown, 零值?: unknown): string {
  const rounding = choiceOf(不得舍入, "不得舍入") === true ? "none" : "printed";
  return totalText(singleOf(合计), cellsOf(各项), rounding, zeroMeaningOf(零值));
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
