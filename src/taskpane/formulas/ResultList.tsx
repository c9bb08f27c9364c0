import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckFormulas } from "../../app/formulas/check-formulas";
import type { Flavour } from "../../app/formulas/plan-check";
import { cellText } from "../../core/cell/cell-value";
import { formulasText } from "../../i18n/zh-CN/formulas-page";
import { plainNumber } from "../../i18n/zh-CN/formula-audit";
import { CellLinks } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useTextStyles } from "../parts/text-styles";

/** Cells drawn at once. */
const RESULT_WINDOW = 10;
/** Longer formulas stand behind a row that opens. */
const LONGEST_SHOWN = 80;

const useStyles = makeStyles({
  cell: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  formula: { fontFamily: tokens.fontFamilyMonospace },
});

type CheckCell = CheckFormulas["cells"][number];

/** Each formula with what it gives, before any is written. */
export function ResultList({ cells, flavour }: { readonly cells: readonly CheckCell[]; readonly flavour: Flavour }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div>
      <h4 className={text.strong}>{formulasText.results}</h4>
      <LongList
        items={cells}
        label={formulasText.results}
        keyOf={({ cell }) => `${cell.row} ${cell.column}`}
        windowSize={RESULT_WINDOW}
      >
        {(each) => (
          <div className={styles.cell}>
            <CellLinks cells={[each.cell]} />
            <p className={text.body}>{resultInWords(each, flavour)}</p>
            <FormulaText formula={flavour === "edu" ? each.edu : (each.native?.formula ?? null)} />
          </div>
        )}
      </LongList>
    </div>
  );
}

function FormulaText({ formula }: { readonly formula: string | null }) {
  const styles = useStyles();
  const text = useTextStyles();
  if (formula === null) return null;
  const shown = <p className={mergeClasses(text.hint, styles.formula)}>{formula}</p>;
  if (formula.length <= LONGEST_SHOWN) return shown;
  return (
    <Disclosure summary={<span className={text.hint}>{formulasText.formula(formula.length)}</span>}>
      {() => shown}
    </Disclosure>
  );
}

function resultInWords({ result, native }: CheckCell, flavour: Flavour): string {
  if (flavour === "edu") {
    if (typeof result === "object") return result.error;
    return typeof result === "number" ? plainNumber(result) : result === "" ? formulasText.blankResult : result;
  }
  const value = native?.result;
  if (value === undefined) return formulasText.unknownResult;
  if (typeof value === "number") return plainNumber(value);
  return value === "" ? formulasText.blankResult : cellText(value);
}
