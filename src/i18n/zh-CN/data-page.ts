import { formatCount } from "./numbers";

/** Texts of the page 数据. */
export const dataText = {
  title: "识别结果",
  summary: (sheets: number, tables: number, schools: number) =>
    `${formatCount(sheets)}张工作表，识别出${formatCount(tables)}张表${schools > 0 ? `、${formatCount(schools)}所学校（一贯制学校按学段分别计）` : ""}。`,
  questionsOpen: (open: number) => `待确认${formatCount(open)}项`,
  questionsDone: (count: number) => `已确认${formatCount(count)}项`,
  questionsHint: "确认之前，相关数据按缺数处理。选择保存在文件中，请保存文件（网页中点“下载副本”）。",
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
  headerRows: (first: number, last: number) => (first === last ? `表头在第${first}行` : `表头在第${first}至${last}行`),
  headerColumns: (first: string, last: string) =>
    first === last ? `表头在${first}列，学校横向排列` : `表头在${first}至${last}列，学校横向排列`,
  use: {
    assessed: (indicators: string) => `参加${indicators}评估。`,
    joined: (indicators: string) => `用于${indicators}评估（与另一张表的学校对应）。`,
    needs: (indicators: string) => `核对合计和单价，不参加${indicators}评估。`,
    read: (indicators: string) => `已读取，供核对，不参加${indicators}评估。`,
  },
  joined: "合并使用的表",
  origin: (sheet: string, fields: string) => `工作表“${sheet}”：${fields}`,
  showColumns: "核对各列",
  showColumnsOf: (table: string) => `核对各列：${table}`,
  unit: (unit: string) => `单位：${unit}`,
  unitFrom: {
    header: "写在表头",
    "unit-row": "写在单位行",
    addends: "与相加的各列相同",
    answer: "由您确认",
    default: "未注明，按常用单位",
  },
  decidedBy: { synonym: "按列名", words: "按列名中的字词", position: "按位置", answer: "由您确认", none: "" },
  alike: (count: number) => `同类的还有${formatCount(count)}条`,
  findings: (count: number) => `请核对的数据（${formatCount(count)}条）`,
  noFindings: "未发现问题。",
  noOtherFindings: "除待确认的以外，未发现其他问题。",
  sums: "合计核对",
  sumDetails: "〔查看明细〕",
  sumsOf: (name: string) => `${name}的合计`,
  severity: { error: "错误", warning: "提醒", info: "说明" },
  outside: (count: number) => `不在评估范围内的行（${formatCount(count)}行）`,
  students: (count: number) => `${formatCount(count)}名学生`,
};

export const namesText = {
  intro: (count: number) =>
    `有${formatCount(count)}个校名与另一张表写法不同，已选出最接近的学校。请核对，有误的请改选。`,
  name: "表中的校名",
  school: "对应的学校",
  place: (sheet: string, row: number | null) => (row === null ? sheet : `${sheet}第${formatCount(row)}行`),
  choose: (name: string) => `“${name}”对应的学校`,
  clash: (names: readonly string[], school: string) =>
    `${names.join("、")}都对应到“${school}”，一所学校只能对应一行。请改选其中一个。`,
  takeAll: (count: number) => `全部采用（${formatCount(count)}个）`,
};

export const emptyText = {
  noContentTitle: "工作簿没有内容",
  noContentWhat: "请打开或粘贴学校数据表，再点“重新检查”。表头在上（一至五行），每校一行，例如：",
  noTableTitle: "没有找到学校数据表",
  noTableWhat: "没有识别出表头。如有数据表，请到“对应关系”页指定表头。可以识别的表如下：",
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
};

export const unknownStandardText = {
  title: "标准不能识别，未作判断",
  what: (id: string) =>
    `这个工作簿选用的标准是“${id}”，本版本没有这个标准。数据已读取，未判断是否达标。请升级均衡尺，或另选标准：`,
  judgeBy: (name: string) => `改按“${name}”判断`,
};

export const sameFiguresText = {
  title: (pairs: number) => `几张表的同一数字（${pairs}组）`,
  loading: "正在比较",
  effects: "改用另一张表的数",
  differences: (pair: string) => `${pair}不同的数字`,
  valueDifferences: (name: string) => `${name}不一致的各项`,
  stated: (value: string) => `填写${value}`,
  computed: (value: string) => `计算为${value}`,
};
