import { chineseNumeral } from "../../../core/quantity/chinese-number";
import type {
  ReportBlock,
  ReportContent,
  ReportLacking,
  ReportSource,
  ReportTable,
  ReportText,
  SourceKind,
} from "../../../plan/documents/report-content";
import type { ReportGround } from "../../../recognition/report-ground";
import { requirementGroupName } from "../requirements";
import { basisBlocks, documentsOf, TO_FILL } from "./basis";
import { conclusionBlocks } from "./conclusion";
import { GROUPS, itemBlocks } from "./items";
import { isIncomplete, lackingOf } from "./lacking";
import { measureBlocks } from "./measures";
import { problemBlocks } from "./problems";
import { resourceBlocks } from "./resources";
import { blank, name, SourceBook, words } from "./source-book";

const KINDS: Readonly<Record<SourceKind, string>> = {
  entered: "填报",
  computed: "计算",
  counted: "名册统计",
  "summed-up": "汇总",
  standard: "标准规定",
  ledger: "台账填报",
  judged: "人工判定",
  price: "单价",
};

const ANNEXES = ["尚缺的佐证和待填内容", "数据来源表"] as const;

/** 1．尚缺的佐证和待填内容　2．数据来源表 */
const annexed = (title: string, at: number): ReportText => [name(`${at === 0 ? "" : "　"}${at + 1}．`), words(title)];

/** 县级自评报告 in words: nothing is in it that was not computed or entered, and every figure names its source. */
export function countyReport(ground: ReportGround): ReportContent {
  const { county, beside } = ground;
  const book = bookOf(ground);
  const groups = GROUPS.flatMap((group) => {
    const own = county.requirements.filter(({ requirement }) => requirement.group === group);
    return own.length === 0 ? [] : [{ title: requirementGroupName(group), of: () => itemBlocks(group, own, book) }];
  });
  const incomplete = { open: beside.open.length, isLacking: isIncomplete(ground) };
  const parts: readonly { readonly title: string; readonly of: () => readonly ReportBlock[] }[] = [
    { title: "评估依据与范围", of: () => basisBlocks(ground, book) },
    { title: "资源配置", of: () => resourceBlocks(ground, book) },
    ...groups,
    { title: "存在的问题和差距", of: () => problemBlocks(ground, book) },
    { title: "整改措施和时限", of: () => measureBlocks(ground, book) },
    { title: "自评结论", of: () => conclusionBlocks(ground, incomplete, book) },
  ];
  // In the order of the text: so are the sources numbered.
  const text = parts.flatMap(({ title, of }, at): readonly ReportBlock[] => [
    { kind: "heading", level: 1, text: `${chineseNumeral(at + 1)}、${title}` },
    ...of(),
  ]);
  const lacking = lackingOf(ground, book);
  return {
    title: titleOf(ground),
    blocks: withNumbers([
      ...(beside.isSample ? [{ kind: "paragraph" as const, text: [words("（示例数据，仅供试用，不得上报。）")] }] : []),
      ...text,
      { kind: "paragraph", text: [words("附件："), ...ANNEXES.flatMap(annexed)] },
      { kind: "signature", lines: [[blank(TO_FILL.office.blank)], [blank(TO_FILL.day.blank)]] },
      { kind: "appendix", text: `附件一：${ANNEXES[0]}` },
      lackingTable(lacking),
      { kind: "appendix", text: `附件二：${ANNEXES[1]}` },
      { kind: "paragraph", text: sourceNote(book) },
      sourceTable(book.sources),
    ]),
    sources: book.sources,
    lacking,
  };
}

/** What is still lacking before the report can be handed in, without the report itself. */
export function reportLacking(ground: ReportGround): readonly ReportLacking[] {
  return lackingOf(ground, bookOf(ground));
}

function bookOf({ county }: ReportGround): SourceBook {
  const [document, ...others] = documentsOf(county.standard);
  return new SourceBook(document === undefined || others.length > 0 ? null : document);
}

function titleOf({ countyName, county, beside }: ReportGround): ReportText {
  const kind = /优质均衡|基本均衡/.exec(county.standard.name)?.[0] ?? "均衡";
  return [
    countyName ? name(countyName.text) : blank(TO_FILL.county.blank),
    words(`义务教育${kind}发展县级自评报告${beside.isSample ? "（示例数据）" : ""}`),
  ];
}

/** 表1 before the caption of every table of the text. */
function withNumbers(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.kind !== "table" || block.caption === "") return block;
    number += 1;
    return { ...block, caption: `表${number} ${block.caption}` };
  });
}

function sourceNote({ document }: SourceBook): ReportText {
  return [
    words("正文和表中数字右上角的编号与本表编号一致。来源写作“工作表!单元格”，多个文件的在前面注明文件名。"),
    ...(document === null ? [] : [words("标准规定的数值和要求均出自"), name(document), words("，来源栏只注条款。")]),
  ];
}

/** What is lacking, line by line, with room for who sees to it. */
function lackingTable(lacking: readonly ReportLacking[]): ReportTable {
  const rows = lacking.flatMap(({ heading, items }) => items.map((item) => ({ heading, item })));
  return {
    kind: "table",
    caption: "",
    columns: [
      { name: "序号", width: 10 },
      { name: "类别", width: 22 },
      { name: "内容", width: 90, isText: true },
      { name: "责任人和落实情况", width: 28 },
    ],
    rows: rows.map(({ heading, item }, at) => [[name(String(at + 1))], [words(heading)], item, []]),
  };
}

/** Longer texts are read where they stand. */
const MOST_SAID = 24;

function sourceTable(sources: readonly ReportSource[]): ReportTable {
  return {
    kind: "table",
    caption: "",
    columns: [
      { name: "编号", width: 10 },
      { name: "内容", width: 28, isText: true },
      { name: "数值", width: 24, isText: true },
      { name: "性质", width: 14 },
      { name: "来源", width: 40, isText: true },
      { name: "计算方法", width: 38, isText: true },
    ],
    rows: sources.map(({ number, what, said, kind, where, how }) => [
      [{ is: "source", text: String(number), source: number }],
      [name(what)],
      [name(said.every((text) => text.length <= MOST_SAID) ? said.join("；") : "见正文")],
      [words(KINDS[kind])],
      [name(where)],
      [name(how)],
    ]),
  };
}
