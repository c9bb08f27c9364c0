import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Activity, useMemo, type KeyboardEvent } from "react";
import type { CheckedWorkbook } from "../app/check-workbook";
import { explainIndicatorFigures } from "../app/explain-figure";
import { checkFormula } from "../app/value-formula";
import { DEFAULT_STANDARD } from "../core/standards/standards";
import type { WorkbookHost } from "../host/workbook-host";
import { hostErrorMessage } from "../i18n/zh-CN/host-errors";
import { paneText } from "../i18n/zh-CN/pane";
import { PickPanel } from "./mapping/PickPanel";
import { BalancePage } from "./pages/BalancePage";
import { DataPage } from "./pages/DataPage";
import { MAPPING_HEADING_ID, MappingPage } from "./pages/MappingPage";
import { LoadingPage } from "./pages/LoadingPage";
import { NotCheckedPage } from "./pages/NotCheckedPage";
import { StandardPage } from "./pages/StandardPage";
import { PAGE_IDS, type PageId, type PaneState, type Problem } from "./pane-state";
import { type Explain, ExplainContext } from "./parts/explain";
import { PageTabs, panelId, tabId } from "./parts/PageTabs";
import { ProblemMessage } from "./parts/ProblemMessage";
import { StartPickingContext } from "./parts/picking";
import { SelectCellsContext } from "./parts/select-cells";
import { StandardInUseContext } from "./parts/standard-in-use";
import { AnswerStrip, ProgressStrip, Strip } from "./parts/StatusBars";
import { useTextStyles } from "./parts/text-styles";
import { AssessmentContext } from "./parts/assessment-in-use";
import { WhyCard } from "./parts/WhyCard";
import { usePane, type PaneActions } from "./use-pane";
import { announcementOf } from "./view/announcement";
import { valuesAtCell } from "./view/values-at-cell";
import { WholeStandardPage } from "./whole/WholeStandardPage";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  top: { position: "sticky", top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorBrandForeground1,
  },
  main: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
});

/** The whole pane on a workbook: header, pages, messages, and the 为什么 of the selected cell. */
export function Pane({ host }: { host: WorkbookHost }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { state, actions } = usePane(host);
  const { activity, checked, selected } = state;
  const values = useMemo(
    () => (checked && selected ? valuesAtCell(checked.assessment, selected) : []),
    [checked, selected],
  );
  const explain = useMemo<Explain>(
    () => ({
      figures: (indicator) => (checked ? explainIndicatorFigures(checked.assessment, indicator) : []),
      formula: (school, indicator) => (checked ? checkFormula(checked.assessment, school, indicator) : null),
    }),
    [checked],
  );
  // Until the first check has begun it looks as if it had: the pane checks by itself when it opens.
  const wasCancelled = activity.kind === "idle" && state.notice === "cancelled";
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && state.picking) actions.endPicking();
    else if (event.key === "Escape" && values.length > 0) actions.closeWhy();
    else if (isUndo(event) && state.undoable > 0) {
      event.preventDefault();
      actions.undoAnswer();
    }
  };
  return (
    <SelectCellsContext value={host.capabilities.canSelect ? actions.select : null}>
      <StartPickingContext value={host.capabilities.canFollowSelection ? actions.startPicking : null}>
        <ExplainContext value={explain}>
          <AssessmentContext value={checked?.assessment ?? null}>
            <StandardInUseContext value={checked?.assessment.standard ?? DEFAULT_STANDARD}>
              <div className={styles.pane} onKeyDown={handleKey}>
                <header className={styles.top}>
                  <div className={styles.header}>
                    <h1 className={styles.name}>{paneText.app.name}</h1>
                    {checked && (
                      <Button appearance="subtle" size="small" icon={<ArrowSync20Regular />} onClick={actions.check}>
                        {paneText.app.checkAgain}
                      </Button>
                    )}
                  </div>
                  {checked && <PageTabs page={state.page} onChoose={actions.goTo} />}
                  <StatusStrip state={state} actions={actions} />
                  {(state.page === "data" || state.page === "mapping") && state.said !== "" && (
                    <AnswerStrip said={state.said} undoable={state.undoable} onUndo={actions.undoAnswer} />
                  )}
                </header>
                <main className={styles.main}>
                  {state.problem && (
                    <ProblemBox key={state.problem.error.message} problem={state.problem} actions={actions} />
                  )}
                  {!checked &&
                    !state.problem &&
                    (wasCancelled ? <NotCheckedPage onCheck={actions.check} /> : <LoadingPage />)}
                  {checked &&
                    PAGE_IDS.map((page) => (
                      <Activity key={page} mode={page === state.page ? "visible" : "hidden"}>
                        <div role="tabpanel" id={panelId(page)} aria-labelledby={tabId(page)}>
                          <Page page={page} checked={checked} host={host} state={state} actions={actions} />
                        </div>
                      </Activity>
                    ))}
                </main>
                {checked && state.picking && (
                  <PickPanel
                    key={state.picking.target.for === "field" ? state.picking.target.field : state.picking.target.sheet}
                    picking={state.picking}
                    selectedBefore={state.selection}
                    assessment={checked.assessment}
                    onDecide={actions.decide}
                    onCancel={actions.endPicking}
                    fallbackFocusId={MAPPING_HEADING_ID}
                  />
                )}
                {checked && !state.picking && selected && values.length > 0 && (
                  <WhyCard
                    key={`${selected.sheet}!${selected.row}!${selected.column}`}
                    cell={selected}
                    values={values}
                    standard={checked.assessment.standard}
                    onClose={actions.closeWhy}
                  />
                )}
                <div role="status" className={text.hidden}>
                  {announcementOf(state)}
                </div>
              </div>
            </StandardInUseContext>
          </AssessmentContext>
        </ExplainContext>
      </StartPickingContext>
    </SelectCellsContext>
  );
}

