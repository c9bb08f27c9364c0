import { finding, FINDINGS, type FindingCode } from "../../../src/core/findings/finding";
import { findStandard } from "../../../src/core/standards/standards";
import { findingMessage } from "../../../src/i18n/zh-CN/findings";
import { findingSentence } from "../../finding-sentence";

const C5 = { sheet: "学校", row: 4, column: 2 };
const TOTAL = { item: "合计", header: "学生数", total: 1280, sum: 1270, difference: -10 };
const CELL = { school: "第一小学", field: "students" };
const COEFFICIENT = { stage: "primary", indicator: "1.5", cv: null, printed: null, limit: 0.5 };
const ROUNDED = { stage: "primary", value: 4.4996, required: 4.5, unit: "square-metre" };
const NOT_ASSESSED = { sheet: "教师", kind: "school-figures" };
const STATED = {
  sheet: "自评表",
  others: ["台账", "校舍"],
  schools: 24,
  differing: 2,
  count: 3,
  likely: "mistakes",
  basis: null,
  school: "第一小学",
  stage: "primary",
  indicator: "1.4",
  field: "indicator_1_4",
  unit: "square-metre",
  digits: 2,
  stated: 4.6,
  computed: 4.52,
};
const DIFFER = {
  first: "年报",
  second: "台账",
  schools: 40,
  differing: 2,
  count: 3,
  likely: "mistakes",
  used: null,
  open: 0,
  school: "第一小学",
  field: "classes",
  fieldId: "classes",
  one: 12,
  other: 13,
};
const SAVED = { version: "3", savedBy: "" };

