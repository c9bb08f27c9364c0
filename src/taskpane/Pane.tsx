import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { lazy, Suspense, useEffect, type KeyboardEvent } from "react";
import type { WorkbookHost } from "../host/workbook-host";
import { hostErrorMessage } from "../i18n/zh-CN/host-errors";
import { paneText } from "../i18n/zh-CN/pane";
import { LoadingPage } from "./pages/LoadingPage";
import { NotCheckedPage } from "./pages/NotCheckedPage";
import type { PaneState, Problem } from "./pane-state";
import { PaneMain } from "./parts/PaneMain";
import { PageTabs } from "./parts/PageTabs";
import { ProblemMessage } from "./parts/ProblemMessage";
import { AnswerStrip, ProgressStrip, Strip } from "./parts/StatusBars";
import { useTextStyles } from "./parts/text-styles";
import { usePageScroll } from "./use-page-scroll";
import type { PaneActions } from "./pane-actions";
import { usePane } from "./use-pane";
import { announcementOf } from "./view/announcement";

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
});

/** Comes while the workbook is read: nothing of it is shown before. */
const loadCheckedPages = () => import(/* webpackChunkName: "pages" */ "./CheckedPages");
const CheckedPages = lazy(loadCheckedPages);

/** The whole pane on a workbook: header, pages, messages, and the 为什么 of the selected cell. */
export function Pane({ host }: { host: WorkbookHost }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { state, actions } = usePane(host);
  const { activity, checked } = state;
  usePageScroll(state.page);
  useEffect(() => {
    // Where it fails now, the page that needs it says so.
    loadCheckedPages().catch(() => undefined);
  }, []);
  // Until the first check has begun it looks as if it had: the pane checks by itself when it opens.
  const wasCancelled = activity.kind === "idle" && state.notice === "cancelled";
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && state.picking) actions.endPicking();
    else if (event.key === "Escape" && state.selected) actions.closeWhy();
    else if (isUndo(event) && state.undoable > 0) {
      event.preventDefault();
      actions.undoAnswer();
    }
  };
  const problem = state.problem && (
    <ProblemBox key={state.problem.error.message} problem={state.problem} actions={actions} />
  );
  return (
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
      {checked ? (
        <Suspense
          fallback={
            <PaneMain>
              <LoadingPage />
            </PaneMain>
          }
        >
          <CheckedPages checked={checked} host={host} state={state} actions={actions}>
            {problem}
          </CheckedPages>
        </Suspense>
      ) : (
        <PaneMain>
          {problem}
          {!problem && (wasCancelled ? <NotCheckedPage onCheck={actions.check} /> : <LoadingPage />)}
        </PaneMain>
      )}
      <div role="status" className={text.hidden}>
        {announcementOf(state)}
      </div>
    </div>
  );
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
