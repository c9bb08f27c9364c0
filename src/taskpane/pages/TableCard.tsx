import { Button, makeStyles } from "@fluentui/react-components";
import { columnName } from "../../core/cell/address";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { lineWord, rowClassName } from "../../i18n/zh-CN/domain";
import { tableName } from "../../i18n/zh-CN/headline";
import { dataText } from "../../i18n/zh-CN/data-page";
import { indicatorsName } from "../../i18n/zh-CN/standard-words";
import type { RecognisedTable, RowClass } from "../../recognition/recognised-table";
import { AreaLink } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { useStandardInUse } from "../parts/standard-in-use";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { tableUse } from "../view/table-use";

const useStyles = makeStyles({ summary: { display: "flex", flexDirection: "column" } });

interface TableCardProps {
  readonly table: RecognisedTable;
  /** The schools that are assessed: they tell what the table is used for. */
  readonly records: readonly SchoolRecords[];
  readonly onShowColumns: () => void;
}

/** What was recognised of one table: kind, place, what it is used for, rows counted; leads to its columns. */
export function TableCard({ table, records, onShowColumns }: TableCardProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const rows = table.rows.filter((row) => row.class === "data").length;
  const open = table.questions.filter((question) => question.answer === null).length;
  const skipped = skippedRows(table);
  const standard = useStandardInUse();
  return (
    <Disclosure
      summary={
        <span className={styles.summary}>
          <span className={text.strong}>{tableName(table)}</span>
          <span className={text.hint}>
            {dataText.rowCount(rows, lineWord(table.orientation))}
            {open > 0 && `，${dataText.openQuestions(open)}`}
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
            {headerPlace(table)}
            {"。"}
            {skipped !== "" && dataText.rowsSkipped(skipped)}
          </p>
          <p className={text.hint}>{dataText.use[tableUse(table, records)](indicatorsName(standard))}</p>
          <div>
            <Button size="small" onClick={onShowColumns} aria-label={dataText.showColumnsOf(tableName(table))}>
              {dataText.showColumns}
            </Button>
          </div>
        </div>
      )}
    </Disclosure>
  );
}

/** Rows that a user may wonder about; blank rows and repeated headers are not worth a word. */
const WORTH_SAYING: readonly RowClass[] = ["total", "subtotal", "of-which", "derived", "section", "note", "code"];

/** "合计1行、小计3行": the rows of a table that are no schools; of one that lies across, its columns. */
function skippedRows(table: RecognisedTable): string {
  const counts = new Map<RowClass, number>();
  for (const row of table.rows) counts.set(row.class, (counts.get(row.class) ?? 0) + 1);
  return WORTH_SAYING.flatMap((name) => {
    const count = counts.get(name);
    return count === undefined ? [] : [dataText.rowsOfClass(rowClassName(name), count, lineWord(table.orientation))];
  }).join("、");
}

/** "表头在第2至3行"; of a transposed table "表头在A至B列". */
function headerPlace({ orientation, headerRows: { first, last } }: RecognisedTable): string {
  if (orientation === "down") return dataText.headerRows(first + 1, last + 1);
  return dataText.headerColumns(columnName(first), columnName(last));
}
