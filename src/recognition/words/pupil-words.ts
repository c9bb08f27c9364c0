import type { Placement, ListTitle, Word, YesNo } from "../../core/facts/fact-words";
import type { FieldWords } from "./field-words";
import { plainText } from "./plain-text";
import { yesNoOf } from "./yes-no-words";

const MIGRANT =
  "(?:进城|外来|外地)?(?:务工|就业)?(?:人员)?(?:农民工)?(?:随迁)(?:子女|学生|儿童)|(?:务工|流动人口|外来人口|外来)(?:人员)?子女";

/** 学生名册: a row for each pupil. */
export const PUPIL_WORDS: readonly FieldWords[] = [
  {
    field: "pupil_name",
    exact:
      /^(?:学生|儿童少年|儿童|少年|孩子|子女|幼儿|(?:随迁|残疾|适龄)(?:子女|学生|儿童少年|儿童|少年))?(?:的)?姓名$|^(?:学生|儿童)名单$/,
    never: /家长|监护|父|母|教师/,
  },
  {
    field: "pupil_id",
    exact:
      /^(?:全国|学生|个人)?(?:统一)?(?:学籍)(?:号码?|编号|标识码)$|^(?:学生|儿童|本人|公民|居民)?(?:身份证)(?:件)?(?:号码?)?$|^(?:学生)?证件号码?$|^(?:残疾人?|残疾儿童)?(?:残疾)?证(?:件)?(?:号码?|编号)$|^学生(?:编号|编码|标识码)$/,
    never: /家长|监护|父|母/,
  },
  {
    field: "pupil_born",
    exact: /^(?:学生|儿童)?(?:出生)(?:日期|年月日?|时间)$|^生日$/,
    never: /家长|监护|父|母/,
  },
  {
    field: "pupil_migrant",
    exact: new RegExp(
      `^(?:是否)?(?:为|属于?|是)?(?:${MIGRANT})(?:否)?$|^是否(?:为|属于?)?随迁(?:生|就读)?$|^(?:学生|生源|户籍)(?:类别|类型|性质|来源)$`,
    ),
  },
  {
    field: "pupil_eligible",
    exact:
      /^(?:是否)?(?:符合|具备|满足)(?:随迁子女)?(?:的)?(?:入学|就读|相关|规定|居住|积分)*(?:的)?(?:条件|政策|资格)(?:否|情况)?$|^(?:入学|就读)?(?:条件|资格)(?:审核|审查)(?:结果|情况)?$/,
  },
  {
    field: "pupil_purchased",
    exact:
      /^(?:是否)(?:为|属于?|享受)?(?:政府)?(?:购买)(?:民办)?(?:学校)?(?:的)?(?:学位|服务|教育服务)(?:就读)?(?:否)?$/,
  },
  {
    field: "pupil_placement",
    exact:
      /^(?:教育|入学|就读|就学|学位|安置|目前|现|现在|当前|残疾学生)*(?:安置|就读|入学|就学|学位|在校|在读|上学)(?:的)?(?:方式|形式|类型|类别|性质|途径|去向|情况|状态|状况)(?:名称)?$|^(?:是否|目前|现在|当前|现)?(?:已经?)?(?:安置|就读|入学|就学|在校|在读|上学)(?:与否)?$/,
    never: /家长|户籍/,
  },
  {
    field: "pupil_disability",
    exact: /^(?:学生|儿童)?(?:残疾|残障|障碍)(?:的)?(?:类别|类型|种类|名称)$/,
  },
  {
    field: "school",
    exact: /^(?:现|现在|目前|所在|就读|在读|学籍|安置|入学|接收|送教)(?:就读|所在)?(?:的)?(?:学校|单位)(?:名称|全称)?$/,
  },
  { field: "grade", exact: /^(?:所在|现|就读|所属)?(?:年级|年段)(?:名称)?$/ },
  { field: "class_name", exact: /^(?:所在|现|就读|所属)?(?:教学|行政)?(?:班级|班|年级班级)(?:名称)?$/ },
  { field: "remarks", exact: /^(?:备注|附注|说明|备注说明|其他说明)$/ },
];

const DISABLED_TITLE = /残疾|残障|随班就读|送教上门/;
const MIGRANT_TITLE = new RegExp(MIGRANT);
/** A title of pupils whom an item asks for. */
export const PUPILS_TITLE = new RegExp(`${MIGRANT}|${DISABLED_TITLE.source}`);

/** Only those of one kind, one way or one town: 公办学校随迁子女名册, 城关镇残疾儿童名册. */
const PART =
  /公办|民办|购买|自费|随班|送教|特教|特殊教育|[\u4e00-\u9fa5](?<!乡|各)[镇乡](?!村|镇|区)|街道|学区|片区|校区|中心校|[一二三四五六七八九][年]级|\d\)?班|[全本我]校|(?<!中)小学(?![、和与及]初中)|(?<!小学[、和与及])初中|中学/;
const COUNTY = /[县旗市]|(?<![校学片社小园])区/;
/** Those who are at school already. */
const ENROLLED = /在校|在读|在籍|就读|已入学|已安置|学生/;

/**
 * What the titles of a list say of everybody in it; the nearest that speaks of pupils decides.
 *
 * @param school the school that they name; null for none
 * @param hasSchools true where a column names the schools: beside it a school in the title is a part of the county. Without
 *   one the list is known as that of the school (`core/facts/pupils-of-lists`)
 */
