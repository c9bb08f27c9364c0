import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { areaContains, areaName, type CellArea, columnName } from "../../core/cell/address";
import { cellText, type CellValue } from "../../core/cell/cell-value";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { filesText } from "../../i18n/zh-CN/files";

/** Rows above and below the cells that are shown, and columns at most. */
const AROUND = 12;
const MOST_COLUMNS = 40;
const MOST_ROWS = 60;
/** Digits that Excel shows of a number in a cell as wide as it needs. */
const DIGITS = 11;

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: 600 },
  scroll: {
    overflow: "auto",
    maxHeight: "70vh",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    maxWidth: "16em",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "right" },
  label: {
    position: "sticky",
    left: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: 400,
    textAlign: "center",
  },
  columnLabel: { top: 0, zIndex: 1 },
  shown: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px", fontWeight: 600 },
  hint: { color: tokens.colorNeutralForeground2, margin: 0 },
});

export interface ShownCells {
  readonly sheet: SheetSnapshot;
  readonly area: CellArea;
}

/** A piece of a sheet around the cells that the pane points at, as they were read. */
export function SheetView({ shown, onClose }: { shown: ShownCells; onClose: () => void }) {
  const styles = useStyles();
  const target = useRef<HTMLTableCellElement>(null);
  const { sheet, area } = shown;
  useEffect(() => {
    target.current?.scrollIntoView({ block: "center", inline: "center" });
  }, [shown]);
  const first = Math.max(sheet.area.row, area.row - AROUND);
  const last = Math.min(sheet.area.row + sheet.area.rows, Math.min(area.row + area.rows, first + MOST_ROWS) + AROUND);
  const left = Math.max(
    sheet.area.column,
    Math.min(area.column - 2, sheet.area.column + sheet.area.columns - MOST_COLUMNS),
  );
  const from = sheet.area.columns <= MOST_COLUMNS ? sheet.area.column : left;
  const to = Math.min(sheet.area.column + sheet.area.columns, from + MOST_COLUMNS);
  const rest = sheet.area.column + sheet.area.columns - to;
  const columns = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return (
    <div>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {sheet.name} {areaName(area)}
        </h2>
        <Button size="small" onClick={onClose}>
          {filesText.sheet.close}
        </Button>
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={filesText.sheet.label(sheet.name)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={mergeClasses(styles.cell, styles.label, styles.columnLabel)} />
              {columns.map((column) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, styles.label, styles.columnLabel)}>
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
                  {row + 1}
                </th>
                {columns.map((column) => {
                  const value = sheet.values[row - sheet.area.row]?.[column - sheet.area.column] ?? null;
                  const isShown = areaContains(area, row, column);
                  const isFirst = row === Math.max(area.row, first) && column === area.column;
                  return (
                    <td
                      key={column}
                      ref={isFirst ? target : undefined}
                      aria-current={isShown ? "true" : undefined}
                      title={value === null ? undefined : textOf(value)}
                      className={mergeClasses(
                        styles.cell,
                        typeof value === "number" && styles.number,
                        isShown && styles.shown,
                      )}
                    >
                      {value === null ? "" : textOf(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className={styles.hint}>{filesText.sheet.leftOut(rest)}</p>}
    </div>
  );
}

/** A value as Excel would show it in a cell without a number format. */
function textOf(value: CellValue): string {
  return typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : cellText(value);
}
