import { type ColumnUnit, parseUnit, UNIT_SPELLINGS } from "../../core/quantity/units";
import { remembered } from "../words/remembered";

/** One cell of a header, taken apart. All texts are plain texts. */
export interface HeaderPart {
  /** The name alone: without unit, remarks, numbering; "" for a cell that only names a unit. */
  readonly text: string;
  /** What stands in brackets and is no unit: "不含室内体育用房", "小学". */
  readonly remarks: readonly string[];
  readonly unit: ColumnUnit | null;
  /** A unit that the product does not convert, as in （美元）; null where there is none. */
  readonly strangeUnit: string | null;
  /** True for 其中：女: a part of what the group counts, never the whole. */
  readonly isPart: boolean;
  /** The text where it is a unit and nothing else: 班, 间. In a list such a header may be a name. */
  readonly unitWord?: string;
}

const NUMBERING =
  /^(?:\(?\d{1,2}[)、.:]\)?|\(\d{1,2}\)|[a-z]\d{0,2}[、.:)]|\(?[一二三四五六七八九十]{1,3}[、.)])(?=\D)/;
const BRACKET = /\(([^()]*)\)/g;
/** What is longer is a note, whatever stands in its brackets. */
const LONGEST_NAME = 300;
const UNIT_WORD = /^(?:计量|金额|面积|数据)?单位:?/;
/** 计量单位:万平方米 */
const LONGEST_UNIT = 9;
const escaped = (text: string): string => text.replace(/[/^.*+?$|()[\]{}\\]/g, "\\$&");
const UNITS = UNIT_SPELLINGS.filter((unit) => unit !== "班" && unit !== "校" && unit !== "本")
  .map(escaped)
  .join("|");
const TAIL = new RegExp(
  `[/_:,-](${UNITS})$|(?:面积|值|金额|资金|经费|投资|投入|合计|总额|预算)(万平方米|平方米|万平米|平米|万m2|m2|亩|公顷|亿元|百万元|千元|万元|元)$|(?<=[\u4e00-\u9fa5)]{2})(万平方米|平方米|万m2|m2|万元|亿元)$`,
);
/** 元/生, 平方米/人, 台/百人: an amount for each pupil or for each hundred. */
const PER_PUPIL = new RegExp(`^(${UNITS})\\/(每)?(百)?(?:名)?(?:学?生|人|学生)(?:[.·]?年)?$`);
const PER_PUPIL_TAIL = new RegExp(`[/_:,-]?(${UNITS})\\/(?:每)?百?名?(?:学生|生)$`);
const STRANGE =
  /^(?:十|百|千|百万|千万|十万)(?:平方米|m2|所|间|台)$|^(?:美元|港元|欧元|英尺|米|m|公里|km|小时|天|年|岁|片|块|座|栋|幢|辆|平方英尺|kw|吨)$/;
/** 求和项:在校生数, as a pivot table heads its columns; of 计数项 and 平均值项 the figure is another. */
const PIVOT_SUM = /^求和项:/;
/** 在园(校)生: pupils of a table that lists 幼儿园 among its schools. */
const PUPILS_OR_CHILDREN = /在(?:园\(校\)|校\(园\)|园校|校园)(?=(?:学)?生|人数)/;
/** What only joins words: with or without it, the name is the same. */
const JOINTS = /[、,;:·\/和及与]/g;
const EXCLUDES = /^(?:均)?(?:[不未](?:含|包括|包含|计|列入|在|属)|除|扣除|已扣除|剔除|减)/;
const OF_WHICH = /^\(?其中\)?[:,、]?/;

