import type { LedgerEntry } from "../../core/ledger/reconcile";
import type { LedgerTexts } from "../../core/ledger/ledger-texts";
import type { LedgerKind } from "../../core/ledger/ledger-row";
import type { UnitEntry, UnitList } from "../../core/ledger/unit-lists";
import type { LedgerSheetContent } from "../../plan/documents/ledger-sheet";
import { formatCount, formatNumber } from "./numbers";
import { PAGE_FOOTER } from "./page-footer";

/** The name that the sheet of a unit would have. */
export const unitSheetName = (unit: string): string => `均衡尺-${unit}`;

const COLUMNS: LedgerSheetContent["columns"] = [
  { name: "来源", width: 10 },
  { name: "编号", width: 22 },
  { name: "学校", width: 20 },
  { name: "指标或任务", width: 40 },
  { name: "现值", width: 14 },
  { name: "标准", width: 12 },
  { name: "差额", width: 14 },
  { name: "整改措施", width: 16 },
  { name: "牵头", width: 7 },
  { name: "全部责任单位", width: 24 },
  { name: "责任人", width: 10 },
  { name: "完成时限", width: 13 },
  { name: "状态", width: 13 },
  { name: "逾期", width: 7 },
  { name: "备注", width: 14 },
];

/** What is handed to one unit: its tasks and the problems that it has to solve, what is late first told. */
export function unitSheetContent(
  { unit, tasks, problems }: UnitList,
  texts: Readonly<Record<LedgerKind, LedgerTexts>>,
): LedgerSheetContent {
  const all = [...tasks, ...problems];
  const late = all.filter(({ entry }) => entry.isOverdue).length;
  const names = unit.names.filter((name) => name !== unit.name);
  return {
    title: `${unit.name}：义务教育优质均衡责任清单`,
    lines: [
      texts.tasks.updated.line,
      `未完成的任务${formatCount(tasks.length)}项，未销号的问题${formatCount(problems.length)}项，其中逾期${formatCount(late)}项。${
        names.length > 0 ? `台账中也写作：${names.join("、")}。` : ""
      }`,
      "本表由责任清单和整改台账生成，每次生成时全部重写；情况有变化的，请报教育部门在台账中修改。",
    ],
    columns: COLUMNS,
    rows: [
      ...tasks.map((each) => rowOf(each, "责任清单", texts.tasks)),
      ...problems.map((each) => rowOf(each, "整改台账", texts.problems)),
    ],
    spareRows: 0,
    footer: PAGE_FOOTER,
  };
}

/** As the sheet of the bureau says it, where it has the row; else as it is to be listed. */
function rowOf({ entry, leads }: UnitEntry, from: string, texts: LedgerTexts): readonly (string | number | null)[] {
  const said = entryInWords(entry, texts);
  return [
    from,
    ...[said.id, said.school, said.item, said.value, said.required, said.lack, said.measure],
    leads ? "是" : "否",
    ...[entry.owner, said.person, said.deadline, said.state],
    entry.isOverdue ? "逾期" : "",
    said.remarks,
  ];
}

/** A row of a ledger for readers: as the sheet of the bureau says it, where it has the row; else as it is to be listed. */
export function entryInWords(entry: LedgerEntry, texts: LedgerTexts) {
  const { row, standing, next } = entry;
  const { lack = null } = standing ?? {};
  return {
    id: row?.texts.id ?? standing?.id ?? "",
    school: row?.texts.school ?? (standing ? texts.school(standing) : ""),
    stage: row?.texts.stage ?? (standing ? texts.stage(standing) : ""),
    item: row?.texts.item ?? (standing ? texts.item(standing) : ""),
    value: standing ? (standing.value ?? texts.noValue) : (row?.texts.value ?? ""),
    required: standing ? standing.required : (row?.texts.required ?? ""),
    lack:
      lack === null
        ? null
        : `${lack.isOver ? texts.over(lack.amount) : formatNumber(lack.amount)}${texts.unit(lack.unit)}`,
    measure: row?.texts.measure ?? measureOf(entry, texts),
    person: row?.texts.person ?? "",
    deadline: row?.texts.deadline ?? "",
    state: next ? texts.state(next.state) : (row?.texts.state ?? ""),
    remarks: row?.texts.remarks ?? "",
  };
}

function measureOf({ standing }: LedgerEntry, texts: LedgerTexts): string {
  return standing?.remedy && standing.state === "failed" ? texts.remedy(standing.remedy) : "";
}
