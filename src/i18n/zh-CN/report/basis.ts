import type { SchoolAssessment } from "../../../core/assessment/assessment";
import type { CellRef } from "../../../core/cell/address";
import { SCHOOL_KINDS, type SchoolKind } from "../../../core/fields/school-kinds";
import { type Stage, STAGES } from "../../../core/fields/stages";
import { nameCellOf } from "../../../core/indicators/school-records";
import { exactTotal } from "../../../core/quantity/decimal";
import { changedFigures, changedSwitches } from "../../../core/standards/changed-figures";
import type { Standard } from "../../../core/standards/standard";
import type { ReportBlock, ReportRun, ReportText } from "../../../plan/documents/report-content";
import type { ReportGround } from "../../../recognition/report-ground";
import { checksOffInWords } from "../checks-off";
import { momentName, outsideReason, schoolKindName, stageName } from "../domain";
import { formatCount } from "../numbers";
import { changedFigureInWords, switchInWords, validityLine } from "../standard-figures";
import { limitInWords, schoolRuleInWords } from "../standard-words";
import { kindOfValues, pupilCells, valuesOf } from "./cells-of-values";
import { blank, name, type SourceBook, words } from "./source-book";

/** What is to be filled in by hand, and how it is called where it is listed. */
export const TO_FILL = {
  county: {
    blank: "【待填：名称】县（市、区）",
    what: "县（市、区）名称：各表的标题和填报单位没有写明，或者写法不一致",
  },
  dataDay: { blank: "【待填：统计截止日期】", what: "数据时点（统计截止日期）" },
  work: { blank: "【待填：由填报单位填写】", what: "县域概况和工作开展情况" },
  office: { blank: "【待填：落款单位】（盖章）", what: "落款单位、盖章和日期" },
  day: { blank: "【待填：日期】", what: "" },
} as const;

const paragraph = (...text: ReportText): ReportBlock => ({ kind: "paragraph", text });

/** 评估依据与范围. */
export function basisBlocks(ground: ReportGround, book: SourceBook): readonly ReportBlock[] {
  return [
    { kind: "heading", level: 2, text: "（一）评估依据" },
    ...groundBlocks(ground, book),
    { kind: "heading", level: 2, text: "（二）评估范围" },
    ...scopeBlocks(ground, book),
    { kind: "heading", level: 2, text: "（三）县域概况和工作开展情况" },
    paragraph(blank(TO_FILL.work.blank)),
  ];
}

function groundBlocks({ county: { standard }, beside }: ReportGround, book: SourceBook): readonly ReportBlock[] {
  const { today, files, sampleFiles, isSample, checksOff } = beside;
  const documents = documentsOf(standard);
  const { schoolRule } = standard;
  const changed = changedFigures(standard);
  const off = checksOffInWords(checksOff);
  const set = { what: "评估设置", kind: "judged", where: "工作簿中保存的设置", how: "由工作人员设置" } as const;
  return [
    paragraph(
      words("本次自评采用"),
      name(`${standard.name}（${validityLine(standard, today)}）`),
      words("。标准文件："),
      name(documents.join("、")),
      words("。"),
    ),
    paragraph(
      words("判定条件：每所学校"),
      schoolRule
        ? book.standard(schoolRuleInWords(standard), "学校达标条件", schoolRule.source)
        : words(schoolRuleInWords(standard)),
      words(standard.balance.of === "mean" ? "；综合差异系数" : "；各项指标的校际差异系数"),
      ...STAGES.flatMap((stage, at) => [
        words(`${at === 0 ? "" : "，"}${stageName(stage)}不超过`),
        limitOf(standard, stage, book),
      ]),
      words("。"),
    ),
    ...changedSwitches(standard).map((each) =>
      paragraph(words("口径："), book.figure(switchInWords(each), set), words("。")),
    ),
    ...(changed.length > 0
      ? [
          paragraph(
            words("以下标准数值由本单位修改："),
            ...changed.flatMap((each, at) => [
              words(at === 0 ? "" : "；"),
              book.figure(changedFigureInWords(each), set),
            ]),
            words("。"),
          ),
        ]
      : []),
    ...(off === null ? [] : [paragraph(book.figure(off, set))]),
    paragraph(
      words("数据文件："),
      ...files.flatMap((file, at) => [
        words(at === 0 ? "" : "、"),
        name(!isSample && sampleFiles.includes(file) ? `${file}（含示例数据）` : file),
      ]),
      words("。数据时点："),
      blank(TO_FILL.dataDay.blank),
      words("。核查日期："),
      name(momentName(today)),
      words("。"),
    ),
  ];
}

