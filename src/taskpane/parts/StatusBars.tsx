import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactNode } from "react";
import { paneText } from "../../i18n/zh-CN/pane";
import type { Progress } from "../pane-state";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  grows: { flexGrow: 1, minWidth: "160px" },
});

/** How far the reading is, and the way out of it. */
export function ProgressStrip({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = progress ? paneText.progress.readCells(progress.done, progress.total) : paneText.progress.reading;
  const share = progress && progress.total > 0 ? { value: progress.done / progress.total } : {};
  return (
    <div className={styles.bar}>
      <div className={styles.grows}>
        <p className={text.hint}>{words}</p>
        <ProgressBar aria-label={paneText.progress.reading} {...share} />
      </div>
      <Button size="small" onClick={onCancel}>
        {paneText.progress.cancel}
      </Button>
    </div>
  );
}

/** A quiet line under the tabs, with or without something to do about it. */
export function Strip({ children, onCheckAgain }: { children: ReactNode; onCheckAgain?: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.bar}>
      <p className={text.body}>{children}</p>
      {onCheckAgain && (
        <Button size="small" icon={<ArrowSync20Regular />} onClick={onCheckAgain}>
          {paneText.app.checkAgain}
        </Button>
      )}
    </div>
  );
}