/** Code, parameters, and the sentence that the user reads: every way in which it may be said. */
const SAID: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ["total-mismatch", { ...TOTAL, tolerance: 0 }, "学校!C5（合计，学生数）填1,280，分项相加为1,270，相差10。"],
  [
    "total-mismatch",
    { ...TOTAL, header: "资金", unit: "万元", tolerance: 0 },
    "学校!C5（合计，资金）填1,280，分项相加为1,270，相差10万元。",
  ],
  [
    "total-mismatch",
    { ...TOTAL, header: "", tolerance: 0.5 },
    "学校!C5（合计）填1,280，分项相加为1,270，相差10，不是四舍五入造成的。",
  ],
  [
    "total-mismatch",
    { ...TOTAL, located: 1, totals: ["B9", "F5"] },
    "学校!C5（合计，学生数）填1,280，按B9、F5的合计应为1,270，相差10。",
  ],
  [
    "total-mismatch",
    { ...TOTAL, item: "", located: 1, totals: ["B9"] },
    "学校!C5（学生数）填1,280，按B9的合计应为1,270，相差10。",
  ],
  [
    "total-within-rounding",
    { ...TOTAL, count: 1 },
    "学校!C5（合计，学生数）填1,280，分项相加为1,270，相差10，在四舍五入范围内。",
  ],
  ["total-within-rounding", { ...TOTAL, count: 3 }, "学校!C5等3格（合计，学生数等）与分项相加的差都在四舍五入范围内。"],
  [
    "unit-price-differs",
    { item: "2026年", price: 3200.456, other: "2025年", otherPrice: 3000, field: "needs_building_cost" },
    "2026年的校舍单价约3,200.46元/㎡，2025年约3,000元/㎡，两者不一致，不是四舍五入造成的，请核对。",
  ],
  [
    "unit-price-differs",
    { item: "2026年", price: 400, other: "2025年", otherPrice: 300, field: "needs_sports_cost" },
    "2026年的运动场单价约400元/㎡，2025年约300元/㎡，两者不一致，不是四舍五入造成的，请核对。",
  ],
  ["gap-not-checked", { count: 1 }, "学校!C5的余缺不是数字，没有与现有、标准核对。"],
  ["gap-not-checked", { count: 2 }, "学校!C5等2处的余缺不是数字，没有与现有、标准核对。"],
  [
    "figures-differ",
    { ...DIFFER, used: "年报" },
    "“年报”与“台账”有2所学校的3处数字不一致，如“第一小学”的班级数为12个、13个。判定以“年报”为准，请核对。",
  ],
  [
    "figures-differ",
    { ...DIFFER, open: 3 },
    "“年报”与“台账”有2所学校的3处数字不一致，如“第一小学”的班级数为12个、13个。确定以前按缺数处理，请核对。",
  ],
  [
    "figures-differ",
    { ...DIFFER, open: 1 },
    "“年报”与“台账”有2所学校的3处数字不一致，如“第一小学”的班级数为12个、13个。其中1处确定以前按缺数处理，请核对。",
  ],
  ["figures-differ", DIFFER, "“年报”与“台账”有2所学校的3处数字不一致，如“第一小学”的班级数为12个、13个。请核对。"],
  [
    "figures-differ",
    { ...DIFFER, likely: "other-time", open: 3 },
    "“年报”与“台账”都有的40所学校中2所数字不同（共3处），多半是两个年度或口径不同。确定以前按缺数处理，请确认用的是应评年度的表。",
  ],
  [
    "figures-differ",
    { ...DIFFER, likely: "other-time" },
    "“年报”与“台账”都有的40所学校中2所数字不同（共3处），多半是两个年度或口径不同。请确认用的是应评年度的表。",
  ],
  [
    "stated-values-differ",
    STATED,
    "“自评表”填写的指标值与按“台账”、“校舍”的数字计算的，有2所学校的3处不一致，如第一小学（小学）的生均教学及辅助用房面积填4.6㎡，计算为4.52㎡。请核对。",
  ],
  [
    "stated-values-differ",
    { ...STATED, basis: "computed" },
    "“自评表”填写的指标值与按“台账”、“校舍”的数字计算的，有2所学校的3处不一致，如第一小学（小学）的生均教学及辅助用房面积填4.6㎡，计算为4.52㎡。判定用计算的数，请核对。",
  ],
  [
    "stated-values-differ",
    { ...STATED, basis: "stated" },
    "“自评表”填写的指标值与按“台账”、“校舍”的数字计算的，有2所学校的3处不一致，如第一小学（小学）的生均教学及辅助用房面积填4.6㎡，计算为4.52㎡。判定用“自评表”填写的数，请核对。",
  ],
  [
    "stated-values-differ",
    { ...STATED, likely: "other-time" },
    "“自评表”填写的指标值与按“台账”、“校舍”的数字计算的，24所学校中2所不同（共3处），多半是两个年度或口径不同。请确认用的是应评年度的表。",
  ],
  [
    "sum-impossible",
    { field: "teachers_above_degree", parts: ["teachers_bachelor"], lacking: ["teachers_college"] },
    "表中只有本科学历教师数，没有专科学历教师数，不能相加得到高于规定学历教师数（小学应包括专科），相关学校按缺数处理。",
  ],
  [
    "sum-impossible",
    { field: "teachers_above_degree", parts: ["teachers_bachelor"], lacking: ["teachers_postgraduate"] },
    "表中只有本科学历教师数，没有研究生学历教师数，不能相加得到高于规定学历教师数，相关学校按缺数处理。",
  ],
  [
    "sum-impossible",
    {
      field: "teachers_above_degree",
      parts: ["teachers_bachelor"],
      lacking: ["teachers_college", "teachers_postgraduate"],
    },
    "表中只有本科学历教师数，没有专科学历教师数、研究生学历教师数，不能相加得到高于规定学历教师数，相关学校按缺数处理。",
  ],
  [
    "parts-exceed-total",
    { ...CELL, parts: ["teachers_college", "teachers_bachelor"], total: 60 },
    "第一小学的专科学历教师数、本科学历教师数之和超过专任教师数60人，在校学生数按缺数处理，请核对。",
  ],
  [
    "parts-exceed-total",
    { ...CELL, parts: ["teachers_college"], total: null },
    "第一小学的专科学历教师数之和超过专任教师数，在校学生数按缺数处理，请核对。",
  ],
  [
    "number-from-text",
    { field: "students", count: 1, text: "1,024人" },
    "学校!C5“1,024人”（在校学生数）是文本，已按数字读取。建议转换为数字。",
  ],
  [
    "number-from-text",
    { field: "students", count: 2, text: "1,024人" },
    "学校!C5等2个单元格（在校学生数）的数字是文本，已按数字读取。建议转换为数字。",
  ],
  ["negative-number", { ...CELL, text: -12.5 }, "学校!C5是负数−12.5（第一小学，在校学生数），按缺数处理。请核对。"],
  ["negative-number", { ...CELL, text: "−12" }, "学校!C5是负数（第一小学，在校学生数），按缺数处理。请核对。"],
  [
    "fractional-people",
    { ...CELL, text: 412.5 },
    "学校!C5的在校学生数应为整数，填的是412.5（第一小学），按缺数处理。请核对。",
  ],
  [
    "fractional-people",
    { ...CELL, text: "412.5" },
    "学校!C5的在校学生数应为整数，填的是（第一小学），按缺数处理。请核对。",
  ],
  [
    "formulas-uncalculated",
    { sheet: "学校", count: 1 },
    "工作表“学校”有1个公式没有计算结果（学校!C5），相关数据不能使用。请在Excel或WPS中打开，按F9重新计算并保存，再检查。",
  ],
  [
    "formulas-uncalculated",
    { sheet: "学校", count: 2 },
    "工作表“学校”有2个公式没有计算结果（学校!C5等），相关数据不能使用。请在Excel或WPS中打开，按F9重新计算并保存，再检查。",
  ],
  ["figure-under-merge", { count: 1 }, "学校!C5被合并单元格遮住，其中的数字没有使用。请取消合并后核对。"],
  [
    "figure-under-merge",
    { count: 2, inTotals: 1 },
    "学校!C5等2格被合并单元格遮住，其中的数字没有使用，但合计中包含这些数字。请取消合并后核对。",
  ],
  [
    "balance-undefined",
    { ...COEFFICIENT, waits: 0, waiting: 0, schools: 0 },
    "小学指标1.5没有可用的数据，差异系数无法计算。",
  ],
  [
    "balance-undefined",
    { ...COEFFICIENT, waits: 0, waiting: 0, schools: 1 },
    "小学指标1.5只有1所学校有数据，差异系数无法计算。",
  ],
  [
    "balance-undefined",
    { ...COEFFICIENT, waits: 1, waiting: 2 },
    "小学指标1.5有2所学校的数据待确认，确认后才能计算差异系数。",
  ],
  [
    "balance-undefined",
    { ...COEFFICIENT, waits: 1, waiting: 0 },
    "小学指标1.5有哪些学校参加计算待确认，确认后才能计算差异系数。",
  ],
  [
    "mean-undefined",
    { ...COEFFICIENT, without: 1, of: 8, waits: 0 },
    "小学综合差异系数无法计算：8项差异系数中有1项没有足够的数据。",
  ],
  [
    "mean-undefined",
    { ...COEFFICIENT, without: 1, of: 8, waits: 1 },
    "小学综合差异系数待确认：8项差异系数中有1项要在相关问题确认后才能计算。",
  ],
  [
    "school-failed",
    { school: "一小", stage: "primary", met: 5, codes: ["1.1", "1.5"], below: 0 },
    "一小（小学）未达标：7项中5项达标，指标1.1、1.5未达到标准。",
  ],
  [
    "school-failed",
    { school: "一小", stage: "junior", met: 5, codes: ["1.1", "1.5"], below: 1 },
    "一小（初中）未达标：7项中5项达标，指标1.1、1.5未达到标准，其中1项低于标准的85%。",
  ],
  [
    "rounding-flips-verdict",
    { ...ROUNDED, school: "一小", indicator: "1.4" },
    "一小（小学）指标1.4实际为4.4996㎡，按两位小数打印看似达到4.5㎡，实际未达到。",
  ],
  [
    "rounding-flips-verdict",
    { ...ROUNDED, school: "一小", indicator: "1.4", share: 0.85, line: 3.825 },
    "一小（小学）指标1.4实际为4.4996㎡，按两位小数打印看似达到4.5㎡的85%线3.825㎡，实际未达到。",
  ],
  [
    "rounding-flips-verdict",
    { ...ROUNDED, school: "一小", indicator: "1.4", share: 1, line: 4.5 },
    "一小（小学）指标1.4实际为4.4996㎡，按两位小数打印看似达到4.5㎡，实际未达到。",
  ],
  [
    "rounding-flips-verdict",
    { ...ROUNDED, school: "一小", indicator: "1.3", value: 0.899101, required: 0.9, unit: "person" },
    "一小（小学）指标1.3实际为0.899101人，按两位小数打印看似达到0.9人，实际未达到。",
  ],
  [
    "rounding-flips-verdict",
    {
      ...ROUNDED,
      school: "一小",
      indicator: "1.6",
      value: 1699.996,
      required: 2000,
      line: 1700,
      share: 0.85,
      unit: "yuan",
    },
    "一小（小学）指标1.6实际为1,699.996元，按两位小数打印看似达到2,000元的85%线1,700元，实际未达到。",
  ],
  [
    "part-above-whole",
    { school: "一小", field: "indoor_sport_area", whole: "teaching_area", value: 1.2, most: 1, unit: "万㎡" },
    "学校!C5的室内体育用房面积1.2万㎡大于教学及辅助用房面积1万㎡（一小），请核对。",
  ],
  [
    "part-above-whole",
    { school: "一小", field: "teachers_above_degree", whole: "teachers_fulltime", value: 101, most: 94, unit: "人" },
    "学校!C5的高于规定学历教师数101人大于专任教师数94人（一小），请核对。",
  ],
  [
    "rounding-flips-verdict",
    { stage: "primary", indicator: "1.5", value: 0.500249, required: 0.5 },
    "小学指标1.5的差异系数实际为0.500249，四舍五入后等于限值0.50，看似未超过，实际已超过。",
  ],
  [
    "rounding-flips-verdict",
    { stage: "primary", value: 0.650249, required: 0.65 },
    "小学指标的差异系数实际为0.650249，四舍五入后等于限值0.65，看似未超过，实际已超过。",
  ],
  [
    "schools-unmatched",
    { sheet: "教师", others: ["学生", "用房"], count: 2, schools: ["一小", "二小"] },
    "工作表“教师”的2所学校在工作表“学生、用房”中没有对应的行：一小、二小。相关数据按缺数处理，请核对名称。",
  ],
  [
    "schools-unmatched",
    { sheet: "教师", others: ["学生"], count: 3, schools: ["一小", "二小"] },
    "工作表“教师”的3所学校在工作表“学生”中没有对应的行：一小、二小等。相关数据按缺数处理，请核对名称。",
  ],
  [
    "figures-not-assessed",
    { ...NOT_ASSESSED, has: ["teachers"], lacks: ["students", "buildings"] },
    "“教师”表只有教师，还缺学生数、校舍、场馆的数据，没有参加评估。请把其他表也加进来。",
  ],
  [
    "figures-not-assessed",
    { ...NOT_ASSESSED, has: [], lacks: [] },
    "“教师”表没有七项指标要用的数据，数据不足，没有参加评估。请补充其余各项。",
  ],
  [
    "hidden-rows",
    { count: 2, rows: [12, 13], use: "asked" },
    "有2行隐藏的数据（第12、13行），是否计入尚待确认，请在“数据”页选择。",
  ],
  [
    "hidden-rows",
    { count: 3, rows: ["C", "D"], across: 1, use: "count" },
    "有3列隐藏的数据（第C、D列等），按您的选择参加了计算。",
  ],
  ["hidden-rows", { count: 1, rows: [12], use: "leave-out" }, "有1行隐藏的数据（第12行），按您的选择没有参加计算。"],
  [
    "row-without-name",
    { count: 2, rows: [12, 13] },
    "第12、13行有数字，但没有学校名称，没有参加计算。请补填名称，或删去多余的数字。",
  ],
  [
    "row-without-name",
    { count: 3, rows: ["C", "D"], across: 1 },
    "第C、D列等3列有数字，但没有学校名称，没有参加计算。请补填名称，或删去多余的数字。",
  ],
  ["unnamed-sum", { count: 2, rows: [14, 15] }, "第14、15行没有名称，各项数字都是其他行之和，已作为合计，没有另计。"],
  [
    "sum-of-rows",
    { school: "城关学区", from: 6, to: 11 },
    "城关学区的各项数字都等于第6至11行之和，已作为小计，没有另计。请核对。",
  ],
  [
    "sum-of-rows",
    { school: "城关学区", from: "C", to: "C", across: 1 },
    "城关学区的各项数字都等于第C列之和，已作为小计，没有另计。请核对。",
  ],
  [
    "part-of-school",
    { count: 2, schools: ["东校区", "西校区"] },
    "东校区、西校区2行的数字已包含在所属学校中，没有另计。",
  ],
  [
    "part-of-school",
    { count: 3, schools: ["东校区", "西校区"] },
    "东校区、西校区等3行的数字已包含在所属学校中，没有另计。",
  ],
  [
    "school-not-running",
    { count: 2, schools: ["三小"], left: 1 },
    "三小等2行注明已撤并、停办或尚未启用，也没有数据，没有参加评估。",
  ],
  [
    "not-counted-as-school",
    { count: 2, schools: ["东湖教学点", "西湖教学点"], left: 0 },
    "东湖教学点、西湖教学点2行不计校数，但有自己的学生和数据，作为单独的校区（教学点）参加评估。",
  ],
  [
    "not-counted-as-school",
    { count: 2, schools: ["东湖教学点"], left: 1 },
    "东湖教学点等2行不计校数，也没有数据，按已并入所属学校处理，没有参加评估。",
  ],
  [
    "settings-later-version",
    { ...SAVED, savedBy: "2.0.0" },
    "这个工作簿中保存的选择来自较新版本的均衡尺（由均衡尺2.0.0保存，第3版格式）。能识别的已采用，其余未采用，原样保留。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-later-version",
    SAVED,
    "这个工作簿中保存的选择来自较新版本的均衡尺（第3版格式）。能识别的已采用，其余未采用，原样保留。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-part-later",
    { ...SAVED, part: "standardId" },
    "这个工作簿中的“所选标准”来自较新版本的均衡尺（第3版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-part-later",
    { ...SAVED, part: "answers" },
    "这个工作簿中的“已确认的问题”来自较新版本的均衡尺（第3版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-part-later",
    { ...SAVED, part: "ignoredSheets" },
    "这个工作簿中的“不检查的工作表”来自较新版本的均衡尺（第3版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-part-later",
    { ...SAVED, part: "switches" },
    "这个工作簿中的“标准口径的选择”来自较新版本的均衡尺（第3版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-part-later",
    { ...SAVED, part: "judgements" },
    "这个工作簿中的“由人判定的指标”来自较新版本的均衡尺（第3版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-part-later",
    { ...SAVED, part: "checksOff" },
    "这个工作簿中的“停用的核对”来自较新版本的均衡尺（第3版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-part-later",
    { ...SAVED, part: "plans", savedBy: "2.0.0" },
    "这个工作簿中的“plans”来自较新版本的均衡尺（由均衡尺2.0.0保存，第3版格式），本版本未采用，原样保留；在本版本中所作的选择另行保存。请升级均衡尺，或逐项核对选择。",
  ],
  [
    "settings-not-understood",
    { keys: ["plans", "colours"], savedBy: "2.0.0" },
    "这个工作簿中保存的选择有本版本不能识别的内容（由均衡尺2.0.0保存，plans、colours），未采用，原样保留。",
  ],
  [
    "sheet-not-read",
    { sheet: "Sheet2", range: "A3:F20", rows: 18, schools: 16 },
    "工作表“Sheet2”有学校和数字，没有识别出表，没有读取。请在“对应关系”页指定表头；不需要的，请排除这张工作表。",
  ],
  [
    "sheet-not-read",
    { sheet: "Sheet2", range: "A3:F20", rows: 18, schools: 0 },
    "工作表“Sheet2”有数字，没有识别出表，没有读取。请在“对应关系”页指定表头；不需要的，请排除这张工作表。",
  ],
  [
    "figures-not-read",
    { sheet: "学校", range: "H3:K9", rows: 7, schools: 0 },
    "工作表“学校”H3:K9有7行数字在识别出的表以外，没有读取。请在“对应关系”页指定表头；不需要的可以忽略。",
  ],
  [
    "figures-not-read",
    { sheet: "学校", range: "H3:K9", rows: 7, schools: 2 },
    "工作表“学校”H3:K9有7行学校数据在识别出的表以外，没有读取。请在“对应关系”页指定表头；不需要的可以忽略。",
  ],
  [
    "item-table-unread",
    { title: "教师培训情况表", items: ["2.9"], names: ["教师培训学时"], lacks: ["training_hours"] },
    "学校!C5的“教师培训情况表”可能是“2.9 教师培训学时”所需的表，但没有找到“培训学时”一列，没有用于判定。请在“对应关系”页指定；不是这样的表，不必处理。",
  ],
  [
    "item-table-unread",
    {
      title: "公用经费",
      items: ["2.6", "3.4"],
      names: ["小规模学校公用经费", "教师培训经费"],
      lacks: ["public_funds"],
    },
    "学校!C5的“公用经费”可能是“2.6 小规模学校公用经费”、“3.4 教师培训经费”所需的表，但没有找到“公用经费”一列，没有用于判定。请在“对应关系”页指定；不是这样的表，不必处理。",
  ],
  [
    "figures-beside",
    { sheet: "第一小学", count: 1, header: "班级数" },
    "学校!C5“班级数”在识别出的表旁边，没有读取。请移到左边各项的下面，或改为一校一行的表。",
  ],
  [
    "figures-beside",
    { sheet: "第一小学", count: 3, header: "班级数" },
    "学校!C5“班级数”等3项在识别出的表旁边，没有读取。请移到左边各项的下面，或改为一校一行的表。",
  ],
  ["sheet-unread", { sheet: "学校", reason: "no-cells" }, "“学校”是图表或宏表，没有单元格，不作检查。"],
  [
    "sheet-unread",
    { sheet: "学校", reason: "hidden-lines" },
    "工作表“学校”受保护，不能识别哪些行列是隐藏的，隐藏的数据也参加了计算。需要区分时，请撤销工作表保护后重新检查。",
  ],
  [
    "sheet-unread",
    { sheet: "学校", reason: "refused" },
    "工作表“学校”不允许读取，没有参加检查。请撤销该表的保护或权限限制后重新检查。",
  ],
  [
    "sheet-unread",
    { sheet: "学校", reason: "too-large" },
    "工作表“学校”有一行内容过长，未能读取，没有参加检查。请删除该表中多余的内容后重新检查。",
  ],
];

