import type { FieldId } from "../fields/catalogue";
import { checkFlow, type Flow, type FlowCheck } from "../money/balance";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { andLack, over, shortOf } from "./lack";
import { isEmptyRow, type LedgerRow, ledgerRows } from "./ledger-rows";
import { countyCheck, countyLine, type CountyLine } from "./share";

const FIELDS = ["layout_before", "layout_kept", "layout_closed", "layout_new", "layout_after"] as const;

/** 布局调整, kind by kind: what there was is kept or closed, what there is then was kept or built. */
export const LAYOUT_BALANCE: Check = {
  asks: () => "每类学校调整前＝保留＋撤并，调整后＝保留＋新建；没有写明的数由平衡解出，并注明须补全。",
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      linesOf(facts),
      ["layout_before", "layout_closed", "layout_after"],
      "各类学校调整前、保留、撤并、新建和调整后的学校数",
    ),
};

function linesOf(facts: CheckedFacts): readonly CountyLine[] {
  return ledgerRows(facts, FIELDS)
    .filter((row) => !isEmptyRow(row, FIELDS))
    .flatMap((row) => (row.isOpen ? [countyLine("open", () => OPEN_TEXT, row.cells)] : rowLines(row)));
}

/** Before and after by themselves where it is known what is kept; together where no column says it. */
function rowLines(row: LedgerRow): readonly CountyLine[] {
  const all: readonly Sides[] = row.has("layout_kept")
    ? [
        { before: "layout_before", removed: "layout_closed", after: "layout_kept" },
        { before: "layout_kept", added: "layout_new", after: "layout_after" },
      ]
    : [{ before: "layout_before", added: "layout_new", removed: "layout_closed", after: "layout_after" }];
  return all.map((sides) => {
    // A table without a column of new schools has none where it agrees without them.
    const { added, ...others } = sides;
    const isWithout = added !== undefined && !row.has(added);
    const line = flowLine(row, isWithout ? others : sides);
    return isWithout && line.state === "failed" ? flowLine(row, sides) : line;
  });
}

/** Which field is which side; a side without a field is none at all. */
type Sides = { readonly [Key in keyof Flow]?: FieldId };

function flowLine(row: LedgerRow, sides: Sides): CountyLine {
  const amount = (key: keyof Flow): number | null => {
    const field = sides[key];
    return field === undefined ? 0 : row.amount(field);
  };
  const flow = { before: amount("before"), added: amount("added"), removed: amount("removed"), after: amount("after") };
  const checked = checkFlow(flow, "none");
  const cells = [...row.cells.slice(0, 1), ...Object.values(sides).flatMap((field) => row.cell(field) ?? [])];
  const state = stateOf(checked);
  const lack =
    checked.kind === "checked" && state === "failed"
      ? (over(flow.after ?? 0, checked.sum, "number") ?? shortOf(checked.sum, flow.after ?? 0, "number"))
      : undefined;
  const missing =
    checked.kind === "checked"
      ? []
      : [checked.lacks].flat().flatMap((key): FieldId[] => (sides[key] === undefined ? [] : [sides[key]]));
  return countyLine(
    state,
    (words) => {
      const head = `${row.name}：${equation(row, sides, words)}`;
      if (checked.kind === "checked")
        return state === "met"
          ? `${head}，相符。`
          : `${head}，应为${words.count(checked.sum)}${andLack(lack, words)}。`;
      const names = missing.map(words.field).join("、");
      if (checked.kind === "unknown") return `${head}；缺少${names}，解不出。`;
      return checked.value < 0
        ? `${head}；${names}没有写明，由其他各数解出为负数，各数有矛盾。`
        : `${head}；${names}没有写明，由平衡解出为${words.count(checked.value)}，不是原表所列，须补全。`;
    },
    cells,
    { missing, lack },
  );
}

function stateOf(checked: FlowCheck): "met" | "failed" | "missing" {
  if (checked.kind === "checked") return checked.state === "exact" ? "met" : "failed";
  return checked.kind === "solved" && checked.value < 0 ? "failed" : "missing";
}

/** 调整前49－撤并34＝保留15, with … for what is not known. */
function equation(row: LedgerRow, sides: Sides, { count, field }: Words): string {
  const side = (key: keyof Flow): string => {
    const id = sides[key];
    if (id === undefined) return "";
    const amount = row.amount(id);
    return `${field(id)}${amount === null ? "（未写明）" : count(amount)}`;
  };
  const parts = [
    side("before"),
    ...(sides.added ? [`＋${side("added")}`] : []),
    ...(sides.removed ? [`－${side("removed")}`] : []),
  ];
  return `${parts.join("")}，${side("after")}`;
}
