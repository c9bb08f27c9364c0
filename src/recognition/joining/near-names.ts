import { wholeSchoolName } from "../words/school-kind";
import { chineseNumber } from "../../core/quantity/chinese-number";

/** A school's name taken apart, so that two spellings of it can be compared. */
export interface NamePrint {
  /** Plain name without （小学部） and the like. */
  readonly plain: string;
  /** What tells the school from others: 城关中心 of 城关镇中心小学. Numbers as digits, words for a place taken off. */
  readonly core: string;
  /** Letters of the types that the ending allows; two names must share one: P 小学, J 初中, N 学校, … */
  readonly types: string;
  /** 分校, 东校区 and other words that make it another school; "" for the main one. */
  readonly branch: string;
  /** All numbers of the name in order: 第一 and 第二 never meet. */
  readonly numbers: string;
  /** Places at the head of the name, longest first: 云南省师宗, 师宗. */
  readonly places: readonly string[];
  /** The name before its type, as it is written: 县第一 of 县第一小学, 县一 of 县一小. */
  readonly head: string;
}

/** Endings and what types they allow; the first that fits is taken off. */
const ENDINGS: readonly { readonly pattern: RegExp; readonly types: string }[] = [
  { pattern: /(?:特殊教育(?:学校|中心)?|特教(?:学校|中心)?|特校|培智学校|启智学校)$/, types: "E" },
  {
    pattern: /(?:中等职业技术学校|职业技术学校|职业高级中学|职业中学|职业学校|职教中心|职高|技工学校|技校)$/,
    types: "V",
  },
  { pattern: /幼儿园$/, types: "K" },
  { pattern: /教学点$/, types: "T" },
  { pattern: /(?:九年|9年|十二年|12年)?一贯制(?:学校|校)?$|九年制学校$/, types: "N" },
  { pattern: /中心(?:学校|校)$/, types: "PN" },
  { pattern: /(?:中心)(?:完全小学|完小|小学)$/, types: "P" },
  { pattern: /(?:完全小学|小学校|小学|完小|村小)$/, types: "P" },
  { pattern: /(?:完全中学|完中)$/, types: "JC" },
  { pattern: /(?:初级中学|初中)$/, types: "J" },
  { pattern: /(?:高级中学|高中)$/, types: "S" },
  { pattern: /中学$/, types: "JCS" },
  { pattern: /学校$/, types: "N" },
];

/** A remark that changes nothing: the same school. */
const SAME_SCHOOL_REMARK = /^(?:本部|校本部|总校|总部|主校区|本校区|公办|民办|原.*|含.*|曾用名.*)$/;
const BRANCH = /(?:[\u4e00-\u9fa5]{0,3}分校|[\u4e00-\u9fa5\d]{0,3}校区|分部|[东西南北新老]校|[东西南北]部)$/;
const PLACE_END = /(?:自治县|县|市|区|旗|自治州|州|省|镇|民族乡|乡|街道办事处|街道办|街道|村委会|村)/g;

const known = new Map<string, NamePrint>();
const MOST_KNOWN = 20_000;

/**
 * The print of a school's name.
 * @example namePrint("师宗县第一小学（本部）") // core "师宗1", types "P", places ["师宗"]
 * @example namePrint("县一小")                // core "1", types "P"
 */
export function namePrint(name: string): NamePrint {
  const before = known.get(name);
  if (before) return before;
  const print = printOf(wholeSchoolName(name));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, print);
  return print;
}

function printOf(plain: string): NamePrint {
  let branch = "";
  let text = plain.replace(/\(([^()]*)\)/g, (_all, remark: string) => {
    if (!SAME_SCHOOL_REMARK.test(remark)) branch += remark;
    return "";
  });
  text = text.replace(/(?:校)?本部$/, "");
  const tail = BRANCH.exec(text);
  if (tail && tail.index > 1) {
    branch += tail[0];
    text = text.slice(0, tail.index);
  }
  text = text
    .replace(/附小$/, "附属小学")
    .replace(/附中$/, "附属中学")
    .replace(/实小$/, "实验小学")
    .replace(/^(.*[\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾])小$/, "$1小学")
    .replace(/^(.*[\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾])中$/, "$1中学");
  let types = "";
  for (const ending of ENDINGS) {
    const match = ending.pattern.exec(text);
    if (!match || (match.index === 0 && !/^中心|^特/.test(match[0]))) continue;
    types = ending.types;
    text = text.slice(0, match.index) + (match[0].startsWith("中心") ? "中心" : "");
    break;
  }
  const digits = withDigits(text).replace(/第(?=\d)/g, "");
  const places: string[] = [];
  for (const match of digits.matchAll(PLACE_END)) {
    const head = digits.slice(0, match.index + match[0].length).replace(PLACE_END, "");
    places.unshift(head);
  }
  const core = digits.replace(PLACE_END, "");
  return {
    plain,
    core: core === "" && types !== "E" ? digits : core,
    types,
    branch: withDigits(branch),
    numbers: (digits.match(/\d+/g) ?? []).join(","),
    places,
    head: text,
  };
}

/** Chinese numbers as digits: 十一 → 11, 二十三 → 23, 壹 → 1. */
function withDigits(text: string): string {
  return text.replace(CHINESE_NUMBERS, (number) => String(chineseNumber(number) ?? number));
}

const CHINESE_NUMBERS =
  /[一二三四五六七八九壹贰叁肆伍陆柒捌玖]?[十拾][一二三四五六七八九壹贰叁肆伍陆柒捌玖]?|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖]/g;

const PLACE_BEFORE = 0.8;
const SLIP = 0.5;

/** Characters by which schools are told apart on purpose: 东村 and 西村 are no misspelling. */
const TELLS_APART = /[\d东西南北中上下前后左右大小新老内外头尾高低甲乙丙丁]/;

/**
 * How near two names are that are not the same: 1 for two spellings of one name, less for one with a place in front,
 * least for a character that may be a slip; 0 where they name different schools.
 *
 * @example nameNearness(namePrint("县一小"), namePrint("县第一小学")) // 1
 * @example nameNearness(namePrint("第一小学"), namePrint("第二小学"))  // 0
 * @example nameNearness(namePrint("希望小学"), namePrint("希望学校"))  // 0
 */
export function nameNearness(a: NamePrint, b: NamePrint): number {
  if (a.numbers !== b.numbers || a.branch !== b.branch || !Array.from(a.types).some((type) => b.types.includes(type)))
    return 0;
  if (a.core === b.core) return 1;
  if (hasPlaceBefore(a, b) || hasPlaceBefore(b, a)) return PLACE_BEFORE;
  return isSlip(a.core, b.core) ? SLIP : 0;
}

/**
 * True for two spellings of one name that nobody would ask about, different in the word for the type alone: 第二小学校 and
 * 第二小学, 大坝完小 and 大坝小学; not 县一小 and 县第一小学, which is an abbreviation.
 */
export function isSameSpelled(a: NamePrint, b: NamePrint): boolean {
  return a.head === b.head && nameNearness(a, b) === 1;
}

/** 师宗1 is 1 with the place 师宗 in front. */
function hasPlaceBefore(long: NamePrint, short: NamePrint): boolean {
  return long.places.some((place) => place !== "" && long.core === place + short.core);
}

function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++;
  const changed = [short.slice(head, short.length - tail), long.slice(head, long.length - tail)];
  if (changed.some((part) => part.length > 1 || TELLS_APART.test(part))) return false;
  return short.length === long.length ? true : short.length >= 3;
}
