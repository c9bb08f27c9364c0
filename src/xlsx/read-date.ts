import type { Scalar } from "./xlsx-workbook";

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Serial number of an ISO date, as Excel keeps dates; the text itself where it is none, null where there is no text. */
export function readDate(text: string, uses1904: boolean): Scalar {
  const time = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  if (Number.isNaN(time)) return text === "" ? null : text;
  return (time - (uses1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
}