interface PageProps {
  readonly page: PageId;
  readonly checked: CheckedWorkbook;
  readonly host: WorkbookHost;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

function Page({ page, checked, host, state, actions }: PageProps) {
  const plan = {
    marking: state.marking,
    canWrite: host.capabilities.canWrite,
    isStale: state.edits > 0 || state.activity.kind === "checking",
  };
  switch (page) {
    case "data":
      return <DataPage checked={checked} {...plan} actions={actions} />;
    case "mapping":
      return <MappingPage checked={checked} shownTable={state.shownTable} actions={actions} />;
    case "balance":
      return <BalancePage checked={checked} actions={actions} />;
    case "requirements":
      return <WholeStandardPage checked={checked} actions={actions} />;
    case "standard":
      return <StandardPage checked={checked} {...plan} actions={actions} />;
  }
}

/** Ctrl+Z or ⌘Z, except where it takes back typing. */
function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  const isTyping = target instanceof HTMLInputElement && (target.type === "text" || target.type === "search");
  return key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey && !isTyping;
}

/** One line under the tabs: reading goes on, the workbook was edited, or a check was cancelled. */
function StatusStrip({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { activity } = state;
  if (activity.kind === "checking" && !activity.isQuiet) {
    return <ProgressStrip progress={activity.progress} onCancel={actions.cancelCheck} />;
  }
  if (state.notice === "cancelled") return <Strip>{paneText.progress.cancelled}</Strip>;
  if (state.edits > 0 || activity.kind === "checking")
    return <Strip onCheckAgain={actions.check}>{paneText.progress.edited}</Strip>;
  return null;
}

function ProblemBox({ problem, actions }: { problem: Problem; actions: PaneActions }) {
  const message = hostErrorMessage(problem.error);
  const close = { label: paneText.app.close, run: actions.closeProblem };
  const retry = { label: paneText.problem.retry, run: actions.check };
  return (
    <ProblemMessage
      title={paneText.problem.titles[problem.during]}
      what={message.what}
      untouched={message.untouched}
      next={message.next}
      actions={problem.during === "check" ? [retry] : [close]}
    />
  );
}
