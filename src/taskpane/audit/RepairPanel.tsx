import { Button, makeStyles } from "@fluentui/react-components";
import { repairableKinds } from "../../app/repairs";
import { repairText } from "../../i18n/zh-CN/repairs";
import { ChangeList } from "../parts/ChangeList";
import { PlanPanel, type PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles } from "../parts/text-styles";

const useStyles = makeStyles({
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
      legend={(_, isWritten) => <ChangeList marking={marking} isWritten={isWritten} />}
    />
  );
}
