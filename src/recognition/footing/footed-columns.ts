import { familyOf } from "../../core/quantity/units";
import type { RecognisedColumn, RecognisedTable } from "../recognised-table";
import { isSummable } from "../rows/figure-fields";
import { plainText } from "../words/plain-text";

/** What a column that no field is known for may count, all the same: money, areas, people, things. */
const COUNTS =
  /元|资金|经费|金额|费$|费[(（]|投资|投入|面积|平方|㎡|册|台|套|间|人数|人\)|数量|学生|教师|教职工|图书|计算机|教室|数$|数[(（]/;
const NO_COUNT =
  /序号|编号|代码|编码|电话|号码|邮编|年份|时间|日期|生均|人均|班均|校均|平均|率|比例|占比|比$|%|％|系数|单价|标准|备注|说明|排名|名次|等级|层级|级别|每百|得分|分值|标识/;

/** Columns of a table whose figures can be added up, those included of which nobody knows what they are. */
export function footedColumns({ columns }: Pick<RecognisedTable, "columns">): readonly RecognisedColumn[] {
  return columns.filter((column) => isSummable(column) || (column.field === null && mayAdd(column)));
}

function mayAdd({ header, unit }: RecognisedColumn): boolean {
  const labels = header.map(plainText).filter((label) => label.length <= LONGEST_LABEL);
  if (labels.some((label) => NO_COUNT.test(label))) return false;
  const family = unit === null ? null : familyOf(unit);
  return family === "money" || family === "area" || family === "count" || labels.some((label) => COUNTS.test(label));
}

const LONGEST_LABEL = 40;
