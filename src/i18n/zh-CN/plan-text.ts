import type { HostError } from "../../host/workbook-host";
import type { PlanCheck, PlanProblem } from "../../plan-text/check-plan";
import type { Amount, PlanIssue, PlanRisk } from "../../plan-text/plan-issue";
import type { Quotation } from "../../plan-text/plan-line";
import type { ForeignFile } from "../../xlsx/foreign-files";
import { formatNumber } from "./numbers";

/** What the lines of a plan are counted as: lines of a text, paragraphs of a Word file. */
export type LineUnit = "行" | "段";

const RISKS: Readonly<Record<PlanRisk, string>> = { wrong: "不符", check: "需核对", note: "提示" };

export function planRiskName(risk: PlanRisk): string {
  return RISKS[risk];
}

const KINDS: Readonly<Record<PlanIssue["kind"], string>> = {
  sum: "分项合计",
  years: "分年度任务",
  schools: "学校数量",
  "mask-unfit": "隐去的数",
  sections: "学校数量",
  "table-sum": "表内合计",
  "unit-price": "单价",
  amount: "正文与附件",
  label: "正文与附件",
  unlisted: "正文与附件",
  "above-limit": "新建学校",
  "below-standard": "新建学校",
  scope: "正文与附件",
  "figure-left-out": "正文与附件",
  strength: "正文与附件",
  word: "文字",
  "owner-missing": "责任单位",
  owners: "责任单位",
  "no-finance": "责任单位",
  "unit-names": "单位名称",
  separator: "责任单位",
  "no-such-day": "时间",
  backward: "时间",
  overlap: "时间",
  gap: "时间",
  order: "时间",
  "due-after-review": "时间",
  "work-before-plan": "时间",
  "work-after-finish": "时间",
  "past-period": "时间",
  "after-goal": "时间",
  "late-start": "时间",
  "due-before-issue": "时间",
  placeholder: "空缺",
  term: "名称",
  count: "列举",
  numbering: "编号",
  "goal-strength": "目标",
  "one-coefficient": "指标",
  "no-measure": "措施",
  "odd-letter": "文字",
  "odd-ratio": "文字",
  "joined-years": "文字",
  "blank-field": "空缺",
  "page-chrome": "网页内容",
};

/** The theme that an issue belongs to. */
export function planKindName(kind: PlanIssue["kind"]): string {
  return KINDS[kind];
}

const number = (value: number): string => formatNumber(value, 6);

export function amountInWords({ value, unit }: Amount): string {
  return `${number(value)}${unit}`;
}

/** 15+34, 11+1−10. */
export function termsInWords(parts: readonly number[]): string {
  return parts.map((part, at) => (part < 0 ? `−${number(-part)}` : `${at === 0 ? "" : "+"}${number(part)}`)).join("");
}

export function partsInWords(parts: readonly Amount[]): string {
  return parts.map(({ value, unit }, at) => (parts[at + 1] ? number(value) : `${number(value)}${unit}`)).join("+");
}

