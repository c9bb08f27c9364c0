import { amountAt } from "../../core/facts/fact-column";
import type { CellRef } from "../../core/cell/address";
import { finding, type Finding } from "../../core/findings/finding";
import { exactSum } from "../../core/quantity/decimal";
import { explainsGap, isLackOnly } from "../figures/gap-of";
import { headerPart } from "../header/header-text";
import { comparedBy } from "../words/comparison-words";
import { plainText } from "../words/plain-text";
import type { FieldColumn, FieldTable } from "./field-table";

/** Rows whose 余缺 (or closing) was held against the figures that it comes from, and those in which it differs. */
export interface ComparedFigures {
  readonly of: "gap" | "flow";
  readonly rows: number;
  readonly differing: number;
}

/** What the arithmetic of a table of its kind comes to. */
export interface FieldChecks {
  readonly findings: readonly Finding[];
  /** Absent where nothing could be compared. */
  readonly compared?: ComparedFigures;
}

/** 余缺 = 现有 − 标准: what the arithmetic of a list of equipment must come to. */
export function checkGaps(fields: FieldTable): FieldChecks {
  return checksOf("gap", gapChecks(fields));
}

/** 本学年 = 上学年 + 增加 − 减少: what the arithmetic of a form of the statistics must come to. */
export function checkFlows(fields: FieldTable): FieldChecks {
  return checksOf("flow", flowChecks(fields));
}

/** Of each compared row its finding, or null where it holds. */
export function checksOf(of: ComparedFigures["of"], checks: readonly (Finding | null)[]): FieldChecks {
  if (checks.length === 0) return { findings: [] };
  const findings = checks.filter((check): check is Finding => check !== null);
  return { findings, compared: { of, rows: checks.length, differing: findings.length } };
}

function cellOfFigure({ origin: { cells } }: FieldColumn, position: number): CellRef {
  return {
    sheet: cells.sheet,
    row: typeof cells.rows === "number" ? cells.rows : (cells.rows[position] ?? 0),
    column: typeof cells.columns === "number" ? cells.columns : (cells.columns[position] ?? 0),
  };
}

const amountIn = (column: FieldColumn | undefined, position: number): number | null =>
  column ? amountAt(column, position) : null;

/** Header path of a column without its last label and without labels that name the year. */
function groupOf({ column }: FieldColumn): string {
  return column.header.slice(0, -1).map(plainText).join(">");
}

/** 余缺 = 现有 − 标准; where the header says only what is lacking (缺口), without its sign. */
function gapChecks(fields: FieldTable): readonly (Finding | null)[] {
  const of = (field: string, group: string): FieldColumn | undefined =>
    fields.figures.find((column) => column.field === field && groupOf(column) === group);
  return fields.figures
    .filter(({ field }) => field === "gap_amount")
    .flatMap((gap) => {
      const [standard, actual] = [of("standard_amount", groupOf(gap)), of("actual_amount", groupOf(gap))];
      if (!standard || !actual) return [];
      const standards = fields.figures.filter((column) =>
        column.column.header.some((label) => comparedBy(headerPart(plainText(label)).text) === "standard"),
      );
      const lackOnly = isLackOnly(gap.column.header[gap.column.header.length - 1] ?? "");
      return fields.names.flatMap((item, position): (Finding | null)[] => {
        const [printed, needed, have] = [
          amountIn(gap, position),
          amountIn(standard, position),
          amountIn(actual, position),
        ];
        if (printed === null || needed === null || have === null) return [];
        const computed = exactSum(have, -needed);
        // A list may print standards for schools of several sizes: the gap is right by the one that applies.
        const norms = [needed, ...standards.flatMap((column) => amountIn(column, position) ?? [])];
        if (norms.some((norm) => explainsGap(printed, have, norm, lackOnly))) return [null];
        const cells = [gap, actual, standard].map((column) => cellOfFigure(column, position));
        return [finding("gap-differs", cells, { item, gap: printed, actual: have, standard: needed, computed })];
      });
    });
}

/** 上学年初 + 增加 − 减少 = 本学年初, in every row, 女 and 少数民族 included. */
function flowChecks(fields: FieldTable): readonly (Finding | null)[] {
  const find = (...patterns: readonly RegExp[]): FieldColumn | undefined =>
    fields.figures.find(({ column }) => {
      const path = column.header.map(plainText);
      const [first, second] = patterns;
      return (
        path.some((label) => first?.test(label)) && (second === undefined || second.test(path[path.length - 1] ?? ""))
      );
    });
  const total = /^(?:合计|计|小计|总计)$/;
  const opening = find(/^(?:上学年初|上年初|上学年|年初)/);
  const closing = find(/^(?:本学年初|本年初|本学年|年末)/);
  const [increase, decrease] = [find(/^增加/, total) ?? find(/^增加.*数$/), find(/^减少/, total) ?? find(/^减少.*数$/)];
  if (!opening || !closing || !increase || !decrease) return [];
  return fields.names.flatMap((item, position): (Finding | null)[] => {
    const [before, more, less, after] = [opening, increase, decrease, closing].map((column) =>
      amountIn(column, position),
    );
    if (
      before === null ||
      more === null ||
      less === null ||
      after === null ||
      before === undefined ||
      more === undefined ||
      less === undefined ||
      after === undefined
    )
      return [];
    const computed = exactSum(before, more, -less);
    if (computed === after) return [null];
    const cells = [closing, opening, increase, decrease].map((column) => cellOfFigure(column, position));
    return [
      finding("flow-differs", cells, {
        item,
        opening: before,
        increase: more,
        decrease: less,
        closing: after,
        computed,
      }),
    ];
  });
}
