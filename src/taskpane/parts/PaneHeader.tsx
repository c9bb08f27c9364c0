import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactNode } from "react";
import { paneText } from "../../i18n/zh-CN/pane";
import type { PaneActions } from "../pane-actions";
import type { PaneState } from "../pane-state";
import { checkStatus } from "../view/check-status";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  top: { position: "sticky", top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  // Office puts a menu of its own over the top right corner of the pane: nothing of ours stands there.
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "40px",
    padding: `${tokens.spacingVerticalXS} 40px 0 ${tokens.spacingHorizontalM}`,
  },
  // Two lines, whatever is said: what stands below must not move when it changes.
  status: { flexGrow: 1, minWidth: 0 },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  button: { flexShrink: 0 },
  // As high as nothing at all where nothing is being read.
  progress: { height: "2px" },
});

interface PaneHeaderProps {
  readonly state: PaneState;
  readonly actions: Pick<PaneActions, "check" | "cancelCheck">;
  /** The tabs, where there are pages. */
  readonly children?: ReactNode;
}

/** What stands above every page: what the check did and when, or how far it is, and the button that begins or ends it. */
export function PaneHeader({ state, actions, children }: PaneHeaderProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { activity, checked } = state;
  const [said, detail] = checkStatus(state);
  const isUnderWay = activity.kind === "judging" || (activity.kind === "checking" && !activity.isQuiet);
  const progress = activity.kind === "checking" && !activity.isQuiet ? activity.progress : null;
  const share = progress && progress.total > 0 ? { value: progress.done / progress.total } : {};
  return (
    <header className={styles.top}>
      <h1 className={text.hidden}>{paneText.app.name}</h1>
      <div className={styles.row}>
        <div className={styles.status} title={[said, detail].filter((line) => line !== "").join("，")}>
          <p className={mergeClasses(text.hint, text.number, text.strong, styles.line)}>{said}</p>
          <p className={mergeClasses(text.hint, text.number, styles.line)}>{detail}</p>
        </div>
        {isUnderWay ? (
          <Button className={styles.button} size="small" onClick={actions.cancelCheck}>
            {paneText.progress.cancel}
          </Button>
        ) : (
          checked && (
            <Button
              className={styles.button}
              appearance="subtle"
              size="small"
              icon={<ArrowSync20Regular />}
              onClick={actions.check}
            >
              {paneText.app.checkAgain}
            </Button>
          )
        )}
      </div>
      <div className={styles.progress}>{isUnderWay && <ProgressBar aria-label={said} {...share} />}</div>
      {children}
    </header>
  );
}
