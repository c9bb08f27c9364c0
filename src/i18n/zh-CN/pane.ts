import { roundHalfUp } from "../../core/quantity/rounding";
import type { HighlightLevel } from "../../plan/workbook-plan";
import { formatCount } from "./domain";
import { mappingText } from "./mapping";

/** A share of 1 as a percentage with one decimal, as 表Ⅰ–Ⅵ print it. */
export function formatShare(share: number): string {
  return `${roundHalfUp(share * 100, 1).toFixed(1)}%`;
}

/** Every text of the task pane. Keys are typed: another language is one more file of this shape. */
export const paneText = {
  app: {
    name: "均衡尺",
    pages: { data: "数据", mapping: "对应关系", standard: "达标", balance: "均衡", requirements: "指标" },
    pagesLabel: "页面",
    check: "开始检查",
    checkAgain: "重新检查",
    more: (next: number, left: number) => `再显示${formatCount(next)}条（还有${formatCount(left)}条）`,
    selectArea: (name: string) => `选中${name}`,
    selectCells: "选中单元格",
    moreAreas: (count: number) => `等${formatCount(count)}处`,
    close: "关闭",
    cancel: "取消",
  },
  progress: {
    reading: "正在读取工作簿…",
    readCells: (done: number, total: number) => `已读取${formatCount(done)}/${formatCount(total)}个单元格`,
    readOnly: "只读取，不改动任何内容。",
    cancel: "取消检查",
    cancelled: "已取消检查，工作簿没有任何改动。",
    edited: "表格已改动",
    checked: (verdict: string, failed: number, missing: number) =>
      `检查完成：总体${verdict}，未达标${formatCount(failed)}所，缺数${formatCount(missing)}所。`,
    checkedWithoutStandard: "数据已读取。工作簿选用的标准不能识别，未作判断。",
    checkedFile: (result: string) => `检查完成：${result}。`,
    checkedEmpty: "检查完成：没有找到可以评估的学校。",
    settingsKept: "已存入工作簿。",
  },
  problem: {
    retry: "重试",
    titles: {
      check: "读取工作簿失败",
      write: "标识未写入",
      undo: "撤销未完成",
      "keep-settings": "选择未保存",
      select: "未能选中单元格",
    },
    crashTitle: "窗格出现问题",
    crashWhat: "与您的表格无关。",
    crashUntouched: "工作簿没有改动。",
    crashNext: "请点“重新打开窗格”。如仍出现，请将以下信息提供给技术人员。",
    reload: "重新打开窗格",
  },
  start: {
    blockedTitle: "无法连接Excel",
    blockedWhat: "没有载入微软的脚本（office.js），可能是网络不能访问appsforoffice.microsoft.com。",
    blockedUntouched: "工作簿没有读取，也没有改动。",
    blockedNext: [
      "网络恢复后，点“重试”。",
      "内网不能访问外网时，请用本单位服务器上的离线版本（office.js放在本地）。",
      "请网络管理员放行appsforoffice.microsoft.com的HTTPS访问。",
    ],
    otherHostTitle: "请在Excel中打开",
    otherHostWhat: "均衡尺是Excel的任务窗格，这个页面没有在Excel里打开。",
    otherHostNext: "在Excel里打开工作簿，点“均衡尺”选项卡上的“打开窗格”。",
    retry: "重试",
    stepsLabel: "解决办法",
  },
  empty: {
    noContentTitle: "工作簿还是空的",
    noContentWhat: "请打开或粘贴学校数据表，再点“重新检查”。前一至五行为表头，下面一校一行，如下：",
    noTableTitle: "没有找到学校数据表",
    noTableWhat: "没有识别出表头。如有数据表，请到“对应关系”页指定表头。可以识别的表如下：",
    notCheckedTitle: "还没有检查",
    notCheckedWhat: "检查只读取表格，不改动任何内容。",
    allSheetsOut: "所有工作表都已设为不参加检查。需要检查的，请在“数据”页勾选。",
    someSheetsOut: (sheets: string) =>
      `工作表${sheets}已设为不参加检查，其余工作表没有识别出表头。需要检查的，请在“数据”页勾选。`,
    toData: "查看识别结果",
    exampleCaption: "可以识别的表",
    exampleHeader: ["学校名称", "学段", "在校生数", "高于规定学历教师数"],
    exampleRows: [
      ["城关小学", "小学", "1,206", "52"],
      ["城关中学", "初中", "980", "55"],
    ],
    readable: [
      "表头写明各列内容，如“在校生数”“教学及辅助用房面积（㎡）”；合并的表头也可以识别。",
      "单位写在表头或单位行，如“万元”“㎡”。",
      "合计、小计、其中、注等行自动区分，不计入学校。",
      "国家表Ⅱ-2和附件2需求测算表可以直接检查。",
    ],
  },
  unknownStandard: {
    title: "标准不能识别，未作判断",
    what: (id: string) =>
      `这个工作簿选用的标准是“${id}”，本版本没有这个标准。数据已读取，没有判断达标。请升级均衡尺，或另选标准：`,
    judgeBy: (name: string) => `改按“${name}”判断`,
  },
  names: {
    intro: (count: number) =>
      `有${formatCount(count)}个校名与另一张表写法不同，已填上最接近的学校。请核对，不对的请改选。`,
    name: "表中的校名",
    school: "对应的学校",
    place: (sheet: string, row: number | null) => (row === null ? sheet : `${sheet}第${formatCount(row)}行`),
    choose: (name: string) => `“${name}”对应的学校`,
    clash: (names: readonly string[], school: string) =>
      `${names.join("、")}都对应到“${school}”，一所学校只能对应一行。请改选其中一个。`,
    takeAll: (count: number) => `全部采用（${formatCount(count)}个）`,
  },
  data: {
    title: "识别结果",
    summary: (sheets: number, tables: number, schools: number) =>
      `${formatCount(sheets)}张工作表，识别出${formatCount(tables)}张表${schools > 0 ? `、${formatCount(schools)}所学校（一贯制学校按学段分别计）` : ""}。`,
    questionsOpen: (open: number) => `待确认${formatCount(open)}项`,
    questionsDone: (count: number) => `已确认${formatCount(count)}项`,
    questionsHint: "确认之前，相关数据按缺数处理。选择保存在这个工作簿中，请保存文件。",
    answered: "已确认",
    takeBack: "撤销选择",
    chooseOne: "请选择",
    sheets: "工作表",
    sheetsHint: "取消勾选的工作表不参加检查。",
    leftOut: "不参加检查",
    noTableOnSheet: "未识别出表",
    rowCount: (rows: number, line: string) => `${formatCount(rows)}${line}数据`,
    openQuestions: (count: number) => `${formatCount(count)}项待确认`,
    rowsSkipped: (parts: string) => `另有${parts}，未计入学校。`,
    rowsOfClass: (name: string, count: number, line: string) => `${name}${formatCount(count)}${line}`,
    headerRows: (first: number, last: number) =>
      first === last ? `表头在第${first}行` : `表头在第${first}至${last}行`,
    headerColumns: (first: string, last: string) =>
      first === last ? `表头在${first}列，学校横向排列` : `表头在${first}至${last}列，学校横向排列`,
    use: {
      assessed: (indicators: string) => `参加${indicators}评估。`,
      joined: (indicators: string) => `用于${indicators}评估（与另一张表的学校对应）。`,
      needs: (indicators: string) => `核对合计和单价；不参与${indicators}。`,
      read: (indicators: string) => `已读取，供核对；不参与${indicators}。`,
    },
    joined: "合并使用的表",
    origin: (sheet: string, fields: string) => `工作表“${sheet}”：${fields}`,
    showColumns: "核对各列",
    showColumnsOf: (table: string) => `核对${table}的各列`,
    unit: (unit: string) => `单位：${unit}`,
    unitFrom: {
      header: "写在表头",
      "unit-row": "写在单位行",
      addends: "与相加的各列相同",
      answer: "由您确认",
      default: "未注明，按常用单位",
    },
    decidedBy: { synonym: "按列名", words: "按列名中的字词", position: "按位置", answer: "由您确认", none: "" },
    findings: (count: number) => `请核对的数据（${formatCount(count)}条）`,
    noFindings: "未发现问题。",
    noOtherFindings: "除待确认的以外，未发现其他问题。",
    sums: "合计核对",
    sumDetails: "〔查看明细〕",
    sumsOf: (name: string) => `${name}的合计`,
    severity: { error: "错误", warning: "提醒", info: "说明" },
    outside: (count: number) => `不在评估范围内的行（${formatCount(count)}行）`,
    students: (count: number) => `${formatCount(count)}名学生`,
  },
  mapping: mappingText,
  standard: {
    title: "总体结论",
    whyNotJudgedAlone: "所选标准不对单所学校作结论，本校各项数值用于计算全县的综合差异系数。",
    titleOfResources: "资源配置结论",
    toWhole: (verdict: string, asked: number) => `全部${formatCount(asked)}项：县域结论${verdict}`,
    countsLabel: "各校结论",
    counts: { met: "达标", failed: "未达标", missing: "缺数" },
    countUnit: "所",
    allMet: "每所学校都达标，各项差异系数都没有超过限值。",
    schools: "各校情况",
    search: "按校名查找",
    stageFilter: "学段",
    verdictFilter: "结论",
    all: "全部",
    shown: (shown: number, all: number) =>
      shown === all ? `共${formatCount(all)}所，问题多的在前` : `找到${formatCount(shown)}所，共${formatCount(all)}所`,
    noneFound: "没有符合条件的学校。",
    clearFilter: "清除条件",
    locate: "选中这一行的数据",
    required: (value: string) => `标准${value}`,
    noValue: "缺数",
    gap: (gap: string) => `还差${gap}`,
    formula: (formula: string, sheet: string) => `不用均衡尺也能核对：在工作表“${sheet}”的空白单元格输入 ${formula}`,
  },
  /** What is said at each step of writing something, by what it is. */
  plans: {
    mark: {
      preview: "将写入这些标识",
      nothing: "没有需要标识的单元格。",
      confirm: "写入标识",
      writing: "正在写入…",
      written: (marked: Readonly<Record<HighlightLevel, number>>) => {
        const [red, yellow] = [marked["below-floor"], marked["reaches-floor"]];
        const said = [
          ...(red > 0 ? [`红色${formatCount(red)}格`] : []),
          ...(yellow > 0 ? [`黄色${formatCount(yellow)}格`] : []),
        ];
        return said.length > 0 ? `已标识：${said.join("、")}` : "标识已写入，目前没有未达标的单元格";
      },
      undo: "撤销本次写入",
      undone: "已撤销，标识已恢复到操作之前。",
    },
    clear: {
      preview: "将清除这些标识",
      nothing: "没有可以清除的标识。",
      confirm: "清除标识",
      writing: "正在清除…",
      written: () => "标识已清除",
      undo: "撤销本次清除",
      undone: "已撤销，标识已恢复到操作之前。",
    },
    "write-standard": {
      preview: "将写入标准表",
      nothing: "没有需要写入的内容。",
      confirm: "写入标准表",
      writing: "正在写入…",
      written: () => "标准表已写入",
      undo: "撤销本次写入",
      undone: "已撤销，工作簿已恢复到操作之前。",
    },
    "remove-standard": {
      preview: "将删除标准表",
      nothing: "工作簿中没有标准表。",
      confirm: "删除标准表",
      writing: "正在删除…",
      written: () => "标准表已删除",
      undo: "撤销本次删除",
      undone: "已撤销，工作簿已恢复到操作之前。",
    },
  },
  standardSheet: { make: "生成标准表", refill: "更新标准表", remove: "删除标准表" },
  marking: {
    mark: "标识未达标的单元格",
    clear: "清除标识",
    stale: "表格刚有改动，重新检查后才能写入。",
    undoing: "正在撤销…",
    writtenHint: "标识随数据变化，改到达标后自动消失；如未变化，请按F9。",
    done: "完成",
    cannotWrite: "这个工作簿现在不能写入（可能是只读），标识功能不可用。",
    legend: "图例",
    noSchoolJudged: (standard: string) => `${standard}不单独判定学校，没有需要标识的数值。`,
    samples: { "reaches-floor": "3.85", "below-floor": "2.10" },
    /** @param floor the part of the standard that is told apart from what is below: 85%; null where none is */
    levels: {
      "reaches-floor": (floor: string | null) =>
        `${floor === null ? "未达到标准" : `未达标，但达到标准的${floor}`}：黄底、加粗`,
      "below-floor": (floor: string | null) =>
        `${floor === null ? "未达到标准" : `低于标准的${floor}`}：红底、加粗、加下划线`,
    },
  },
  why: {
    title: "判定依据",
    cell: (sheet: string, name: string) => `${sheet} ${name}`,
    sources: "数据来源",
    minus: "减去",
    blank: "空白",
    sumOf: (count: number) => `由${formatCount(count)}个数相加`,
    counted: (count: number) => `由${formatCount(count)}行逐行统计`,
    converted: (printed: string, unit: string, amount: string, base: string) => `${printed}${unit}＝${amount}${base}`,
    missing: "缺数",
    several: (count: number) => `这个单元格用在${formatCount(count)}项指标里`,
  },
  standards: {
    title: "对照标准",
    choose: "选择标准",
    standsOn: (names: string) => `未另行规定的，按${names}执行`,
    usual: (choice: string) => `${choice}（通常）`,
    switches: (count: number, changed: number) =>
      `可选口径（${formatCount(count)}项${changed > 0 ? `，${formatCount(changed)}项未采用通常的口径` : ""}）`,
    contradictions: (count: number) => `本标准文本中的不一致之处（${formatCount(count)}处）`,
  },
  comparison: {
    title: "与另一标准比较",
    choose: "比较的标准",
    none: "请选择",
    intro: "按同一份数据分别评估，列出结论和要求的不同；所用标准不变，比较结果不存入工作簿。",
    loading: "正在比较……",
    nothing: "没有不同",
    schools: (count: number) => `结论不同的学校（${formatCount(count)}所）`,
    scope: (count: number) => `只参加一个标准评估的学校（${formatCount(count)}所）`,
    coefficients: "差异系数",
    items: (count: number) => `结论不同的其他指标（${formatCount(count)}项）`,
    figures: (count: number) => `要求不同的数值（${formatCount(count)}个）`,
    sources: (count: number) => `数值相同、依据或名称不同（${formatCount(count)}个）`,
    scopes: (count: number) => `口径不同的指标（${formatCount(count)}项）`,
    only: (standard: string, count: number) => `只有${standard}要求的指标（${formatCount(count)}项）`,
  },
  overrides: {
    title: (figures: number, changed: number) =>
      `标准数值（${formatCount(figures)}个${changed > 0 ? `，已修改${formatCount(changed)}个` : ""}）`,
    intro: "数值、条款和日期取自所选标准。确需按当地规定修改的，填写理由、修改人和日期；所有用到的结论都会注明。",
    change: "修改",
    changeOf: (figure: string) => `修改：${figure}`,
    takeBack: "恢复标准数值",
    takeBackOf: (figure: string) => `恢复标准数值：${figure}`,
    changed: "已修改",
    value: (unit: string) => (unit === "" ? "数值" : `数值（${unit}）`),
    by: "修改人（部门或职务）",
    nobody: "请填写修改人的部门或职务。",
    save: "保存修改",
    saved: (figure: string) => `已修改：${figure}。`,
    takenBack: (figure: string) => `已恢复标准数值：${figure}。`,
    usedHere: "标准数值已修改",
    of: (change: string) => `标准数值已修改：${change}。`,
    toFigures: "查看标准数值",
    used: (count: number) => `评估使用了${formatCount(count)}个修改过的标准数值。`,
    errors: {
      noValue: "请填写数值。",
      notANumber: (text: string) => `“${text}”不是数字，请填写数字。`,
      otherUnit: (unit: string) => (unit === "" ? "请只填数字，不带单位。" : `单位应为${unit}。`),
      negative: "数值不能是负数。",
      zero: "数值应大于0。",
      above: (most: string) => `数值不能超过${most}。`,
      notWhole: "请填写整数。",
      decimals: (most: number) => `最多保留${most}位小数。`,
      asBefore: "与标准数值相同，不必修改。",
    },
  },
  account: {
    reason: "理由",
    date: "日期",
    noReason: "请填写理由。",
    errors: { noDate: "请填写日期。", future: "日期不能晚于今天。" },
  },
  checks: {
    title: (count: number, off: number) =>
      `核对项目（${formatCount(count)}项${off > 0 ? `，已停用${formatCount(off)}项` : ""}）`,
    intro: "以下核对只作提示，不影响结论。确认不需要的可以停用，须填写理由；各项结果都会注明。",
    needs: (what: string) => `适用于${what}`,
    switchOff: "停用",
    switchOffOf: (check: string) => `停用：${check}`,
    switchOn: "恢复",
    switchOnOf: (check: string) => `恢复核对：${check}`,
    by: "停用人（部门或职务）",
    nobody: "请填写停用人的部门或职务。",
    save: "停用这项核对",
    isOff: (check: string) => `已停用：${check}。`,
    isOn: (check: string) => `已恢复核对：${check}。`,
  },
  remedies: {
    ways: "怎样达标（不需资金的在前）",
    first: "先补什么",
    nearest: "最接近达标的学校",
    shortfalls: "各项全部补齐",
    coefficient: "差异系数怎样降到限值",
    nothing: "没有可以测算的未达标学校。缺数的学校请先补齐数据。",
    loading: "正在测算……",
  },
  whole: {
    title: "全部指标",
    none: (standard: string) => `${standard}没有资源配置以外的指标。`,
    summary: (asked: number, indicators: number) =>
      `全部${formatCount(asked)}项：资源配置${formatCount(indicators)}项，其余${formatCount(asked - indicators)}项如下。`,
    vetoed: (items: string) => `存在否决情形：${items}。`,
    filter: "按结论筛选",
    noneShown: "没有这类指标。",
    resources: "资源配置",
    schools: (below: number, missing: number) =>
      [below > 0 ? `${formatCount(below)}所未达到标准` : "", missing > 0 ? `${formatCount(missing)}所缺数` : ""]
        .filter((part) => part !== "")
        .join("，"),
    coefficient: (stage: string, coefficient: string, isExceeded: boolean) =>
      `${stage}差异系数${coefficient}${isExceeded ? "，超过限值" : ""}`,
    toSchools: "查看各校",
    toBalance: "查看差异系数",
    allMet: "没有未达标的。",
    list: (name: string) => `${name}：未达标和不能判断的`,
    judgement: {
      of: (item: string) => `判定：${item}`,
      judge: "判定",
      change: "修改判定",
      takeBack: "撤销判定",
      verdict: "结论",
      evidence: "依据（文件名称、存放位置或理由）",
      by: "判定人（部门或职务）",
      save: "保存判定",
      saved: (item: string) => `已判定：${item}。`,
      takenBack: (item: string) => `已撤销判定：${item}。`,
      errors: {
        noVerdict: "请选择达标或未达标。",
        noEvidence: "请填写依据。",
        nobody: "请填写判定人的部门或职务。",
      },
    },
  },
  balance: {
    title: "校际差异系数",
    intro: {
      each: "校际差距越大，系数越高；每项都不得超过限值。",
      mean: "校际差距越大，系数越高；各项的平均数（综合差异系数）不得超过限值。",
    },
    meanOf: (count: number) => `综合差异系数（${formatCount(count)}项平均）`,
    /** @param waiting those among `without` that only wait for an answer */
    summary: (exceeded: number, without: number, waiting: number, all: number) => {
      const missing = without === waiting ? "待确认" : "暂时无法计算";
      if (without === all) return `${formatCount(all)}项${missing}`;
      const found =
        exceeded > 0
          ? `${formatCount(exceeded)}项超过限值`
          : without > 0
            ? `${formatCount(all - without)}项没有超过限值`
            : "都没有超过限值";
      return `${formatCount(all)}项${exceeded > 0 || without > 0 ? "中" : ""}${found}${without > 0 ? `，${formatCount(without)}项${missing}` : ""}`;
    },
    limit: (limit: string) => `限值${limit}`,
    state: { met: "未超过", exceeded: "超过限值", undefined: "无法计算", waits: "待确认" },
    noCoefficient: "—",
    waits: "待确认的，请在“数据”页确认，确认后才能计算。",
    mean: (mean: string) => `县域平均：${mean}`,
    schools: (count: number) => `参加计算：${formatCount(count)}所`,
    excluded: (count: number) => `没有参加计算：${formatCount(count)}所`,
    shares: "差距主要来自哪些学校",
    sharesHint: "条越长影响越大，左侧低于县域平均，右侧高于县域平均。",
    below: "低于平均",
    above: "高于平均",
    rest: (count: number) => `其余${formatCount(count)}所`,
    restShare: (below: string, above: string) => `低于平均${below}，高于平均${above}`,
    noShares: "各校相同，没有差距。",
    roundingFlips: (shown: string) => `注意：四舍五入后看似${shown}，实际相反；判定以未四舍五入的数值为准。`,
    source: (document: string, clause: string) => `依据：${document}，${clause}`,
  },
};
