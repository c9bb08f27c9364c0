/** Characters that the name of a sheet may have. */
const LONGEST_NAME = 31;
/** Names that Excel keeps for itself. */
const RESERVED: readonly string[] = ["history"];

/**
 * A text as the name of a sheet: what no name may hold is written as "-" (Excel in Chinese takes wide signs for narrow ones),
 * and it is cut to the length that names may have.
 * @example sheetName("示例镇/中心校[一]") // "示例镇-中心校-一-"
 */
export function sheetName(wanted: string): string {
  return cut(wanted.replace(/[\\/?*[\]:＼／？＊［］：\p{Cc}\u2028\u2029]+/gu, "-"), LONGEST_NAME) || "-";
}

/**
 * The name that a new sheet gets: as wanted, or with a number where another has it.
 * @param wanted as {@link sheetName} gives it
 * @param taken names of other sheets, whatever the case of their letters
 */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const others = new Set([...RESERVED, ...taken].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; others.has(name.toLowerCase()); number += 1)
    name = `${cut(wanted, LONGEST_NAME - String(number).length)}${number}`;
  return name;
}

/** At most so many characters, without half of one at the end, and without quotes or blanks around. */
function cut(name: string, most: number): string {
  return trimmed(trimmed(name).slice(0, most)).replace(/[\ud800-\udbff]$/, "");
}

function trimmed(name: string): string {
  return name.replace(/^['\s]+|(?<!['\s])['\s]+$/g, "");
}
