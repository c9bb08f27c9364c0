import { makeStyles, tokens } from "@fluentui/react-components";
import { Activity, lazy, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { CheckedWorkbook } from "../app/check-workbook";
import { explainIndicatorFigures } from "../app/explain-figure";
import { checkFormula } from "../app/value-formula";
import type { WorkbookHost } from "../host/workbook-host";
import { FilesStrip } from "./files/FilesStrip";
import { SheetView } from "./files/SheetView";
import { useFilesInUse } from "./files/use-files-beside";
import { PickPanel } from "./mapping/PickPanel";
import { BalancePage } from "./pages/BalancePage";
import { DataPage } from "./pages/DataPage";
import { MAPPING_HEADING_ID, MappingPage } from "./pages/MappingPage";
import { StandardPage } from "./pages/StandardPage";
import type { PaneActions } from "./pane-actions";
import { PAGE_IDS, type PageId, type PaneState } from "./pane-state";
import { AnswerStrip } from "./parts/AnswerStrip";
import { AssessmentContext } from "./parts/assessment-in-use";
import { type Explain, ExplainContext } from "./parts/explain";
import { PaneHeader } from "./parts/PaneHeader";
import { PaneMain } from "./parts/PaneMain";
import { PageTabs, panelId, tabId } from "./parts/PageTabs";
import { StartPickingContext } from "./parts/picking";
import { ShownOnce } from "./parts/ShownOnce";
import { SelectCellsContext } from "./parts/select-cells";
import { StandardInUseContext } from "./parts/standard-in-use";
import { WhyCard } from "./parts/WhyCard";
import { settingsActions } from "./settings-actions";
import { usePageScroll } from "./use-page-scroll";
import type { PaneOfWorkbook } from "./use-pane";
import { valuesAtCell } from "./view/values-at-cell";
import { WholeStandardPage } from "./whole/WholeStandardPage";

/** What these pages need is much: it comes when somebody opens them. */
const FormulasPage = lazy(() =>
  import("./formulas/FormulasPage").then(({ FormulasPage: view }) => ({ default: view })),
);
const SubmissionPage = lazy(() =>
  import(/* webpackChunkName: "submission" */ "./submission/SubmissionPage").then(({ SubmissionPage: view }) => ({
    default: view,
  })),
);

const useStyles = makeStyles({
  pages: { display: "flex", flexDirection: "column", flexGrow: 1 },
  // Over the end of the page rather than above it: what comes and goes here moves nothing.
  foot: { position: "sticky", bottom: 0, zIndex: 1 },
  cells: {
    maxHeight: "45vh",
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface PageProps {
  readonly page: PageId;
  readonly checked: CheckedWorkbook;
  readonly host: WorkbookHost;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

interface CheckedPagesProps {
  readonly checked: CheckedWorkbook;
  readonly host: WorkbookHost;
  readonly pane: PaneOfWorkbook;
  /** Stands above the page: what went wrong. */
  readonly children: ReactNode;
}

/**
 * All that is shown of a checked workbook: the pages, the picking of a column, and the 判定依据 of the selected cell.
 * None of it is needed before the first check is done, so it is loaded while the workbook is read.
 */
export default function CheckedPages({ checked, host, pane, children }: CheckedPagesProps) {
  const styles = useStyles();
  const { state, actions: first, deciding } = pane;
  const actions = useMemo<PaneActions>(() => ({ ...first, ...settingsActions(deciding) }), [first, deciding]);
  const top = useRef<HTMLDivElement>(null);
  usePageScroll(state.page, top);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && state.picking) actions.endPicking();
    else if (event.key === "Escape" && state.selected) actions.closeWhy();
    else if (isUndo(event) && state.undoable > 0) {
      event.preventDefault();
      actions.undoAnswer();
    }
  };
  const { selected } = state;
  const beside = useFilesInUse();
  const values = useMemo(() => (selected ? valuesAtCell(checked.assessment, selected) : []), [checked, selected]);
  const explain = useMemo<Explain>(
    () => ({
      figures: (indicator) => explainIndicatorFigures(checked.assessment, indicator),
      formula: (school, indicator) => checkFormula(checked.assessment, school, indicator),
    }),
    [checked],
  );
  return (
    <div ref={top} className={styles.pages} onKeyDown={handleKey}>
      <PaneHeader state={state} actions={actions}>
        <PageTabs page={state.page} onChoose={actions.goTo} />
      </PaneHeader>
      <SelectCellsContext value={host.capabilities.canSelect ? actions.select : null}>
        <StartPickingContext value={host.capabilities.canFollowSelection ? actions.startPicking : null}>
          <ExplainContext value={explain}>
            <AssessmentContext value={checked.assessment}>
              <StandardInUseContext value={checked.assessment.standard}>
                <PaneMain>
                  <FilesStrip workbook={checked.assessment.snapshot.name} />
                  {children}
                  {PAGE_IDS.map((page) => (
                    <Activity key={page} mode={page === state.page ? "visible" : "hidden"}>
                      <div role="tabpanel" id={panelId(page)} aria-labelledby={tabId(page)}>
                        <Page page={page} checked={checked} host={host} state={state} actions={actions} />
                      </div>
                    </Activity>
                  ))}
                </PaneMain>
                <div className={styles.foot}>
                  {beside?.shown && (
                    <div className={styles.cells}>
                      <SheetView shown={beside.shown} onClose={beside.hide} />
                    </div>
                  )}
                  {(state.page === "data" || state.page === "mapping") && state.said !== "" && (
                    <AnswerStrip said={state.said} undoable={state.undoable} onUndo={actions.undoAnswer} />
                  )}
                  {state.picking && (
                    <PickPanel
                      key={
                        state.picking.target.for === "field" ? state.picking.target.field : state.picking.target.sheet
                      }
                      picking={state.picking}
                      selectedBefore={state.selection}
                      assessment={checked.assessment}
                      onDecide={actions.decide}
                      onCancel={actions.endPicking}
                      fallbackFocusId={MAPPING_HEADING_ID}
                    />
                  )}
                  {!state.picking && state.page !== "formulas" && selected && values.length > 0 && (
                    <WhyCard
                      key={`${selected.sheet}!${selected.row}!${selected.column}`}
                      cell={selected}
                      values={values}
                      standard={checked.assessment.standard}
                      onClose={actions.closeWhy}
                    />
                  )}
                </div>
              </StandardInUseContext>
            </AssessmentContext>
          </ExplainContext>
        </StartPickingContext>
      </SelectCellsContext>
    </div>
  );
}

/** Ctrl+Z or ⌘Z, except where it takes back typing. */
function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  const isTyping = target instanceof HTMLInputElement && (target.type === "text" || target.type === "search");
  return key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey && !isTyping;
}

function Page({ page, checked, host, state, actions }: PageProps) {
  const plan = {
    marking: state.marking,
    canWrite: host.capabilities.canWrite,
    isStale: state.edits > 0 || state.activity.kind !== "idle",
  };
  switch (page) {
    case "data":
      return <DataPage checked={checked} host={host} {...plan} actions={actions} />;
    case "mapping":
      return <MappingPage checked={checked} shownTable={state.shownTable} actions={actions} />;
    case "balance":
      return <BalancePage checked={checked} actions={actions} />;
    case "formulas":
      return (
        <ShownOnce isShown={state.page === page}>
          <FormulasPage
            {...plan}
            assessment={checked.assessment}
            actions={actions}
            selection={state.selection}
            canFollow={host.capabilities.canFollowSelection}
            computes={host.capabilities.computes}
            ownFunctions={host.capabilities.ownFunctions}
          />
        </ShownOnce>
      );
    case "submission":
      return (
        <ShownOnce isShown={state.page === page}>
          <SubmissionPage
            {...plan}
            assessment={checked.assessment}
            actions={actions}
            computes={host.capabilities.computes}
            charts={host.capabilities.charts}
          />
        </ShownOnce>
      );
    case "requirements":
      return <WholeStandardPage checked={checked} actions={actions} />;
    case "standard":
      return (
        <StandardPage
          checked={checked}
          {...plan}
          canComment={host.capabilities.canComment}
          canPrint={host.capabilities.canPrint}
          actions={actions}
        />
      );
  }
}