/** What is said of an issue, one sentence or two. */
export function planIssueInWords(issue: PlanIssue): string {
  switch (issue.kind) {
    case "sum": {
      const { total, parts, sum } = issue;
      const apart = `合计${amountInWords(total)}，分项相加为${number(sum)}${total.unit}，${differenceInWords(total, sum)}`;
      return issue.risk === "wrong" ? `${apart}。` : `${apart}（${parts.length}项）。如分项没有列全或有交叉，可忽略。`;
    }
    case "years":
      return `总数${amountInWords(issue.total)}，各年相加为${number(issue.sum)}${issue.total.unit}，${differenceInWords(issue.total, issue.sum)}。`;
    case "schools": {
      const of = { before: "现有", after: "调整后", flow: "调整后" }[issue.of];
      return `${of}${number(issue.stated)}所，按${termsInWords(issue.parts)}应为${number(issue.sum)}所。`;
    }
    case "mask-unfit":
      return `“${issue.mask}${issue.unit}”按其余各数应为${number(issue.solved)}${issue.unit}，与隐去的位数不符。`;
    case "sections":
      return `撤并的初中部${issue.closed}所，现有小学部${issue.counted}所，两数不同。`;
    case "table-sum": {
      const where = issue.cell === null ? "" : `，有误的应是“${issue.cell}”`;
      return `“${issue.line}”的${issue.column}填${number(issue.printed)}，分项相加为${number(issue.sum)}，相差${number(Math.abs(issue.printed - issue.sum))}${where}。`;
    }
    case "unit-price":
      return `${issue.column}的单价，${issue.rows.join("、")}之间不同，不是四舍五入造成的。`;
    case "amount":
      return issue.sameRow === null
        ? `正文为${amountInWords(issue.stated)}，附件“${issue.name}”为${number(issue.annex)}${issue.stated.unit}。`
        : `正文为${amountInWords(issue.stated)}，附件“${issue.name}”合计为${number(issue.annex)}${issue.stated.unit}，只与其中“${issue.sameRow}”一行相同。如已计入其他投入，注意不要重复计算。`;
    case "label":
      return `同为${amountInWords(issue.amount)}，正文称“${issue.here}”，附件列为“${issue.there}”，名称不一。`;
    case "unlisted":
      return `“${issue.what}”没有列入附件的测算表。`;
    case "above-limit":
      return `新建学校每校学位${number(issue.seats)}个，超过本方案规定的学校规模${number(issue.limit)}人。`;
    case "below-standard": {
      const cost = issue.cost === null ? "" : `，按表内单价约需${number(issue.cost)}万元`;
      return `新建学校按学位${number(issue.seats)}个计算，${issue.name}为${valueBelow(issue.value, issue.required)}㎡，低于本方案的${number(issue.required)}㎡，缺${number(issue.lack)}㎡${cost}。`;
    }
    case "scope":
      return `与附件${issue.item}的范围不一，一处多“${issue.more}”。`;
    case "figure-left-out":
      return `附件${issue.item}另有${amountInWords(issue.figure)}，正文没有写。`;
    case "strength":
      return `正文为“${issue.word}”，附件${issue.item}没有这一限定，要求宽严不一。`;
    case "word":
      return `正文为“${issue.here}”，附件为“${issue.there}”，用词不一。`;
    case "owner-missing":
      return `没有写明${issue.role}，同列的${issue.with}项都已写明。`;
    case "owners":
      return `与附件${issue.item}的责任单位不一${onlyInWords("正文多", issue.onlyBody)}${onlyInWords("附件多", issue.onlyAnnex)}。`;
    case "no-finance":
      return `投入${amountInWords(issue.amount)}，责任单位中没有财政部门。`;
    case "unit-names":
      return `疑为同一单位，写法不一：${issue.names.join("、")}。`;
    case "separator":
      return `责任单位“${issue.units.join("”“")}”之间用逗号，其他处用顿号。`;
    case "no-such-day":
      return `没有“${issue.day}”这一天（月）。`;
    case "backward":
      return `起止时间颠倒：${issue.from}至${issue.to}。`;
    case "overlap":
      return `前后两个阶段时间重叠：${issue.first}，${issue.second}。`;
    case "gap":
      return `前后两个阶段之间有空档：${issue.first}，${issue.second}。`;
    case "order":
      return `先后顺序不符：前为${issue.first}，后为${issue.second}。`;
    case "due-after-review":
      return `任务期限为“${issue.due}”，${issue.review}前就要完成首次评估，实际期限应在此之前。`;
    case "work-before-plan":
      return `方案在${issue.plan}制定，按方案实施的工作却安排在${issue.work}。`;
    case "work-after-finish":
      return `已写明${issue.finish}全面完成，同一工作又安排在${issue.work}推进。`;
    case "past-period":
      return `依据的“${issue.period}”规划期为${issue.years}，本方案的工作从${issue.first}年开始。`;
    case "after-goal":
      return `总目标为${issue.goal}，此项目标为${issue.later}，晚于总目标。`;
    case "late-start":
      return `${issue.issued}印发，${issue.year}年只剩${issue.days}天，仍安排了当年任务。`;
    case "due-before-issue":
      return `${issue.issued}印发，任务期限却是${issue.year}年。`;
    case "placeholder":
      return `“${issue.word}”共${issue.count}处，内容没有填写。`;
    case "term":
      return `名称相近而不同：${issue.terms.map((term) => `“${term}”`).join("")}。如为同一事项，应统一。`;
    case "count":
      return `“${issue.what}”列出的是${issue.listed}项。`;
    case "numbering":
      return `编号不连续：${issue.before}之后为${issue.found}。`;
    case "goal-strength":
      return `“${issue.term}”${issue.year}年的目标，一处为全部达到，一处为基本实现。`;
    case "one-coefficient":
      return `差异系数的上限只写在${issue.with}项指标之后，其余${issue.without}项指标没有写。`;
    case "no-measure":
      return `“${issue.name}”在措施部分没有相应内容，也没有责任单位。`;
    case "odd-letter":
      return `“${issue.letters}”是外文字母，不是数字或汉字。`;
    case "odd-ratio":
      return `“${issue.ratio}”中有多余的空格。`;
    case "joined-years":
      return `“${issue.years}”两个年份之间缺少连接号。`;
    case "blank-field":
      return `${issue.labels.join("、")}没有填写。`;
    case "page-chrome": {
      const days = issue.days.length === 0 ? "" : `其中的日期（${issue.days.join("、")}）不是方案的日期。`;
      return `有${issue.count}处是网页的导航、版权等内容，没有参加核对。${days}`;
    }
  }
}