/** The documents that its figures and items are written in. */
export function documentsOf({ indicators, requirements }: Standard): readonly string[] {
  return [...new Set([...indicators, ...requirements].map(({ source }) => source.document))];
}

/** 0.50 */
export function limitOf({ balance }: Standard, stage: Stage, book: SourceBook): ReportRun {
  const what = `${stageName(stage)}${balance.of === "mean" ? "综合" : ""}差异系数限值`;
  return book.standard(limitInWords(balance.limit[stage]), what, balance.source);
}

function scopeBlocks({ county, records, result }: ReportGround, book: SourceBook): readonly ReportBlock[] {
  const { schools, standard } = county;
  if (schools.length === 0) return [paragraph(words("没有找到可以评估的学校数据。"))];
  const namesOf = (own: readonly SchoolAssessment[]): readonly CellRef[] =>
    own.flatMap(({ table, record }) => {
      const read = records[table];
      return read ? [nameCellOf(read, record)] : [];
    });
  const count = (own: readonly SchoolAssessment[], of: string, unit: string): ReportRun =>
    book.figure(`${formatCount(own.length)}${unit}`, {
      what: of,
      kind: "computed",
      cells: namesOf(own),
      how: "按学校名称逐所计数，一贯制学校分学段计",
    });
  const pupils = (own: readonly SchoolAssessment[], of: string): ReportRun => {
    if (own.length === 0) return words("—");
    const known = own.flatMap(({ students }) => students ?? []);
    return known.length < own.length
      ? words("缺数")
      : book.figure(formatCount(exactTotal(known)), {
          what: of,
          kind: kindOfValues(valuesOf(own, 0)),
          cells: own.flatMap(pupilCells),
          how: "各校学生数相加",
        });
  };
  const kinds = (Object.keys(SCHOOL_KINDS) as SchoolKind[]).filter((kind) =>
    schools.some((school) => school.kind === kind),
  );
  const row = (of: string, label: string, own: readonly SchoolAssessment[]): readonly ReportText[] => [
    [words(label)],
    ...STAGES.flatMap((stage) => {
      const part = own.filter((school) => school.stage === stage);
      const what = `${of}（${stageName(stage)}学段）`;
      return [[part.length === 0 ? words("—") : count(part, `${what}所数`, "")], [pupils(part, `${what}学生数`)]];
    }),
  ];
  const { outside } = result;
  return [
    paragraph(
      words("纳入资源配置评估的学校共"),
      count(schools, "纳入评估的学校", "所"),
      words("（一贯制学校分学段计）。"),
    ),
    {
      kind: "table",
      caption: "纳入评估的学校",
      columns: [
        { name: "办学类型", width: 28, isText: true },
        ...STAGES.flatMap((stage) => [
          { name: `${stageName(stage)}学段（所）`, width: 18 },
          { name: `${stageName(stage)}学生（人）`, width: 18 },
        ]),
      ],
      rows: [
        ...kinds.map((kind) => {
          const label = schoolKindName(kind);
          return row(
            label,
            label,
            schools.filter((school) => school.kind === kind),
          );
        }),
        row("各类学校合计", "合计", schools),
      ],
    },
    ...(outside.length === 0
      ? []
      : [
          paragraph(
            words("以下"),
            book.figure(`${formatCount(outside.length)}所`, {
              what: "不参加资源配置评估的学校数",
              kind: "computed",
              where: outside.map(({ sheet, row: at }) => `${sheet}第${at + 1}行`).join("、"),
              how: "逐行计数",
            }),
            words("不参加资源配置评估："),
            ...outside.flatMap(({ name: school, reason }, at) => [
              words(at === 0 ? "" : "；"),
              name(school),
              words("（"),
              book.standard(outsideReason(reason, standard), "评估范围", standard.scope.source),
              words("）"),
            ]),
            words("。"),
          ),
        ]),
  ];
}
