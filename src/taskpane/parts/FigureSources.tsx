import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ExplainedCell, FigureExplanation } from "../../app/explain-figure";
import type { IndicatorAssessment } from "../../core/assessment/assessment";
import { fieldName } from "../../i18n/zh-CN/domain";
import { formatNumber } from "../../i18n/zh-CN/numbers";
import { whyText } from "../../i18n/zh-CN/why";
import { columnHeader } from "../view/column-view";
import { printedNumber } from "../view/printed-number";
import { AreaLink, CellLinks } from "./CellLinks";
import { useExplain } from "./explain";
import { useLayoutStyles, useTextStyles } from "./text-styles";

/** Parts of a sum listed one by one; longer sums are counted, and their cells linked. */
const MOST_PARTS = 8;

const useStyles = makeStyles({
  figure: { padding: `${tokens.spacingVerticalXXS} 0` },
  parts: { listStyleType: "none", margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/** Where each figure of a value stands: cell, header, what is printed there, and how it was converted. */
export function FigureSources({ indicator }: { indicator: IndicatorAssessment }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const figures = useExplain()
    .figures(indicator)
    .filter(({ cells }) => cells.length > 0);
  if (figures.length === 0) return null;
  return (
    <div>
      <span className={text.hint}>{whyText.sources}</span>
      <ul className={mergeClasses(layout.list, text.hint, text.number)} aria-label={whyText.sources}>
        {figures.map((figure, position) => (
          <li key={`${figure.field}!${position}`}>
            <Figure figure={figure} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figure({ figure }: { figure: FigureExplanation }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { field, sign, how, cells, amount } = figure;
  const [only] = cells;
  const name = `${sign < 0 ? whyText.minus : ""}${fieldName(field)}`;
  if (how === "cell" && only) {
    return (
      <div className={styles.figure}>
        <span className={text.strong}>{name}</span>
        {"："}
        <CellWords cell={only} />
      </div>
    );
  }
  const isCounted = how === "count" || cells.length > MOST_PARTS;
  const words = how === "count" ? whyText.counted(cells.length) : whyText.sumOf(cells.length);
  return (
    <div className={styles.figure}>
      <span className={text.strong}>{name}</span>
      {`：${amount === null ? whyText.missing : formatNumber(amount, 6)}，${words}`}
      {isCounted && <CellLinks cells={cells.map(({ cell }) => cell)} />}
      {!isCounted && (
        <ul className={styles.parts}>
          {cells.map((each) => (
            <li key={`${each.cell.sheet}!${each.cell.row}!${each.cell.column}`}>
              <CellWords cell={each} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** "学校情况!H7，县级以上骨干教师数·小学，3人" */
function CellWords({ cell }: { cell: ExplainedCell }) {
  const header = columnHeader(cell);
  return (
    <span>
      <AreaLink
        target={{ sheet: cell.cell.sheet, area: { row: cell.cell.row, column: cell.cell.column, rows: 1, columns: 1 } }}
      />
      {`${header === "" ? "" : `，${header}`}，${cell.sign < 0 ? whyText.minus : ""}${printedNumber(cell)}`}
    </span>
  );
}
