import { exactTotal } from "../quantity/decimal";
import type { StatedRequirement } from "../standards/requirement";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { type LedgerRow, ledgerRows } from "./ledger-rows";
import type { RequirementState } from "./requirement-check";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { yearsIn } from "./written-years";
import { greatest } from "../quantity/long-lists";

const FIELDS = [
  "person",
  "applied_post",
  "rural_years",
  "weak_years",
  "rural_or_weak_years",
  "taught_schools",
] as const;

/** Whom an experience is asked of, by what they apply for. */
interface Experience {
  readonly who: string;
  readonly applies: RegExp;
}

/** 晋升高级职务 and 特级教师: so many years at schools in the country or weak ones. */
export const SENIOR_EXPERIENCE: Check = experienceCheck(
  { who: "申报高级职称、特级教师的", applies: /高级|特级/ },
  weakYears,
);

/** 中级以上岗位 and 表彰: so many schools, or so many years in the country. */
export const POST_EXPERIENCE: Check = experienceCheck(
  { who: "聘用到中级以上岗位、推荐表彰的", applies: /中级|高级|一级|特级|表彰|先进|优秀|模范|劳模|骨干|名师/ },
  schoolsOrYears,
);

type Held = { readonly state: RequirementState; readonly text: string };
type Holds = (row: LedgerRow, limits: StatedRequirement["limits"]) => Held;

function experienceCheck({ who, applies }: Experience, holds: Holds): Check {
  return {
    asks: ({ limits }, { count }) =>
      limits.schools
        ? `${who}有${count(limits.schools.value)}所以上学校或${count(limits.rural?.value ?? 0)}年以上农村学校任教经历。`
        : `${who}有${count(limits.rural?.value ?? 0)}年以上农村学校或薄弱学校任教经历。`,
    check: (facts, requirement) =>
      countyCheck(
        requirement,
        linesOf(facts, applies, (row) => holds(row, requirement.limits)),
        ["applied_post", "rural_years"],
        "申报人员名单（姓名、申报职称或岗位、农村任教年限、薄弱学校任教年限、任教学校数）",
      ),
  };
}

function linesOf(facts: CheckedFacts, applies: RegExp, holds: (row: LedgerRow) => Held): readonly CountyLine[] {
  return ledgerRows(facts, FIELDS)
    .filter((row) => row.has("applied_post") && (row.text("person") !== "" || row.name !== ""))
    .flatMap((row) => {
      const name = row.text("person") || row.name;
      const post = row.text("applied_post");
      if (row.isOpen) return [countyLine("open", () => OPEN_TEXT, row.cells)];
      if (post === "")
        return [
          countyLine("missing", () => `${name}：没有写明申报的职称或岗位。`, row.cells, { missing: ["applied_post"] }),
        ];
      if (!applies.test(post)) return [];
      const { state, text } = holds(row);
      return [
        countyLine(state, () => `${name}（${post}）：${text}。`, row.cells, {
          missing: state === "missing" ? ["rural_years"] : [],
        }),
      ];
    });
}

/** Years in the country and at weak schools: one alone is enough; both together may count a school that is both twice. */
function weakYears(row: LedgerRow, { rural }: StatedRequirement["limits"]): Held {
  const least = rural?.value ?? 0;
  const fields = (["rural_years", "weak_years", "rural_or_weak_years"] as const).filter((field) => row.has(field));
  const years = fields.map((field) => yearsIn(row.text(field)));
  const known = years.flatMap((each) => each ?? []);
  const most = greatest(known, 0);
  const text = known.length === 0 ? "没有能用的任教年限" : `农村或薄弱学校任教${known.join("年、")}年`;
  if (most >= least && known.length > 0) return { state: "met", text };
  if (known.length < years.length || known.length === 0) return { state: "missing", text: `${text}，有的年限没有写明` };
  return exactTotal(known) >= least
    ? { state: "undecided", text: `${text}，合计够而单项不够，请核对是否重复计算` }
    : { state: "failed", text: `${text}，不足${least}年` };
}

function schoolsOrYears(row: LedgerRow, limits: StatedRequirement["limits"]): Held {
  const [needed, least] = [limits.schools?.value ?? 0, limits.rural?.value ?? 0];
  const schools = row.has("taught_schools") ? yearsIn(row.text("taught_schools")) : null;
  const years = row.has("rural_years") ? yearsIn(row.text("rural_years")) : null;
  const text = [
    schools === null ? "任教学校数没有写明" : `任教${schools}所学校`,
    years === null ? "农村任教年限没有写明" : `农村任教${years}年`,
  ].join("，");
  if ((schools ?? 0) >= needed || (years ?? 0) >= least) return { state: "met", text };
  return schools === null || years === null
    ? { state: "missing", text }
    : { state: "failed", text: `${text}，不足${needed}所，也不足${least}年` };
}