/** Marks of a footnote behind a name: 学生人数*, 学生人数注1, and the 1 that stood raised (学生人数¹). */
const FOOTNOTE = /(?:(?<![*※#†])[*※#†]+\d{0,2}|注\d{1,2}|(?<=[数值积量])\d{1,2})$/;
/** 教学及辅助用房中：体育馆, 在校生数其中：小学 in one cell: the whole, and behind it the part. */
const WHOLE_AND_PART =
  /^([^()]{2,}(?:\([^()]*\))?)(?:其中[:,、]?|(?<![初高完集])中[:,、]|(?<=用房|校舍|面积|场馆|总数|人数|生数|教师数?|资产|教室)(?:\([^()]*\))?中的?(?!学|小|心|央|级|专))(.{2,})$/;

const ONLY_MARKS = /^[-_/\\.·~*…+=|<>—]+$/;

/** What brackets and endings say besides the name. */
interface Asides {
  readonly units: ColumnUnit[];
  readonly strange: string[];
  readonly remarks: string[];
  per: "" | "生均" | "每百名学生";
}

/**
 * A header cell as a path: one part, or the whole and behind it the part that the cell names of it.
 *
 * @param plain a {@link plainText}
 * @example headerParts("教学及辅助用房中:体育馆(m2)") // 教学及辅助用房 > 其中：体育馆, in ㎡
 */
export const headerParts: (plain: string) => readonly HeaderPart[] = remembered((plain) => {
  const [, whole, part] = plain.length > LONGEST_NAME ? [] : (WHOLE_AND_PART.exec(plain) ?? []);
  return whole && part ? [headerPart(whole), headerPart(`其中:${part}`)] : [headerPart(plain)];
});

/** Takes a header cell apart. @param plain a {@link plainText} */
export const headerPart: (plain: string) => HeaderPart = remembered(takenApart);

function takenApart(plain: string): HeaderPart {
  if (plain.length > LONGEST_NAME)
    return { text: plain.slice(0, LONGEST_NAME), remarks: [], unit: null, strangeUnit: null, isPart: false };
  const asides: Asides = { units: [], strange: [], remarks: [], per: "" };
  let text = plain.replace(PIVOT_SUM, "").replace(NUMBERING, "").replace(PUPILS_OR_CHILDREN, "在校");
  // A bracket that is never closed, or never opened, is one all the same.
  if (text.includes("(") && !text.includes(")")) text += ")";
  else if (text.includes(")") && !text.includes("(")) text = text.replace(/\)/g, "");
  for (let before = text.includes("(") ? "" : text; before !== text;) {
    before = text;
    text = text.replace(BRACKET, (_, inside: string) => {
      readInside(inside, asides);
      return "";
    });
  }
  const whole = text.length <= LONGEST_UNIT ? parseUnit(text.replace(UNIT_WORD, "")) : null;
  const strangeUnit = asides.strange[0] ?? null;
  if (whole) return { text: "", remarks: asides.remarks, unit: whole, strangeUnit, isPart: false, unitWord: text };
  const each = perPupil(text);
  if (each) return { text: each.each, remarks: asides.remarks, unit: each.unit, strangeUnit, isPart: false };
  text = withoutTail(text.replace(FOOTNOTE, ""), asides).replace(FOOTNOTE, "");
  if (ONLY_MARKS.test(text)) text = "";
  const isPart = OF_WHICH.test(text);
  const name = text.replace(OF_WHICH, "").replace(/:$|情况$/g, "");
  return {
    text: name !== "" && asides.per !== "" ? `${asides.per}${name}` : name,
    remarks: asides.remarks,
    unit: asides.units[asides.units.length - 1] ?? null,
    strangeUnit,
    isPart,
  };
}

function readInside(inside: string, asides: Asides): void {
  const per = perPupil(inside.replace(UNIT_WORD, ""));
  if (per) {
    asides.units.push(per.unit);
    asides.per = per.each;
    return;
  }
  const others: string[] = [];
  let isUnit = false;
  for (const piece of inside.split(/[,、;]/)) {
    const named = piece.replace(UNIT_WORD, "");
    const found = isUnit ? null : parseUnit(named);
    if (found) asides.units.push(found);
    else if (!isUnit && STRANGE.test(named)) asides.strange.push(named);
    else {
      if (piece !== "") others.push(piece);
      continue;
    }
    isUnit = true;
  }
  if (others.length > 0) asides.remarks.push(isUnit ? others.join("、") : inside);
}

function perPupil(text: string): { readonly unit: ColumnUnit; readonly each: "生均" | "每百名学生" } | null {
  const match = PER_PUPIL.exec(text);
  const unit = match ? parseUnit(match[1] ?? "") : null;
  return match && unit ? { unit, each: match[3] ? "每百名学生" : "生均" } : null;
}

/** Takes the unit off the end of a name: 用房面积㎡, 图书,册, 设备值元/生. */
function withoutTail(text: string, asides: Asides): string {
  const pupil = PER_PUPIL_TAIL.exec(text);
  const per = pupil ? perPupil(pupil[0].replace(/^[/_:,-]/, "")) : null;
  if (pupil && per && pupil.index > 0) {
    asides.units.push(per.unit);
    asides.per = per.each;
    return text.slice(0, pupil.index);
  }
  const tail = TAIL.exec(text);
  const atEnd = tail ? (tail[1] ?? tail[2] ?? tail[3] ?? "") : "";
  const unit = atEnd === "" ? null : parseUnit(atEnd);
  if (!unit) return text;
  if (asides.units.length === 0) asides.units.push(unit);
  return text.slice(0, text.length - atEnd.length).replace(/(?:[,、]?(?:计量)?单位(?:均?为|是)?)?[/_:,-]?$/, "");
}

/** The name without the words that only join: 教学及辅助用房 and 教学、辅助用房 are the same. */
export function compactName(text: string): string {
  return text.replace(JOINTS, "");
}

/** True for a remark that takes something out: 不含室内体育用房. */
export function isExclusion(remark: string): boolean {
  return EXCLUDES.test(remark);
}

/** The unit that a header path names, the deepest part first; null where it names none. */
export function unitInHeader(parts: readonly HeaderPart[]): ColumnUnit | null {
  for (let index = parts.length - 1; index >= 0; index--) {
    const unit = parts[index]?.unit;
    if (unit) return unit;
  }
  return null;
}
