import { assessWorkbook } from "../../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { planRemoveSheets } from "../../../src/plan/plan-sheet";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import { ledgersOf, planLedger } from "../../../src/taskpane/ledger/ledger-plans";
import { planSchoolPages } from "../../../src/taskpane/submission/chart-plans";
import { planForms, planRemoveForms } from "../../../src/taskpane/submission/form-plans";
import { applied, type Plans, undone, type UseCase } from "./use-cases";

const TODAY = "2026-06-01";
const LATER = "2026-07-01";

/** A plan of the pane's, for the workbook as it stands; one that writes nothing is a fault of the case. */
function of(plan: (assessment: WorkbookAssessment) => WorkbookPlan): Plans {
  return async (_, host) => {
    const made = plan(assessWorkbook((await host.readWorkbook()).snapshot, NEW_SETTINGS));
    if (made.operations.length === 0) throw new Error("nothing is written");
    return made;
  };
}

const forms = of((assessment) => planForms(assessment, "formulas"));
const formsOfValues = of((assessment) => planForms(assessment, "values"));
const tasks = (today: string): Plans =>
  of((assessment) => planLedger("tasks", assessment, ledgersOf(assessment, today).tasks, today, true));
const pages = (today: string): Plans => of((assessment) => planSchoolPages(assessment, today));

const APPLIED: readonly UseCase[] = [
  applied("the official forms", "sheets", forms),
  applied("the official forms anew", "sheets", forms, formsOfValues),
  applied("the official forms removed", "sheets", forms, of(planRemoveForms)),
  applied("the ledger of tasks", "sheets", tasks(TODAY)),
  applied(
    "the ledger of tasks removed",
    "sheets",
    tasks(TODAY),
    of(({ snapshot }) => planRemoveSheets(snapshot, ["tasks"])),
  ),
  applied("pages of schools", "sheets", pages(TODAY)),
  applied("pages of schools anew", "sheets", pages(TODAY), pages(LATER)),
];

/** What leaves the bureau, as the pane writes it. */
export const DOCUMENT_USES: readonly UseCase[] = [...APPLIED, ...APPLIED.map(undone)];
