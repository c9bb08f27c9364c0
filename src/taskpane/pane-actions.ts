import type { WorkbookAssessment } from "../app/workbook-assessment";
import type { PlausibilityCheck, SwitchedOff } from "../core/findings/plausibility-checks";
import type { EnteredPrice } from "../core/investment/entered-price";
import type { Measure } from "../core/measures/measure";
import type { Judgement } from "../core/standards/judgement";
import type { FigureOverride } from "../core/standards/override";
import type { StatedRequirement } from "../core/standards/requirement";
import type { StandardFigure } from "../core/standards/standard-figures";
import type { WorkbookPlan } from "../plan/workbook-plan";
import type { AnswerChanges } from "./answer-steps";
import type { FormulaPurpose, MarkingPurpose, PageId, PickTarget, SubmissionPurpose } from "./pane-state";
import type { SheetArea } from "../core/cell/cell-areas";

/** Everything that the user can do in the pane. None of it rejects: failures become the state's `problem`. */
export interface PaneActions {
  readonly goTo: (page: PageId) => void;
  readonly check: () => void;
  readonly cancelCheck: () => void;
  /** Takes a choice of a question, or takes the answer back (null). */
  readonly answer: (questionId: string, choiceId: string | null) => void;
  /** Gives and takes back several answers in one step. */
  readonly decide: (changes: AnswerChanges) => void;
  /** Undoes the last answer of this session; further calls undo those before. */
  readonly undoAnswer: () => void;
  /** Leads to a table on the page 对应关系. */
  readonly showTable: (key: string) => void;
  readonly startPicking: (target: PickTarget) => void;
  readonly endPicking: () => void;
  readonly chooseStandard: (standardId: string) => void;
  /** Puts another number in the place of a figure of the standard in use, or takes that back (null). */
  readonly override: (figure: StandardFigure, override: FigureOverride | null) => void;
  /** Takes a choice that the standard in use leaves; null for the usual one. */
  readonly chooseSwitch: (switchId: string, choiceId: string | null) => void;
  /** Switches a check off whose findings are advice, or on again (null). */
  readonly switchCheck: (check: PlausibilityCheck, off: SwitchedOff | null) => void;
  /** Keeps what a person has decided of an item, or takes that back (null). */
  readonly judge: (requirement: StatedRequirement, judgement: Judgement | null) => void;
  /** Keeps a unit price that the bureau has entered, or takes it back (null). */
  readonly enterPrice: (measure: Measure, price: EnteredPrice | null) => void;
  readonly includeSheet: (sheet: string, isIncluded: boolean) => void;
  /** Reads the workbook again and then shows in words what would be written; of issues of formulas, those with these keys. */
  readonly preview: (purpose: MarkingPurpose, issues?: readonly string[]) => void;
  /** Reads the workbook again and shows what `make` plans of that reading. */
  readonly previewPlan: (
    purpose: FormulaPurpose | SubmissionPurpose,
    make: (assessment: WorkbookAssessment) => WorkbookPlan,
  ) => void;
  /** Writes the plan that the preview shows. */
  readonly confirmMarking: (plan: WorkbookPlan) => void;
  /** Ends a write of several steps after the step that is under way; what is written stays and can be undone. */
  readonly cancelMarking: () => void;
  /** Waits no longer for a write that is not answered; what comes of it is told if it still comes. */
  readonly leaveMarking: () => void;
  readonly undoMarking: () => void;
  readonly closeMarking: () => void;
  /** Does what writes by a consent and in words of its own; refused in words while something else is being written. */
  readonly writeAside: (write: () => Promise<void>) => void;
  readonly select: (target: SheetArea) => void;
  readonly closeWhy: () => void;
  readonly closeProblem: () => void;
}
