import { makeStyles, tokens } from "@fluentui/react-components";
import { changeInShort, changeInWords, repairText } from "../../i18n/zh-CN/repairs";
import { type ChangeCell, operationsByKind } from "../../plan/workbook-plan";
import type { Marking } from "../pane-state";
import { CellLinks } from "./CellLinks";
import { Disclosure } from "./Disclosure";
import { LongList } from "./LongList";
import { useTextStyles } from "./text-styles";

/** Changes drawn at once. */
const CHANGE_WINDOW = 20;

const useStyles = makeStyles({ change: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" } });

/** Which cells of the user's would be changed, or were, and into what. */
export function ChangeList({ marking, isWritten }: { readonly marking: Marking; readonly isWritten: boolean }) {
  const styles = useStyles();
  return (
    <LongList
      items={changesOf(marking)}
      label={isWritten ? repairText.changed : repairText.planned}
      keyOf={({ cell }) => `${cell.sheet} ${cell.row} ${cell.column}`}
      windowSize={CHANGE_WINDOW}
    >
      {(change) => (
        <div className={styles.change}>
          <CellLinks cells={[change.cell]} />
          <Change change={change} />
        </div>
      )}
    </LongList>
  );
}

/** A change whose formulas are long is told in short, and opens. */
function Change({ change }: { readonly change: ChangeCell }) {
  const text = useTextStyles();
  const [short, whole] = [changeInShort(change), changeInWords(change)];
  const shown = <p className={text.body}>{whole}</p>;
  return short === whole ? shown : <Disclosure summary={<span>{short}</span>}>{() => shown}</Disclosure>;
}

function changesOf(marking: Marking): readonly ChangeCell[] {
  if (marking.step === "preview") return marking.plan ? operationsByKind(marking.plan).cells : [];
  return marking.step === "written" ? marking.changed : [];
}
