import { markedSheets, planClearHighlights, planHighlights, readOnlyFilesOf } from "../app/highlight";
import { localDay } from "../app/local-day";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import type { Pieces } from "../core/pieces";
import type { Receipt, WorkbookHost } from "../host/workbook-host";
import { STANDARD_SHEET_NAME, standardSheetContent } from "../i18n/zh-CN/standard-sheet";
import { STANDARD_SHEET_MARKER, standardSheet } from "../plan/documents/standard-sheet";
import { cutOf, planComments, planRemoveComments } from "../plan/plan-comments";
import { planRemoveSheet, planSheet } from "../plan/plan-sheet";
import { operationsByKind, type WorkbookPlan } from "../plan/workbook-plan";
import type { MarkingPurpose, Planned, Written } from "./pane-state";

/** What would be written: as it was planned, or as it follows from the newest reading. */
export function* planFor({ purpose, plan }: Planned, assessment: WorkbookAssessment): Pieces<WorkbookPlan> {
  if (plan !== null) return plan;
  const { snapshot, standard } = assessment;
  switch (purpose) {
    case "mark":
      return yield* planHighlights(assessment);
    case "clear":
      return planClearHighlights(assessment);
    case "write-standard": {
      const content = standardSheetContent(standard, localDay(new Date()));
      return planSheet(snapshot, STANDARD_SHEET_MARKER, STANDARD_SHEET_NAME, standardSheet(content));
    }
    case "remove-standard":
      return planRemoveSheet(snapshot, STANDARD_SHEET_MARKER, STANDARD_SHEET_NAME);
    default:
      return { operations: [] }; // planned when asked for
  }
}

/** What has come about of a plan, as the receipt tells it. */
export function* whatWasWritten(
  plan: WorkbookPlan,
  receipt: Receipt,
  assessment: WorkbookAssessment,
): Pieces<Omit<Written, "purpose">> {
  const { left = 0, refused = [] } = receipt;
  return {
    receipt,
    marked: yield* markedSheets(assessment, plan),
    cut: left > 0 ? cutOf(plan, left, refused.length) : null,
    changed: operationsByKind(plan).cells,
  };
}

/**
 * The plan for what is planned when it is asked for: comments, since what stands on the cells has to be looked at, and the
 * result, whose code is loaded for it, and what mends issues of formulas.
 * Null for all else.
 * @param issues of formulas, by their keys
 */
export async function planWhenAsked(
  purpose: MarkingPurpose,
  host: WorkbookHost,
  assessment: WorkbookAssessment,
  issues: readonly string[] = [],
): Promise<WorkbookPlan | null> {
  switch (purpose) {
    case "repair": {
      const { planRepairs } = await import("../app/repairs");
      return planRepairs(assessment, issues, host.capabilities.computes);
    }
    case "write-result":
    case "remove-result": {
      const { planRemoveResult, planResult } = await import(/* webpackChunkName: "result" */ "./result/result-plan");
      return purpose === "write-result" ? planResult(assessment) : planRemoveResult(assessment);
    }
    case "write-paper":
    case "remove-paper": {
      const { planPaper, planRemovePaper } = await import(/* webpackChunkName: "result" */ "./result/paper-plan");
      return purpose === "write-paper" ? planPaper(assessment) : planRemovePaper(assessment);
    }
    case "write-prices":
    case "remove-prices":
    case "write-needs":
    case "remove-needs": {
      const { planNeeds } = await import(/* webpackChunkName: "needs" */ "./needs/needs-plans");
      return planNeeds(purpose, assessment);
    }
    case "comment":
    case "remove-comments": {
      const present = await host.readComments();
      const { lockedSheets } = assessment;
      if (purpose === "remove-comments") return planRemoveComments(present, lockedSheets);
      const { valueComments } = await import("./comments/value-comments");
      const readOnly = new Set(assessment.readOnlySheets);
      const wanted = valueComments(assessment).filter(({ cell }) => !readOnly.has(cell.sheet));
      return { ...planComments(present, wanted, lockedSheets), ...readOnlyFilesOf(assessment) };
    }
    default:
      return null;
  }
}
