import { cellRefName } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import type { SchoolRecords } from "../indicators/school-records";
import { exactSum } from "../quantity/decimal";
import type { StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { figureByName, firstOf, type Known, type NamedFigure } from "./figures";
import { longByTerm, type LongBounds, offQuotaLists } from "./off-quota-lists";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";
import { nameCells, type NamedSchools, schoolsIn } from "./schools-by-name";
import { someNamed } from "./some-named";

/** 5.4 有编不补或者长期聘用编外教师. */
export const OFF_QUOTA_TEACHERS: Check = {
  asks: () => "没有“有编不补”（空编超过一学年未补），也没有长期（超过一学年）聘用编外教师；一学年为本产品约定。",
  check: checkOffQuotaTeachers,
};

/** A vacancy is what the two differ by. */
const POSTS = ["posts_approved", "posts_filled"] as const;
/** Each of these says something by itself. */
const SAID_ALONE = ["posts_long_vacant", "staff_off_quota", "staff_off_quota_long"] as const;

const FIELDS_ASKED = [...POSTS, ...SAID_ALONE] as const satisfies readonly FieldId[];

type Asked = (typeof FIELDS_ASKED)[number];
type Figures = Readonly<Record<Asked, Known | null>>;

interface Told {
  readonly state: RequirementState;
  /** 核定 − 实有, not below zero; null where one of them is not known. */
  readonly vacant: number | null;
  readonly figures: Figures;
  readonly missing: readonly FieldId[];
  /** So many are employed for over a school year whatever is not known of others. */
  readonly longAtLeast: number;
}

/**
 * 有编不补或者长期聘用编外教师, school by school; either alone is the finding. Posts that have stood empty for over a school
 * year and teachers outside the quota who have been in post for over one are findings. A vacancy or such teachers alone, or
 * both together, say nothing of how long (somebody stands in for a leave): that is asked for. For how long is told by a
 * number, by 聘用年限 beside it, or person by person in a list of 编外教师.
 *
 * @example 核定60, 实有58, 编外3: for how long the posts stand empty and the three are in post is asked for
 */
export function checkOffQuotaTeachers(facts: CheckedFacts, requirement: StatedRequirement): RequirementCheck {
  const items = new RequirementItems();
  const schools = schoolsOf(facts);
  const lists = offQuotaLists(facts);
  const names = [...new Set([...schools.names, ...lists.names])];
  const byTerm = longByTerm(facts);
  const besides: Readonly<Partial<Record<Asked, readonly NamedFigure[]>>> = {
    staff_off_quota: [lists.all],
    staff_off_quota_long: [byTerm, lists.long],
  };
  const figures = FIELDS_ASKED.map((field) => ({
    field,
    ...firstOf([figureByName(facts, field), ...(besides[field] ?? [])]),
  }));
  const tell = (name: string): Told => {
    const known = Object.fromEntries(figures.map(({ field, knownOf }) => [field, knownOf(name)])) as Figures;
    const bounds = lists.longBounds(name);
    return toldOf(withBounds(known, bounds), bounds?.least ?? 0);
  };
  const itemAt: MakeItem = (at, state) => {
    const name = names[at] ?? "";
    const told = tell(name);
    const cells = [
      ...(at < schools.names.length ? nameCells(schools.rowsAt(at)) : []),
      ...figures.flatMap(({ cellsOf }) => cellsOf(name)),
      ...(lists.longBounds(name)?.cells ?? []),
    ];
    return {
      school: name,
      name: "",
      grade: 0,
      stage: null,
      value: told.vacant,
      required: 0,
      cells: [...new Map(cells.map((cell) => [cellRefName(cell), cell])).values()],
      missing: told.missing,
      says: (words) =>
        [
          quotaText(told, state, words),
          longDoubtsText(told, state, byTerm.knownOf(name), lists.doubtsOf(name), words),
          vagueText(told, lists.vagueOf(name), words),
        ].join(""),
    };
  };
  names.forEach((name, at) => {
    items.add(tell(name).state, itemAt, at);
  });
  return items.check(requirement, "school", {
    fields: ["posts_approved", "posts_filled", "staff_off_quota"],
    sentence: "缺少编制数据，请提供编制核定表（学校、核定编制、实有编制、编外教师数，其中聘用超过一学年的人数）。",
  });
}

/** Where it is not known how many: what 聘用年限 of a school does not say, or of whom a list does not say it. */
function longDoubtsText(
  { missing, figures, longAtLeast }: Told,
  state: RequirementState,
  byTerm: Known | null,
  doubts: readonly string[],
  words: Words,
): string {
  const isAsked = missing.includes("staff_off_quota_long");
  const isAtLeast = state === "failed" && longAtLeast > 0 && (figures.staff_off_quota_long?.amount ?? null) === null;
  if (!isAsked && !isAtLeast) return "";
  if (doubts.length === 0) return isAsked && byTerm ? "聘用年限没有填写或者不明确。" : "";
  return `${someNamed(doubts, "人", words)}是否聘用超过一学年不明确，请核对聘用年限。`;
}

/** Where their number is asked for though lists name them. */
function vagueText({ missing }: Told, vague: readonly string[], words: Words): string {
  if (vague.length === 0 || !missing.includes("staff_off_quota")) return "";
  return `${someNamed(vague, "人", words)}是否为编外教师不明确，请核对岗位和编制情况。`;
}

/** The schools of tables that tell of posts or of teachers outside the quota. */
function schoolsOf({ schools, tables }: CheckedFacts): NamedSchools {
  const states = ({ figures }: SchoolRecords): boolean =>
    POSTS.every((field) => figures.has(field)) || SAID_ALONE.some((field) => figures.has(field));
  return schoolsIn([...schools, ...tables].filter(states));
}

/** A number that lists, with those of whom it is not known, cannot come to is one that differs. */
function withBounds(figures: Figures, bounds: LongBounds | null): Figures {
  const known = figures.staff_off_quota_long;
  const amount = known?.amount ?? null;
  if (!known || amount === null || !bounds || (amount >= bounds.least && amount <= bounds.most)) return figures;
  return { ...figures, staff_off_quota_long: { ...known, amount: null, differs: true } };
}

function toldOf(figures: Figures, longAtLeast: number): Told {
  const { posts_approved: approved, posts_filled: filled, staff_off_quota: outside } = figures;
  const known = [approved, filled].flatMap((figure) => figure?.amount ?? []);
  const vacant = known.length === 2 ? Math.max(0, exactSum(known[0] ?? 0, -(known[1] ?? 0))) : null;
  const have = outside?.amount ?? null;
  const [longVacant, longOutside] = [
    figures.posts_long_vacant?.amount ?? null,
    figures.staff_off_quota_long?.amount ?? null,
  ];
  const all = Object.values(figures).filter((figure) => figure !== null);
  const told = { vacant, figures, missing: [], longAtLeast };
  if (all.some(({ isOpen }) => isOpen)) return { ...told, state: "open" };
  const differing = FIELDS_ASKED.filter((field) => figures[field]?.differs);
  if (differing.length > 0) return { ...told, state: "undecided", missing: differing };
  if ((longOutside ?? longAtLeast) > 0 || (longVacant ?? 0) > 0) return { ...told, state: "failed" };
  const lacksVacant = longVacant === null && vacant === null;
  const missing: readonly FieldId[] = [
    ...(lacksVacant ? POSTS.filter((field) => (figures[field]?.amount ?? null) === null) : []),
    ...(longOutside === null && have === null ? (["staff_off_quota"] as const) : []),
  ];
  if (missing.length > 0) return { ...told, state: "missing", missing };
  const doubts: readonly FieldId[] = [
    ...(longVacant === null && vacant !== 0 ? (["posts_long_vacant"] as const) : []),
    ...(longOutside === null && have !== 0 ? (["staff_off_quota_long"] as const) : []),
  ];
  return doubts.length > 0 ? { ...told, state: "undecided", missing: doubts } : { ...told, state: "met" };
}

function quotaText(
  { vacant, figures, missing, longAtLeast }: Told,
  state: RequirementState,
  { count, field }: Words,
): string {
  if (state === "open") return OPEN_TEXT;
  const amount = (of: Asked): number | null => figures[of]?.amount ?? null;
  const [outside, longVacant, longOutside] = [
    amount("staff_off_quota"),
    amount("posts_long_vacant"),
    amount("staff_off_quota_long"),
  ];
  const [approved, filled] = [amount("posts_approved"), amount("posts_filled")];
  const facts = [
    ...(approved !== null && filled !== null
      ? [`核定编制${count(approved)}人，实有${count(filled)}人，空编${count(vacant ?? 0)}人`]
      : []),
    ...(longVacant !== null ? [`其中空编超过一学年${count(longVacant)}人`] : []),
    ...(outside !== null ? [`编外教师${count(outside)}人`] : []),
    ...(longOutside !== null || longAtLeast > 0
      ? [
          `${outside === null ? "编外教师中" : "其中"}聘用超过一学年${longOutside === null ? "至少" : ""}${count(longOutside ?? longAtLeast)}人`,
        ]
      : []),
  ].join("，");
  const head = facts === "" ? "" : `${facts}；`;
  if (state === "failed") {
    const found = [
      ...((longVacant ?? 0) > 0 ? ["空编长期未补"] : []),
      ...((longOutside ?? longAtLeast) > 0 ? ["长期聘用编外教师"] : []),
    ];
    return `${head}${found.join("，")}。`;
  }
  if (state === "met") return `${head}没有发现有编不补或长期聘用编外教师。`;
  if (state === "missing") return `${head}缺少${missing.map(field).join("、")}，不能判断。`;
  if (FIELDS_ASKED.some((of) => figures[of]?.differs))
    return `${missing.map(field).join("、")}在几张表中不一致，请核对后保留一处。`;
  return `${head}请补充${missing.map(field).join("、")}后再判断。`;
}
