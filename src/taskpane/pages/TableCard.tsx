import { makeStyles, tokens } from "@fluentui/react-components";
import { columnName } from "../../core/cell/address";
import { fieldName, rowClassName, stageName, tableKindName } from "../../i18n/zh-CN/domain";
import { paneText } from "../../i18n/zh-CN/pane";
import type { RecognisedColumn, RecognisedTable, RowClass } from "../../recognition/recognised-table";
import { AreaLink } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    verticalAlign: "top",
  },
  summary: { display: "flex", flexDirection: "column" },
});

/** What was recognised of one table: kind, place, rows counted, and what each column was taken for. */
export function TableCard({ table }: { table: RecognisedTable }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const rows = table.rows.filter((row) => row.class === "data").length;
  const open = table.questions.filter((question) => question.answer === null).length;
  const skipped = skippedRows(table);
  const { first, last } = table.headerRows;
  return (
    <Disclosure
      summary={
        <span className={styles.summary}>
          <span className={text.strong}>{tableKindName(table.kind)}</span>
          <span className={text.hint}>
            {paneText.data.rowCount(rows)}
            {open > 0 && `，${paneText.data.openQuestions(open)}`}
          </span>
        </span>
      }
    >
      {() => (
        <div className={layout.section}>
          <p className={text.body}>
            <AreaLink target={table} />
          </p>
          <p className={text.hint}>
            {paneText.data.headerRows(first + 1, last + 1)}
            {"。"}
            {skipped !== "" && paneText.data.rowsSkipped(skipped)}
          </p>
          <table className={styles.table} aria-label={paneText.data.columns}>
            <thead>
              <tr>
                <th scope="col" className={styles.cell}>{paneText.data.columnName}</th>
                <th scope="col" className={styles.cell}>{paneText.data.columnHeader}</th>
                <th scope="col" className={styles.cell}>{paneText.data.columnMeaning}</th>
              </tr>
            </thead>
            <tbody>
              {table.columns.map((column) => (
                <tr key={column.column}>
                  <td className={styles.cell}>
                    <AreaLink target={{ sheet: table.sheet, area: columnArea(table, column) }}>{columnName(column.column)}</AreaLink>
                  </td>
                  <td className={styles.cell}>{column.header.join("／")}</td>
                  <td className={styles.cell}>
                    <ColumnMeaning column={column} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Disclosure>
  );
}

function ColumnMeaning({ column }: { column: RecognisedColumn }) {
  const text = useTextStyles();
  if (column.field === null) return <span className={text.hint}>{paneText.data.columnUnused}</span>;
  const how = [
    column.unit && column.unitFrom && `${paneText.data.unit(column.unit)}（${paneText.data.unitFrom[column.unitFrom]}）`,
    paneText.data.decidedBy[column.decidedBy],
  ].filter(Boolean);
  return (
    <>
      {fieldName(column.field)}
      {column.stage && `（${stageName(column.stage)}）`}
      <br />
      <span className={text.hint}>{how.join("；")}</span>
    </>
  );
}

/** Rows that a user may wonder about; blank rows and repeated headers are not worth a word. */
const WORTH_SAYING: readonly RowClass[] = ["total", "subtotal", "of-which", "derived", "section", "note", "code"];

/** "合计1行、小计3行": the rows of a table that are no schools. */
function skippedRows(table: RecognisedTable): string {
  const counts = new Map<RowClass, number>();
  for (const row of table.rows) counts.set(row.class, (counts.get(row.class) ?? 0) + 1);
  return WORTH_SAYING.flatMap((name) => {
    const count = counts.get(name);
    return count === undefined ? [] : [paneText.data.rowsOfClass(rowClassName(name), count)];
  }).join("、");
}

function columnArea(table: RecognisedTable, column: RecognisedColumn) {
  return { ...table.area, column: column.column, columns: 1 };
}