/** A value with so many decimals that it does not look like the line that it misses. */
function valueBelow(value: number, line: number): string {
  const digits = [2, 3, 4, 5].find((each) => formatNumber(value, each) !== formatNumber(line, each)) ?? 6;
  return formatNumber(value, digits);
}

function differenceInWords({ value, unit }: Amount, sum: number): string {
  return `${sum > value ? "多" : "少"}${number(Math.abs(Number((sum - value).toPrecision(12))))}${unit}`;
}

function onlyInWords(where: string, units: readonly string[]): string {
  return units.length === 0 ? "" : `，${where}${units.join("、")}`;
}

/** Where a quotation stands, with its words. */
export function quotationInWords({ line, text }: Quotation, unit: LineUnit): string {
  return `第${line}${unit}：${text}`;
}

const PROBLEMS: Readonly<Record<PlanProblem, string>> = {
  empty: "没有文字内容。请粘贴方案全文，或打开.docx、.txt文件。",
  "no-words": "没有可以识别的中文内容，可能是图片或编码不对。请在Word或WPS中打开，复制文字后再核对。",
  "too-long": "内容过长，超过100万字。请按章节分开核对。",
};

export function planProblemInWords(problem: PlanProblem): string {
  return PROBLEMS[problem];
}

/** What looking through a plan came to, in one sentence. */
export function planInShort({ issues, proofs, lines }: PlanCheck, unit: LineUnit): string {
  const count = (risk: PlanRisk): number => issues.filter((issue) => issue.risk === risk).length;
  const found = (["wrong", "check", "note"] as const).flatMap((risk) =>
    count(risk) === 0 ? [] : [`${RISKS[risk]}${count(risk)}处`],
  );
  const told = found.length === 0 ? "没有发现问题" : found.join("，");
  return `方案文本共${formatNumber(lines)}${unit}：${told}；相符${proofs.length}处。`;
}

const COPY = "请在Word或WPS中打开，另存为.docx；也可以复制文字后粘贴。";

const FOREIGN: Readonly<Partial<Record<ForeignFile, string>>> = {
  document: `这是旧版.doc或其他文字文档，不能直接读取。${COPY}`,
  "web-page": "文件内容是网页。请在浏览器中打开，复制正文后粘贴。",
  "web-archive": "文件内容是网页存档。请在浏览器中打开，复制正文后粘贴。",
  pdf: "这是PDF文件，不能直接读取。请在阅读器中复制文字后粘贴；扫描件没有文字，请先识别。",
  picture: "这是图片，没有文字。请先识别文字，再粘贴。",
  slides: "这是演示文稿，不是方案文本。",
  archive: "这是压缩包。请先解压，再打开其中的.docx或.txt文件。",
  encrypted: "文件设有打开密码，不能读取。请取消密码后另存一份，再打开。",
  locked: "文件经过单位的文件加密软件加密，不能读取。请解密后再打开。",
  empty: "文件没有内容。请重新拷贝或下载。",
  blank: "文件内容全是空字节，多因拷贝或下载中断。请重新拷贝或下载。",
};

/** Why a file cannot be read as the text of a plan, and what to do. */
export function planFileProblem({ code, parameters }: HostError): string {
  const known = FOREIGN[String(parameters.found ?? "") as ForeignFile];
  if (known !== undefined) return known;
  if (code === "file-damaged") return `文件不完整或已损坏，不能读取。请重新拷贝或下载；也可以在Word中修复后另存。`;
  if (code === "too-large") return "文件解压后过大，不能读取。请删除图片等无关内容，另存一份，再打开。";
  if (code === "file-unreadable") return "找不到文件，或文件不能读取。请核对路径。";
  return `这不是文字文档。请打开.docx或.txt文件，或粘贴文字。`;
}
