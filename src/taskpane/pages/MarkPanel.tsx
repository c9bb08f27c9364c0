import { Button } from "@fluentui/react-components";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { PaintBrush20Regular } from "@fluentui/react-icons/svg/paint-brush";
import type { MarkedSheet } from "../../app/highlight";
import { cellName } from "../../core/cell/address";
import { markingText } from "../../i18n/zh-CN/marking";
import { marksLeftLines } from "../../i18n/zh-CN/plans";
import type { Marking } from "../pane-state";
import { AreaLink } from "../parts/CellLinks";
import { HighlightLegend } from "../parts/HighlightLegend";
import { PlanPanel, type PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** How many cells of each sheet are red and yellow, with a link to the first. */
function SheetsMarked({ sheets }: { sheets: readonly MarkedSheet[] }) {
  const layout = useLayoutStyles();
  if (sheets.length === 0) return null;
  return (
    <ul className={layout.bullets} aria-label={markingText.bySheet}>
      {sheets.map(({ sheet, cells, first: { row, column } }) => (
        <li key={sheet}>
          {markingText.ofSheet(sheet, cells)}
          <AreaLink target={{ sheet, area: { row, column, rows: 1, columns: 1 } }}>
            {markingText.fromCell(cellName(row, column))}
          </AreaLink>
        </li>
      ))}
    </ul>
  );
}

/** The looks of marked cells; once they are written, how many there are. */
function MarksLegend({ marking }: { marking: Marking }) {
  const text = useTextStyles();
  return (
    <>
      {marking.step === "written" && <SheetsMarked sheets={marking.marked} />}
      {marking.step === "written" && <p className={text.hint}>{markingText.writtenHint}</p>}
      <HighlightLegend />
    </>
  );
}

/** Marks that were refused, and rules that could not be told. */
function MarksLeft({ marking }: { marking: Marking }) {
  const text = useTextStyles();
  return (marking.step === "written" ? marksLeftLines(marking.receipt) : []).map((line) => (
    <p key={line} className={text.body}>
      {line}
    </p>
  ));
}

/** 标识: marks values below the standard, and clears the marks. */
export function MarkPanel(props: PlanProps) {
  const { canWrite, actions } = props;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <PlanPanel
      {...props}
      purposes={["mark", "clear"]}
      start={
        <>
          <div className={layout.row}>
            <Button
              appearance="primary"
              icon={<PaintBrush20Regular />}
              disabled={!canWrite}
              onClick={() => actions.preview("mark")}
            >
              {markingText.mark}
            </Button>
            <Button
              appearance="subtle"
              icon={<Eraser20Regular />}
              disabled={!canWrite}
              onClick={() => actions.preview("clear")}
            >
              {markingText.clear}
            </Button>
          </div>
          {!canWrite && <p className={text.hint}>{markingText.cannotWrite}</p>}
        </>
      }
      legend={(purpose, isWritten) => (
        <>
          {isWritten && <MarksLeft marking={props.marking} />}
          {purpose === "mark" && <MarksLegend marking={props.marking} />}
        </>
      )}
      more={(purpose) =>
        purpose === "mark" && (
          <Button icon={<Eraser20Regular />} onClick={() => actions.preview("clear")}>
            {markingText.clear}
          </Button>
        )
      }
    />
  );
}