export function pupilTitles(
  titles: readonly string[],
  school: string | null = null,
  hasSchools = false,
): ReadonlySet<ListTitle> {
  const title = titles.find((each) => PUPILS_TITLE.test(each)) ?? "";
  const said = new Set<ListTitle>();
  if (MIGRANT_TITLE.test(title) && !/留守|困难|孤儿|关爱|特殊群体/.test(title)) said.add("migrant");
  if (DISABLED_TITLE.test(title)) said.add("disabled");
  if (/适龄/.test(title)) said.add("of-age");
  if (COUNTY.test(title)) said.add("county");
  const isOfSchool = school !== null && hasSchools;
  if (isOfSchool || PART.test(school === null ? title : title.replace(plainText(school), ""))) said.add("part");
  if (said.has("disabled") && (said.has("of-age") || (/儿童|少年/.test(title) && !ENROLLED.test(title))))
    said.add("registered");
  return said;
}

/**
 * Whether somebody is one of 随迁子女, as a cell of 是否随迁子女 or 学生类别 says.
 *
 * @example migrantOf("进城务工人员随迁子女") // "yes"
 * @example migrantOf("本地户籍") // "no"
 */
export function migrantOf(text: string): Word<YesNo> {
  const plain = plainText(text);
  if (/^(?:非|不是|否)|^(?:本地|本县|本区|本市|留守)/.test(plain) && !/或|和|、/.test(plain)) return "no";
  return MIGRANT_TITLE.test(plain) || /^随迁$/.test(plain) ? "yes" : yesNoOf(text);
}

/**
 * Whether a cell of 残疾类别 names one. Whatever is no blank and does not say that there is none is a kind.
 *
 * @example disabilityOf("智力") // "yes"
 * @example disabilityOf("无") // "no"
 */
export function disabilityOf(text: string): Word<YesNo> {
  const plain = plainText(text);
  if (BLANK.test(plain)) return null;
  return /^(?:无|否|没有|正常|健康|无残疾|非残疾|不是)$/.test(plain) ? "no" : "yes";
}

const BLANK = /^(?:[-—–/\\*.]{0,8}|空)$/;
/** Where it is not settled whether they count, or what is written says two things. */
const UNSETTLED =
  /待|拟|计划|申请|不详|\?|或|缓|免学|免予|休学|延缓|延迟|死亡|去世|迁出|转出|转学|外出|外县|外省|外地就读|康复|福利|机构|幼儿园|学前|中职|职高|职业|高中|大学|毕业/;
const NOT_ENROLLED =
  /^(?:未|没有?|尚未|暂未)(?:能)?(?:入学|安置|就学|就读|上学|在读)|^(?:失学|辍学|在家|居家|无学籍|未安排)$|^(?:无|否)$/;

/**
 * How a pupil is schooled, as a cell of 就读方式, 安置方式 or 学校性质 says.
 *
 * @example placementOf("民办学校（政府购买学位）") // "purchased"
 * @example placementOf("民办学校（自费）") // "own-cost"
 * @example placementOf("普通学校随班就读") // "ordinary"
 * @example placementOf("缓学") // "unknown": whether the child counts is not settled
 */
export function placementOf(text: string): Word<Placement> {
  const plain = plainText(text);
  if (BLANK.test(plain)) return null;
  if (NOT_ENROLLED.test(plain)) return "not-enrolled";
  if (UNSETTLED.test(plain)) return "unknown";
  const ways = new Set(WAYS.flatMap(([words, way]) => (words.test(plain) ? [way] : [])));
  const [only] = ways;
  if (ways.size === 1 && only) return only;
  if (ways.size > 1) return ways.size === 2 && ways.has("special") && ways.has("home") ? "home" : "unknown";
  const isPublic = /公办|公立|^公$/.test(plain);
  const isPrivate = /民办|私立|^民$/.test(plain);
  const isPurchased = /购买/.test(plain);
  if (isPurchased) return isPublic || /未|非|不|没/.test(plain) ? "unknown" : "purchased";
  if (isPublic && isPrivate) return "unknown";
  if (isPublic) return "public";
  if (isPrivate) return /自费|自付|自缴|自主|自行/.test(plain) ? "own-cost" : "private";
  if (/^自费/.test(plain)) return "own-cost";
  return /^(?:已)?(?:入学|安置|就学|就读|在校|在读|在籍|正常在读|正常就读)$|^是$/.test(plain) ? "enrolled" : "unknown";
}

const WAYS: readonly (readonly [RegExp, Placement])[] = [
  [/送教/, "home"],
  [/随班|普通学校|普校|普通班|附设特教班|特教班|资源教室/, "ordinary"],
  [/特殊教育学校|特教学校|特校|盲校|聋校|培智|启智|^特教$|^特殊学校/, "special"],
];

/** What the cell of a school says of the way: 未入学; null for all that names a school. */
export function placementOfSchool(text: string): Word<Placement> {
  const plain = plainText(text);
  if (BLANK.test(plain)) return null;
  if (NOT_ENROLLED.test(plain)) return "not-enrolled";
  if (/^送教/.test(plain)) return "home";
  return UNSETTLED.test(plain) && !/(?:小学|中学|学校|初中|完小|教学点|[一二三四五六七八九]中)/.test(plain)
    ? "unknown"
    : "enrolled";
}
