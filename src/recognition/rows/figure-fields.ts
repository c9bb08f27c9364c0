import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { isFigureField, isFinishedValue } from "../../core/fields/field-queries";

/** Quotients and averages, whatever the field; years are kept as they are. */
const NO_SUM_HEADER =
  /生均|人均|班均|校均|平均|每百名|每百生|每生|均值|比例|比率|生师比|师生比|之比|占比|百分比|%|％|比$|率(?:[(（]|$)|单价|系数|最大|最小|最高|最低|标准值|年份|建成年|建校年|年月|日期/;

/** True for a column whose 合计 is the sum of its rows. */
export function isSummable({
  field,
  header,
}: {
  readonly field: FieldId | null;
  readonly header: readonly string[];
}): boolean {
  if (!isFigureField(field) || isFinishedValue(field) || FIELDS[field].addsUp === false) return false;
  return !header.some((label) => label.length <= LONGEST_LABEL && NO_SUM_HEADER.test(label));
}

/** A longer text is a title over the table, which says nothing of one column. */
const LONGEST_LABEL = 40;
