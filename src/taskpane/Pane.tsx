import { makeStyles } from "@fluentui/react-components";
import { Suspense, useEffect, type ReactNode } from "react";
import type { WorkbookHost } from "../host/workbook-host";
import { hostErrorMessage } from "../i18n/zh-CN/host-errors";
import { paneText } from "../i18n/zh-CN/pane";
import { LoadingPage } from "./pages/LoadingPage";
import { NotCheckedPage } from "./pages/NotCheckedPage";
import type { PaneState, Problem } from "./pane-state";
import { loadedPart } from "./parts/loaded-part";
import { PaneHeader } from "./parts/PaneHeader";
import { PaneMain } from "./parts/PaneMain";
import { ProblemMessage } from "./parts/ProblemMessage";
import { useTextStyles } from "./parts/text-styles";
import { type FirstActions, usePane } from "./use-pane";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "var(--pane-height, 100vh)" },
});

/** Come while the workbook is read: nothing of them is shown before. */
const { Part: CheckedPages, load: loadPages } = loadedPart(
  () => import(/* webpackChunkName: "pages" */ "./CheckedPages"),
);
const { Part: Announcement, load: loadAnnouncement } = loadedPart(
  () => import(/* webpackChunkName: "pages" */ "./Announcement"),
);

/** The whole pane on a workbook: before the first check is done its header alone, afterwards its pages. */
export function Pane({ host }: { host: WorkbookHost }) {
  const styles = useStyles();
  const text = useTextStyles();
  const pane = usePane(host);
  const { state, actions } = pane;
  useEffect(() => {
    // Where it fails now, the page that needs it says so.
    Promise.all([loadPages(), loadAnnouncement()]).catch(() => undefined);
  }, []);
  const problem = state.problem && (
    <ProblemBox key={state.problem.error.message} problem={state.problem} actions={actions} />
  );
  return (
    <div className={styles.pane}>
      {state.checked ? (
        <Suspense fallback={<Unchecked state={state} actions={actions} />}>
          <CheckedPages checked={state.checked} host={host} pane={pane}>
            {problem}
          </CheckedPages>
        </Suspense>
      ) : (
        <Unchecked state={state} actions={actions}>
          {problem}
        </Unchecked>
      )}
      <div role="status" className={text.hidden}>
        {state.checked ? (
          <Suspense fallback={null}>
            <Announcement state={state} />
          </Suspense>
        ) : (
          firstAnnouncement(state)
        )}
      </div>
    </div>
  );
}

interface UncheckedProps {
  readonly state: PaneState;
  readonly actions: FirstActions;
  /** What went wrong, if anything did. */
  readonly children?: ReactNode;
}

/** The pane before there is anything to show of a workbook. */
function Unchecked({ state, actions, children }: UncheckedProps) {
  // Until the first check has begun it looks as if it had: the pane checks by itself when it opens.
  const wasCancelled = state.activity.kind === "idle" && state.notice === "cancelled";
  return (
    <>
      <PaneHeader state={state} actions={actions} />
      <PaneMain>{children ?? (wasCancelled ? <NotCheckedPage onCheck={actions.check} /> : <LoadingPage />)}</PaneMain>
    </>
  );
}

/** What a screen reader is told before the first check is done. */
function firstAnnouncement({ activity, notice }: PaneState): string {
  if (activity.kind === "checking") return paneText.progress.reading;
  return notice === "cancelled" ? paneText.progress.cancelled : "";
}

function ProblemBox({ problem, actions }: { problem: Problem; actions: FirstActions }) {
  const message = hostErrorMessage(problem.error, problem.during === "undo");
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
