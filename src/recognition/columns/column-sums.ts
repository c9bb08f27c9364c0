import { BY_CONTEXT } from "../sureness";
import { summandsOf } from "../../core/fields/field-queries";
import { columnName } from "../../core/cell/address";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import type { Stage } from "../../core/fields/stages";
import type { Evidence } from "../recognised-table";
import { tokensOf } from "../words/header-tokens";
import { compactName } from "../header/header-text";
import { holds, isSumOf } from "./column-arithmetic";
import type { ColumnMatch } from "./match-column";
import type { Settled } from "./settle-columns";
import type { TableView } from "./table-view";

/** Columns as a reason names them, by their letters: "C、D"; of a table that lies across they are rows of the sheet: "3、4". */
export function columnsNamed(
  view: TableView,
  indices: readonly number[],
): { readonly columns: string; readonly across?: 1 } {
  const positions = indices.map((index) => view.paths[index]?.column ?? 0);
  return view.grid.isTransposed
    ? { columns: positions.map((position) => position + 1).join("、"), across: 1 }
    : { columns: positions.map(columnName).join("、") };
}

/**
 * Says of every total that it is the sum of its parts where the figures show it, and finds totals without a name: a
 * column 合计 beside 小学 and 初中 that is the sum of both is the total of what they count.
 */
export function withSums(settled: readonly Settled[], view: TableView): readonly Settled[] {
  if (view.band.names !== "school" && view.band.names !== "needs_item") return settled;
  const unnamed = settled.flatMap(({ type }, index) => (type === "left" && isUnnamed(view, index) ? [index] : []));
  const staged = new Set(
    settled.flatMap((each) => (each.type === "taken" && each.match.stage !== null ? [each.match.field] : [])),
  );
  const named = settled.map((each, index): Settled => {
    if (each.type !== "taken" || (summandsOf(each.match.field).length === 0 && !staged.has(each.match.field)))
      return each;
    const evidence = sumEvidence(each.match, index, settled, view);
    return evidence ? { ...each, match: { ...each.match, evidence: [...each.match.evidence, evidence] } } : each;
  });
  return unnamed.length === 0 || view.band.names !== "school" ? named : withUnnamedTotals(named, unnamed, view);
}

function sumEvidence(
  { field, stage }: ColumnMatch,
  index: number,
  settled: readonly Settled[],
  view: TableView,
): Evidence | null {
  if (stage !== null) return null;
  const parts = partsOf(field, settled).filter((part) => part !== index);
  if (parts.length < 2) return null;
  const agreement = isSumOf(
    view.sample(index),
    parts.map((part) => view.sample(part)),
  );
  return agreement && agreement.except * 5 <= agreement.rows
    ? { code: "sum-of", parameters: { ...columnsNamed(view, parts), rows: agreement.rows, except: agreement.except } }
    : null;
}

function partsOf(field: FieldId, settled: readonly Settled[]): readonly number[] {
  const listed = summandsOf(field);
  return settled.flatMap((each, index) => {
    if (each.type !== "taken") return [];
    return listed.length > 0
      ? listed.includes(each.match.field) && each.match.stage === null
        ? [index]
        : []
      : each.match.field === field && each.match.stage !== null
        ? [index]
        : [];
  });
}

/** 合计 without a group: nothing in the header says of what. */
export function isUnnamed(view: TableView, index: number): boolean {
  const path = view.paths[index];
  if (!path || path.column === view.band.nameColumn || path.labels.length === 0) return false;
  return (
    path.parts.every(({ text }) => tokensOf(compactName(text)).length === 0) &&
    path.parts.some(({ text }) => /计|总|全/.test(text))
  );
}

function withUnnamedTotals(
  settled: readonly Settled[],
  unnamed: readonly number[],
  view: TableView,
): readonly Settled[] {
  const done = [...settled];
  for (const index of unnamed) {
    for (const field of fieldsByStage(done)) {
      const isKnown = done.some(
        (each) => each.type === "taken" && each.match.field === field && each.match.stage === null,
      );
      const parts = isKnown ? [] : partsOf(field, done);
      if (parts.length < 2) continue;
      const agreement = isSumOf(
        view.sample(index),
        parts.map((part) => view.sample(part)),
      );
      if (!holds(agreement)) continue;
      const evidence: Evidence = {
        code: "sum-of",
        parameters: { ...columnsNamed(view, parts), rows: agreement.rows, except: 0 },
      };
      done[index] = {
        type: "taken",
        match: {
          field,
          stage: null,
          score: BY_CONTEXT,
          decidedBy: "position",
          isStageImplied: false,
          evidence: [evidence],
        },
      };
      break;
    }
  }
  return done;
}

function fieldsByStage(settled: readonly Settled[]): readonly FieldId[] {
  const fields = new Set<FieldId>();
  const stages = new Map<FieldId, Set<Stage>>();
  for (const each of settled) {
    if (each.type !== "taken") continue;
    if (FIELDS[each.match.field].partOf === "students") fields.add("students");
    if (each.match.stage)
      stages.set(each.match.field, (stages.get(each.match.field) ?? new Set<Stage>()).add(each.match.stage));
  }
  for (const [field, found] of stages) if (found.size === 2) fields.add(field);
  return [...fields];
}
