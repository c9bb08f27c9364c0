/** Bounds of the sizes of classes that a column counts, both included; null where there is none. */
export interface ClassSizes {
  readonly from: number | null;
  readonly to: number | null;
  /** True where the header itself says that classes or pupils are meant: 26-30人, 班额. */
  readonly isCertain: boolean;
}

const WORDS =
  /^(?:其中)?(?:小|中|正常|标准|合格|一般|超大|大|超标准|超(?!过))?(?:班额|班级|班数|班|教学班)?(?:人数|规模|学生数|额)?[:]?/;
const UNIT = "(?:名?学生|人数|人|名|生)?";
const END = "(?:的)?(?:超?大|小)?(?:班级|教学班|班)?(?:总)?(?:个数|数量|数|额)?(?:\\(个\\))?$";
const BETWEEN = new RegExp(`^(\\d{1,3})${UNIT}(?:-|~|至|到|一|_|<|<=|≤|\\.\\.)+(\\d{1,3})(${UNIT})${END}`);
const UP_TO = new RegExp(`^(\\d{1,3})(${UNIT})(?:\\(含\\)|含|及其|及|或|和)*(?:以下|一下|以内)(?:\\(含\\))?${END}`);
const FROM = new RegExp(`^(\\d{1,3})(${UNIT})(?:\\(含\\)|含|及其|及|或|和)*(?:以上|一上|起)(?:\\(含\\))?${END}`);
const SIGNED = new RegExp(
  `^(≤|<=|=<|<|不足|少于|小于|低于|不超过|小于等于|≥|>=|=>|>|超过|超|大于|高于|多于|不少于|大于等于)(\\d{1,3})(${UNIT})${END}`,
);
const MOST = 200;
const LONGEST_LABEL = 40;
const CLASS_WORD = /班/;
/** Ages, years of service, marks and grades are written the same way. */
const NOT_CLASSES = /岁|年龄|教龄|工龄|[^\d]年[^级]|分数|成绩|职称|学时|天|月|元|面积|米|教师/;

/**
 * The sizes of classes that a header names; null where it names none. 以上 and 以下 include the number, as in the
 * policy documents; 超过 and 不足 do not.
 *
 * @param label plain text of the header, brackets included
 * @param above plain texts of the groups above
 * @example classSizes("26-30人", [])     // { from: 26, to: 30, … }
 * @example classSizes("66人及以上", [])  // { from: 66, to: null, … }
 * @example classSizes("31-35岁", [])     // null
 */
export function classSizes(label: string, above: readonly string[]): ClassSizes | null {
  const group = above.join(">");
  if (label.length > LONGEST_LABEL || !/\d/.test(label) || NOT_CLASSES.test(label) || NOT_CLASSES.test(group))
    return null;
  const inside = /^[^\d(]*\(([^()]*\d[^()]*)\)[^\d]*$/.exec(label);
  const outside = label
    .replace(/\([^()]*\)/g, (bracket) => (/^\((?:含|个|班)\)$/.test(bracket) ? bracket : ""))
    .replace(WORDS, "");
  const bounds =
    boundsOf(outside.replace(/\((?:个|班)\)$/, "")) ??
    (inside && CLASS_WORD.test(label) ? boundsOf(inside[1] ?? "") : null);
  if (!bounds) return null;
  const { from, to } = bounds;
  if ((from ?? 0) > MOST || (to ?? 0) > MOST || (from !== null && to !== null && from > to)) return null;
  return { from, to, isCertain: CLASS_WORD.test(label) || /班额|班级规模|班级人数/.test(group) || bounds.names };
}

interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
  /** True where the number is one of pupils: 30人. */
  readonly names: boolean;
}

function boundsOf(text: string): Bounds | null {
  const between = BETWEEN.exec(text);
  if (between) return { from: Number(between[1]), to: Number(between[2]), names: between[3] !== "" };
  const upTo = UP_TO.exec(text);
  if (upTo) return { from: null, to: Number(upTo[1]), names: upTo[2] !== "" };
  const from = FROM.exec(text);
  if (from) return { from: Number(from[1]), to: null, names: from[2] !== "" };
  const signed = SIGNED.exec(text);
  if (!signed) return null;
  const [, sign = "", digits = "", unit = ""] = signed;
  const names = unit !== "";
  const number = Number(digits);
  if (/^(?:≤|<=|=<|不超过|小于等于)$/.test(sign)) return { from: null, to: number, names };
  if (/^(?:<|不足|少于|小于|低于)$/.test(sign)) return { from: null, to: number - 1, names };
  if (/^(?:≥|>=|=>|不少于|大于等于)$/.test(sign)) return { from: number, to: null, names };
  return { from: number + 1, to: null, names };
}