test.each(SAID)("%s of %j is said in its own words", (code, parameters, sentence) => {
  expect(findingSentence({ code, severity: "warning", cells: [C5], parameters } as never)).toBe(sentence);
});

test("where a standard tells nothing below itself apart, no such line is named", () => {
  const basic = findStandard("national-2012");
  if (!basic) throw new Error("no standard");
  const failed = finding("school-failed", [], { school: "一小", stage: "primary", met: 5, codes: ["1"], below: 1 });
  expect(findingMessage(failed, basic)).toBe("一小（小学）未达标：8项中5项达标，指标1未达到标准。");
  const atLine = finding("published-values-at-line", [], { school: "一小", stage: "primary", codes: ["1"] });
  expect(findingMessage(atLine, basic)).toBe(
    "一小（小学）指标1填写的数四舍五入后等于标准，实际可能低于，学校可能未达标。请按未四舍五入的数核对。",
  );
  expect(findingSentence(atLine)).toBe(
    "一小（小学）指标1填写的数四舍五入后等于标准或标准的85%，实际可能低于，学校可能未达标。请按未四舍五入的数核对。",
  );
});

test("is as grave as the catalogue says, or as is told where it depends on the case", () => {
  expect(finding("hidden-sheet", [], { sheet: "旧数据" }).severity).toBe("info");
  expect(finding("not-a-number", [], { school: "一小", field: "students", text: "见附表" }, "warning").severity).toBe(
    "warning",
  );
  const graveness = new Map<string, FindingCode[]>();
  for (const [code, { severity }] of Object.entries(FINDINGS)) {
    const key = typeof severity === "string" ? severity : severity.join("/");
    graveness.set(key, [...(graveness.get(key) ?? []), code as FindingCode]);
  }
  expect(Object.fromEntries(graveness)).toEqual({
    error: [
      "school-failed",
      "mixed-school-without-stages",
      "stage-unknown",
      "printed-verdict-differs",
      "balance-exceeded",
      "balance-undefined",
      "balance-without-students",
      "mean-exceeded",
      "mean-undefined",
      "published-coefficient-exceeded",
      "total-mismatch",
      "flow-differs",
      "parts-exceed-total",
      "arts-differ",
      "unit-unusable",
      "list-incomplete",
      "word-unknown",
      "row-without-name",
      "same-school-twice",
      "no-table",
      "table-without-schools",
    ],
    "error/warning": [
      "school-missing-data",
      "mixed-school-teachers-not-by-stage",
      "not-a-number",
      "error-cell",
      "negative-number",
      "fractional-people",
      "formulas-uncalculated",
      "sheet-not-read",
      "figures-not-read",
    ],
    warning: [
      "students-zero",
      "published-values-at-line",
      "rounding-flips-verdict",
      "balance-incomplete",
      "published-coefficient-at-limit",
      "unit-price-differs",
      "stage-sum-differs",
      "part-above-whole",
      "gap-differs",
      "sum-without-part",
      "sum-impossible",
      "figure-under-merge",
      "sum-of-rows",
      "schools-unmatched",
      "joined-by-code",
      "figures-beside",
      "headers-not-read",
      "calculated-by-hand",
      "merges-unknown",
      "settings-later-version",
      "settings-part-later",
      "settings-not-understood",
      "settings-set-aside",
      "settings-elsewhere",
      "standard-of-files-differs",
      "settings-of-files-differ",
      "check-unknown",
      "price-unknown",
      "price-cell-unread",
      "price-sheet-unread",
      "override-unknown",
      "switch-unknown",
      "judgement-unknown",
      "override-impossible",
    ],
    info: [
      "total-within-rounding",
      "amount-maybe-double",
      "gap-not-checked",
      "students-from-grades",
      "year-of-title",
      "number-from-text",
      "unnamed-sum",
      "part-of-school",
      "school-not-running",
      "not-counted-as-school",
      "joined-by-spelling",
      "figures-not-assessed",
      "table-not-assessed",
      "item-table-unread",
      "hidden-sheet",
      "protected-sheet",
    ],
    "warning/info": ["hidden-rows", "figures-differ", "stated-values-differ"],
    "error/warning/info": ["sheet-unread"],
  });
});
