import { parseFigure } from "../../core/cell/parse-figure";
import { invalidValue } from "../errors";
import { type Cells, isEmpty, type Place, rowAt, textOf, widthOf } from "./cells";
import type { ColumnArgument } from "./parameters";
import { stageNamed } from "./read-cell";
import { yearNamed } from "./years";
import { underBoth, type ZeroMeaning } from "./zeros";
import { greatest, least } from "../../core/quantity/long-lists";

/** What stands in the result beside a header that was chosen together with its column. */
export const HEADER = "表头";

const MOST_HEADER_ROWS = 5;
/** So many blanks or zeros at the end are the rest of a column, not schools: a blank may arrive as 0. */
const LONG_TAIL = 1_000;
const HAN = /[\u4e00-\u9fff].*[\u4e00-\u9fff]/s;
/** What people write where a figure is missing: no header. */
const SAYS_NOTHING = /未|缺|待|不详|暂|没有|^无/;
const HEADER_OF: Readonly<Record<Exclude<ColumnArgument["of"], "numbers">, RegExp>> = {
  stages: /段|类型|类别/,
  codes: /指标|编号|项目|名称/,
  years: /年/,
  names: /^(?:学校|单位|校名|名称|学校名称|单位名称)$/,
};

/** True for a header above figures, stages or codes: a text that is none of them. */
function isHeaderCell(value: unknown, of: ColumnArgument["of"]): boolean {
  const text = textOf(value);
  if (of === "numbers") return HAN.test(text) && !SAYS_NOTHING.test(text) && parseFigure(text).kind === "not-a-number";
  return HEADER_OF[of].test(text) && stageNamed(text) === null && yearNamed(text) === null;
}

/**
 * How many of the first rows are headers of the columns that were chosen whole; single cells and literals are none. A blank
 * beside a header (which may arrive as 0) makes no difference.
 */
export function headerRowsOf(args: readonly Pick<ColumnArgument, "cells" | "of">[]): number {
  const columns = args.filter(({ cells }) => cells.length > 1);
  const most = least(
    columns.map(({ cells }) => cells.length - 1),
    MOST_HEADER_ROWS,
  );
  let rows = 0;
  while (rows < most) {
    const areHeaders = columns.flatMap(({ cells, of }) =>
      rowAt(cells, rows)
        .filter((value) => !isEmpty(value) && value !== 0)
        .map((value) => isHeaderCell(value, of)),
    );
    if (areHeaders.length === 0 || areHeaders.includes(false)) break;
    rows++;
  }
  return rows;
}

/**
 * Rows up to the last that holds anything, of columns chosen whole: not the million blanks under them. A few blanks at the
 * end stay, so that the result has the shape of what was chosen.
 */
export function filledRowsOf(args: readonly Cells[]): number {
  const rows = greatest(
    args.map((cells) => cells.length),
    1,
  );
  let last = rows;
  while (last > 1 && args.every((cells) => rowAt(cells, last - 1).every((value) => isEmpty(value) || value === 0)))
    last--;
  return rows - last > LONG_TAIL ? last : rows;
}

/** The cell of an argument for one place of the result: a single row serves for all rows, a single column for all columns. */
export function cellAt(cells: Cells, row: number, column: number): unknown {
  const line = rowAt(cells, cells.length === 1 ? 0 : row);
  return line[line.length === 1 ? 0 : column];
}

/**
 * Computes cell by cell over arguments of the same shape; a single cell serves for every row and column. The result has
 * the shape of the largest argument, so that one call fills a whole column; the blank rest of a column chosen whole is left
 * off, and a header chosen with it is answered by {@link HEADER}.
 *
 * @param zero what a 0 is: a result that hangs on it is worked out both ways
 * @param either what is said where the two differ
 * @throws a message naming the argument whose rows or columns do not fit
 */
export function spill<T extends number | string>(
  args: readonly ColumnArgument[],
  zero: ZeroMeaning,
  compute: (cells: readonly unknown[], at: Place) => T,
  either: (asZero: T, asBlank: T) => T = (asZero) => asZero,
): (T | typeof HEADER)[][] {
  const height = greatest(
    args.map(({ cells }) => cells.length),
    1,
  );
  const columns = greatest(
    args.map(({ cells }) => widthOf(cells)),
    1,
  );
  for (const { name, cells } of args) {
    const [own, width] = [cells.length, widthOf(cells)];
    if ((own !== height && own > 1) || (width !== columns && width > 1)) {
      throw invalidValue(
        `“${name}”有${own}行${width}列，与其他区域（${height}行${columns}列）不一致，请选取一样大的区域。`,
      );
    }
  }
  const rows = filledRowsOf(args.map(({ cells }) => cells));
  const headers = headerRowsOf(args);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_value, column) =>
      row < headers
        ? HEADER
        : underBoth(
            args.map(({ cells }) => cellAt(cells, row, column)),
            zero,
            (cells) => compute(cells, { row, column }),
            either,
          ),
    ),
  );
}
