import type { SchoolKind } from "../fields/school-kinds";
import type { Stage } from "../fields/stages";
import { figureCells } from "../facts/origin";
import { nameCellOf, type SchoolRecords } from "../indicators/school-records";
import { openStudentsReader, type RecordStudents, studentsFieldOf, studentsReader } from "../indicators/stage-students";
import type { Limit, StatedRequirement } from "../standards/requirement";
import { exactProduct } from "../quantity/decimal";
import { SMALL_SCHOOL_LIMITS } from "../standards/item-limits";
import type { Words } from "../words";
import { type Check, OPEN_TEXT } from "./check";
import { andLack, type Lack, shortOf } from "./lack";
import { type MakeItem, RequirementItems, type RequirementState } from "./requirement-check";
import { holdsLimit } from "./share-limit";
import { quotas } from "./small-school-funds";

/** The kind of school that a limit of this name is for; schools of several stages and 教学点 are of none. */
const KINDS: ReadonlyMap<string, SchoolKind> = new Map([
  ["primary", "primary-school"],
  ["junior", "junior-school"],
]);

/**
 * Least pupils of a school of one kind: 小学 or 初级中学 by themselves; 一贯制学校, 完全中学 and 教学点 are not asked. A school
 * without pupils is not judged. Whether a number itself is enough is in its sign: 不足600 leaves 600 alone, 100人以下 takes 100.
 *
 * @example 初级中学 with 599 pupils, limit ≥600: fails with 1 lacking
 */
export const LEAST_SCHOOL_SIZE: Check = {
  asks: ({ limits }, words) => `${leastAsked(limits, words)}。`,
  check: (facts, requirement) => {
    const items = new RequirementItems();
    const quotaOf = quotas(facts);
    for (const records of facts.schools) addSchools(items, records, requirement, quotaOf);
    return items.check(requirement, "school", {
      fields: ["school", "students"],
      sentence: "缺少各校学生数，请提供学校名称、学段和在校学生数。",
    });
  },
};

/** 初级中学不少于600人, 小学多于100人 */
export function leastAsked(limits: Readonly<Record<string, Limit>>, { count }: Words): string {
  return Object.values(limits)
    .map(({ for: who = "", value, sign }) => `${who}${sign === ">" ? "多于" : "不少于"}${count(value)}人`)
    .join("，");
}

/** How many are lacking: to the first number that is enough. */
export function leastLack(value: number | null, { sign, value: least }: Limit): Lack | undefined {
  return value === null ? undefined : shortOf(sign === ">" ? least + 1 : least, value, "person");
}

/** What there is to say of pupils held against the fewest that are asked. */
export function leastText(value: number | null, limit: Limit, state: RequirementState, words: Words): string {
  const { count } = words;
  if (state === "open") return OPEN_TEXT;
  if (value === null) return "缺少学生数，不能判断。";
  const line = `${count(limit.value)}人`;
  if (state === "met") return `${count(value)}人，${limit.sign === ">" ? "多于" : "不少于"}${line}。`;
  return `${count(value)}人，${limit.sign === ">" ? `在${line}以下` : `不足${line}`}${andLack(leastLack(value, limit), words)}。`;
}

/**
 * What is no longer paid once a school of under a hundred pupils is closed: it is funded as for a hundred as long as it is
 * there, its pupils in another school as what they are.
 *
 * @example 80 pupils at 720元: 20 × 720 = 14,400元 a year
 */
export function forfeitedText(
  pupils: number,
  quota: { readonly amount: number | null },
  { count, amount }: Words,
): string {
  const lost = SMALL_SCHOOL_LIMITS.pupils.value - pupils;
  if (lost <= 0) return "";
  const people = `不足${count(SMALL_SCHOOL_LIMITS.pupils.value)}人的学校按${count(SMALL_SCHOOL_LIMITS.pupils.value)}人核定公用经费，撤并后每年少核定${count(lost)}人`;
  return quota.amount === null
    ? `${people}的公用经费（没有定额，金额算不出）。`
    : `${people}×${amount(quota.amount, "yuan")}＝${amount(exactProduct(lost, quota.amount), "yuan")}。`;
}

function addSchools(
  items: RequirementItems,
  records: SchoolRecords,
  requirement: StatedRequirement,
  quotaOf: ReturnType<typeof quotas>,
): void {
  const read = studentsReader(records);
  const isOpen = openStudentsReader(records);
  const itemAt: MakeItem = (record, state) => {
    const asked = askedOf(records, record, read(record), requirement);
    if (!asked) throw new RangeError(`no limit for record ${record}`);
    const { limit, stage, value } = asked;
    const field = studentsFieldOf(records, stage, record) ?? "students";
    const column = records.figures.get(field);
    return {
      school: records.names[record] ?? "",
      name: "",
      grade: 0,
      stage,
      value,
      required: limit.value,
      cells: [nameCellOf(records, record), ...(column ? figureCells(column, record) : [])],
      missing: value === null ? [field] : [],
      lack: leastLack(value, limit),
      says: (words) => {
        const told = leastText(value, limit, state, words);
        const isToClose = state === "failed" && value !== null && limit.sign === ">";
        return isToClose ? `${told}${forfeitedText(value, quotaOf(records.names[record] ?? "")[stage], words)}` : told;
      },
    };
  };
  for (let record = 0; record < records.length; record++) {
    const asked = askedOf(records, record, read(record), requirement);
    if (!asked || asked.value === 0) continue;
    const { value, limit } = asked;
    const unknown = isOpen(record) ? "open" : "missing";
    items.add(value === null ? unknown : holdsLimit(value, 1, limit) ? "met" : "failed", itemAt, record);
  }
}

/** The limit that is for a school, with its pupils; null where none is. */
function askedOf(
  records: SchoolRecords,
  record: number,
  students: RecordStudents,
  { limits }: StatedRequirement,
): { readonly limit: Limit; readonly stage: Stage; readonly value: number | null } | null {
  if (students.type !== "single") return null;
  const kind = records.kinds[record] ?? "unknown";
  const [, limit] = Object.entries(limits).find(([name]) => KINDS.get(name) === kind) ?? [];
  return limit ? { limit, stage: students.stage, value: students.students } : null;
}
