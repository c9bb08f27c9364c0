import { roundHalfUp } from "../../core/quantity/rounding";
import { formatNumber } from "./domain";

/** A whole number with thousands separators. */
function formatCount(count: number): string {
  return formatNumber(count, 0);
}

/** A share of 1 as a percentage with one decimal, as 表Ⅰ–Ⅵ print it. */
export function formatShare(share: number): string {
  return `${roundHalfUp(share * 100, 1).toFixed(1)}%`;
}

/** A difference coefficient with three decimals, as 表Ⅲ prints it. */
export function formatCoefficient(coefficient: number): string {
  return roundHalfUp(coefficient, 3).toFixed(3);
}

/** A limit of the difference coefficient, as the document writes it. */
export function formatLimit(limit: number): string {
  return limit.toFixed(2);
}

/** Every text of the task pane. Keys are typed: another language is one more file of this shape. */
export const paneText = {
  app: {
    name: "均衡尺",
    pages: { data: "数据", standard: "达标", balance: "均衡" },
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
    checkedEmpty: "检查完成：没有找到可以评估的学校。",
    settingsKept: "已存入工作簿。",
  },
  problem: {
    retry: "重试",
    titles: {
      check: "没能读完工作簿",
      write: "没能写入标识",
      undo: "没能撤销写入",
      "keep-settings": "回答没能存进工作簿",
      select: "没能选中单元格",
    },
    crashTitle: "窗格出了错",
    crashWhat: "窗格自身的程序出了错，不是表格的问题。",
    crashUntouched: "工作簿没有改动。",
    crashNext: "点“重新打开窗格”。若再次出现，请把下面的文字告诉维护人员。",
    reload: "重新打开窗格",
  },
  start: {
    blockedTitle: "没能连上Excel",
    blockedWhat: "窗格要用的微软脚本（office.js）没有载入，多半是网络拦住了appsforoffice.microsoft.com。",
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
    stepsLabel: "可以这样做",
  },
  empty: {
    noContentTitle: "工作簿还是空的",
    noContentWhat: "请打开或粘贴学校数据表，再点“重新检查”。上面一到三行是表头，下面每校一行，像这样：",
    noTableTitle: "没有找到学校数据表",
    noTableWhat: "没有读出表头。能读懂的表，上面一到三行是表头，下面每校一行，像这样：",
    notCheckedTitle: "还没有检查",
    notCheckedWhat: "检查只读取表格，不改动任何内容。",
    noSchoolsTitle: "没有可以评估的学校",
    noSchoolsWhat: "读到了表，但没有七项资源配置指标要用的学校数据，或者学校都不在评估范围内。",
    allSheetsOut: "所有工作表都没有参加检查。请在“数据”页勾选工作表。",
    toData: "查看读到了什么",
    exampleCaption: "能读懂的表",
    exampleHeader: ["学校名称", "学段", "在校生数", "高于规定学历教师数"],
    exampleRows: [
      ["城关小学", "小学", "1,206", "52"],
      ["城关中学", "初中", "980", "55"],
    ],
    readable: [
      "表头写明每列是什么，如“在校生数”“教学及辅助用房面积（㎡）”；合并的表头也能读。",
      "单位写在表头、单位行或列名里，如“万元”“㎡”。",
      "合计、小计、其中、注等行会认出来，不会当成学校。",
      "国家表Ⅱ-2和附件2需求测算表也能直接读。",
    ],
  },
  data: {
    title: "读到的数据",
    summary: (sheets: number, tables: number, schools: number) =>
      `${formatCount(sheets)}张工作表，读出${formatCount(tables)}张表、${formatCount(schools)}所学校（一贯制学校按学段分别计）。`,
    standard: "对照标准",
    questionsOpen: (open: number) => `请确认（还有${formatCount(open)}个）`,
    questionsDone: (count: number) => `已确认的问题（${formatCount(count)}个）`,
    questionsHint: "没有回答之前，有关数据按缺数处理。回答存在这个工作簿里，随文件保存。",
    answered: "已回答",
    takeBack: "收回回答",
    sheets: "工作表",
    sheetsHint: "去掉勾选，这张工作表就不参加检查。",
    leftOut: "不参加检查",
    noTableOnSheet: "没有读出表",
    rowCount: (rows: number) => `${formatCount(rows)}行数据`,
    openQuestions: (count: number) => `${formatCount(count)}个待确认`,
    rowsSkipped: (parts: string) => `另有${parts}，不计作学校。`,
    rowsOfClass: (name: string, count: number) => `${name}${formatCount(count)}行`,
    headerRows: (first: number, last: number) => (first === last ? `表头在第${first}行` : `表头在第${first}至${last}行`),
    columns: "各列读成了什么",
    columnName: "列",
    columnHeader: "表头",
    columnMeaning: "读成",
    columnUnused: "没有用到",
    unit: (unit: string) => `单位：${unit}`,
    unitFrom: { header: "写在表头", "unit-row": "写在单位行", addends: "与相加的各列相同", answer: "由您确认", default: "没有写明，按常用单位" },
    decidedBy: { synonym: "按列名", words: "按列名中的字词", position: "按位置", answer: "由您确认", none: "" },
    findings: (count: number) => `请核对的数据（${formatCount(count)}条）`,
    noFindings: "数据没有需要核对的地方。",
    severity: { error: "错误", warning: "提醒", info: "说明" },
    outside: (count: number) => `不在评估范围内的行（${formatCount(count)}行）`,
    students: (count: number) => `${formatCount(count)}名学生`,
  },
  standard: {
    title: "总体结论",
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
    metCount: (met: number, all: number) => `${all}项中${met}项达标`,
    locate: "选中这一行的数据",
    required: (value: string) => `标准${value}`,
    noValue: "无数值",
    gap: (gap: string) => `还差${gap}`,
  },
  marking: {
    mark: "标识未达标的单元格",
    clear: "清除标识",
    previewMark: "将写入这些标识",
    previewClear: "将清除这些标识",
    nothing: "没有可写入的内容，工作簿不会有改动。",
    nothingToMark: "没有可以标识的表。工作簿不会有改动。",
    write: "写入标识",
    remove: "清除标识",
    stale: "表格刚有改动，重新检查后才能写入。",
    writing: "正在写入…",
    removing: "正在清除…",
    undoing: "正在撤销…",
    written: (rules: number, cells: number) => `写入${formatCount(rules)}条规则，覆盖${formatCount(cells)}个单元格`,
    removed: "标识已清除",
    writtenHint: "规则会随数据更新：数改到达标，标识自己消失，不用再次写入。",
    undo: "撤销本次写入",
    undoClear: "撤销本次清除",
    undone: "已撤销，标识恢复到操作之前的样子。",
    done: "知道了",
    cannotWrite: "这个工作簿现在不能写入（可能是只读），标识功能不可用。",
    legend: "图例",
    levels: {
      "reaches-floor": { sample: "3.85", text: "未达标，但达到标准的85%：黄底、加粗" },
      "below-floor": { sample: "2.10", text: "低于标准的85%：红底、加粗、加下划线" },
    },
  },
  why: {
    title: "为什么",
    cell: (name: string) => `您选中了${name}`,
    several: (count: number) => `这个单元格用在${formatCount(count)}项指标里`,
  },
  balance: {
    title: "校际差异系数",
    intro: "各校差得越多，系数越大；每项都不得超过限值。",
    summary: (exceeded: number, all: number) =>
      exceeded === 0 ? `${formatCount(all)}项都没有超过限值` : `${formatCount(all)}项中${formatCount(exceeded)}项超过限值`,
    limit: (limit: string) => `限值${limit}`,
    state: { met: "未超过", exceeded: "超过限值", undefined: "算不出" },
    noCoefficient: "无",
    mean: (mean: string) => `县域平均：${mean}`,
    schools: (count: number) => `参加计算：${formatCount(count)}所`,
    excluded: (count: number) => `没有参加计算：${formatCount(count)}所`,
    shares: "谁拉开了差距",
    sharesHint: "条越长，对差距的影响越大；向左是低于县域平均，向右是高于县域平均。",
    below: "低于平均",
    above: "高于平均",
    rest: (count: number) => `其余${formatCount(count)}所`,
    restShare: (below: string, above: string) => `低于平均${below}，高于平均${above}`,
    noShares: "各校相同，没有差距。",
    roundingFlips: (shown: string) => `注意：四舍五入后看似${shown}，结论会相反；这里用未四舍五入的数判断。`,
    source: (document: string, clause: string) => `依据：${document}，${clause}`,
  },
};

/** The shape of the pane's texts. */
export type PaneText = typeof paneText;
