import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { repairableKinds } from "../../app/repairs";
import { changeInWords, repairText } from "../../i18n/zh-CN/repairs";
import { type ChangeCell, operationsByKind } from "../../plan/workbook-plan";
import { CellLinks } from "../parts/CellLinks";
import { LongList } from "../parts/LongList";
import { PlanPanel, type PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** Changes drawn at once. */
const CHANGE_WINDOW = 20;

const useStyles = makeStyles({
  change: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  all: { whiteSpace: "normal", textAlign: "left" },
});

interface RepairPanelProps extends PlanProps {
  readonly issues: Parameters<typeof repairableKinds>[0];
  /** Told which button has asked for a preview. */
  readonly onAsked: (button: HTMLButtonElement) => void;
  readonly onClosed: () => void;
}

/** Shows what would be written into which cells before it is, and afterwards what was; begins it for all issues of a kind. */
export function RepairPanel({ issues, onAsked, ...plan }: RepairPanelProps) {
  const { canWrite, marking, actions } = plan;
  const styles = useStyles();
  const layout = useLayoutStyles();
  return (
    <PlanPanel
      {...plan}
      purposes={["repair"]}
      start={
        <div className={layout.row}>
          {repairableKinds(issues).map(({ kind, issues: keys }) => (
            <Button
              key={kind}
              className={styles.all}
              disabled={!canWrite}
              onClick={({ currentTarget }) => {
                onAsked(currentTarget);
                actions.preview("repair", keys);
              }}
            >
              {repairText.repairAll(kind, keys.length)}
            </Button>
          ))}
        </div>
      }
      legend={(_, isWritten) => (
        <ChangeList label={isWritten ? repairText.changed : repairText.planned} changes={changesOf(marking)} />
      )}
    />
  );
}

function changesOf(marking: PlanProps["marking"]): readonly ChangeCell[] {
  if (marking.step === "preview") return marking.plan ? operationsByKind(marking.plan).cells : [];
  return marking.step === "written" ? marking.changed : [];
}

function ChangeList({ label, changes }: { readonly label: string; readonly changes: readonly ChangeCell[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <LongList
      items={changes}
      label={label}
      keyOf={({ cell }) => `${cell.sheet} ${cell.row} ${cell.column}`}
      windowSize={CHANGE_WINDOW}
    >
      {(change) => (
        <div className={styles.change}>
          <CellLinks cells={[change.cell]} />
          <p className={text.body}>{changeInWords(change)}</p>
        </div>
      )}
    </LongList>
  );
}
