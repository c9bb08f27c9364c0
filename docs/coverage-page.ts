import { isJudged } from "../src/core/standards/requirement";
import { FINDINGS } from "../src/core/findings/finding";
import { findStandard, PACKS, STANDARDS } from "../src/core/standards/standards";
import type { Standard } from "../src/core/standards/standard";
import { CUSTOM_FUNCTIONS } from "../src/functions/registry";
import { AT_THE_LINE, COVERED_IDS, type CoveredId, PLAN_TEXTS, PLANNED_THEMES, VECTORS } from "./coverage-ids";

const HEAD = `# Coverage 各项要求的落实

Everything that the five documents ask for (S000 安居 2015, S001 师宗 2024, S002 布局调整, S003 武清 2020, S004 武汉 2018) where they differ from each other (X) and what is needed beyond them (E), with what answers for it. Made from \`docs/coverage-ids.ts\` and the packs by \`npm run docs\`; a test compares.

*computed*: an indicator, an item, a rule or a finding works it out from the sheets, or a custom function (EDU.) from figures in cells, or the check of a plan's text finds it in the document itself; the test shows it. *choice*: documents differ, and the user chooses. *shown*: a contradiction, told with what is taken wherever its standard is chosen. *judged*: a person decides, with evidence (an item that figures decide wherever a workbook has them is computed). *planned*: it belongs to a part that is not built; the themes stand below. *open*: an item that no pack states yet.
`;

/** The standard that each document is kept as; what stands in none is asked of the national one. */
const STANDARDS_OF: ReadonlyMap<string, string> = new Map([
  ["S000", "anju-2015"],
  ["S001", "shizong-2024"],
  ["S002", "layout"],
  ["S003", "wuqing-2020"],
  ["S004", "wuhan-2018"],
]);
const CONTRADICTION_TEST = "tests/core/standards/contradictions.test.ts";

export type CoverageStatus = "computed" | "choice" | "shown" | "judged" | "planned" | "open";

/** What has become of an id. */
export interface Coverage extends Pick<CoveredId, "id" | "name"> {
  readonly status: CoverageStatus;
  /** What answers: the code of the item, the finding, the theme of what is planned. */
  readonly by: string;
  /** Files of the tests that show it; a computed id without one is not shown. */
  readonly tests: readonly string[];
}

const CUSTOM_FUNCTION_IDS: readonly string[] = CUSTOM_FUNCTIONS.map((each) => each.id);

/** Every id with what has become of it, as the packs stand. */
export function coverage(): readonly Coverage[] {
  return COVERED_IDS.map(coverageOf);
}

/** The page docs/coverage.md. */
export function coveragePage(): string {
  const all = coverage();
  const statuses = ["computed", "choice", "shown", "judged", "planned", "open"] as const;
  const counts = statuses.map((status) => `${status} ${all.filter((each) => each.status === status).length}`);
  return [
    HEAD,
    `${all.length} ids: ${counts.join(", ")}.`,
    "",
    "| id | 要求 | status | by | test |",
    "|---|---|---|---|---|",
    ...all.map(
      ({ id, name, status, by, tests }) =>
        `| ${id} | ${name} | ${status} | ${by} | ${tests.map((test) => `\`${test}\``).join(", ")} |`,
    ),
    "",
    "## Planned 后续部分",
    "",
    "Nothing is planned but what belongs to one of these.",
    "",
    "| theme | what belongs to it | ids |",
    "|---|---|---|",
    ...Object.entries(PLANNED_THEMES).map(([theme, what]) => {
      const ids = all.filter(({ status, by }) => status === "planned" && by === theme).map(({ id }) => id);
      return `| ${theme} | ${what} | ${ids.join(", ")} |`;
    }),
    "",
    "## Published and worked examples 算例",
    "",
    "| number | example | test |",
    "|---|---|---|",
    ...VECTORS.map(
      ({ number, name, tests }) => `| ${number} | ${name} | ${tests.map((test) => `\`${test}\``).join(", ")} |`,
    ),
    "",
  ].join("\n");
}

function coverageOf({ id, name, answer }: CoveredId): Coverage {
  const standard = standardOf(id);
  if ("planned" in answer) return { id, name, status: "planned", by: answer.planned, tests: [] };
  if ("planText" in answer && !("contradiction" in answer))
    return { id, name, status: "computed", by: "plan text", tests: [PLAN_TEXTS] };
  if ("choice" in answer) {
    const isThere = STANDARDS.some(({ switches }) => switches.some((each) => each.id === answer.choice));
    return { id, name, status: isThere ? "choice" : "open", by: `choice ${answer.choice}`, tests: [answer.test] };
  }
  if ("contradiction" in answer) {
    const stating = PACKS.filter(({ contradictions }) => contradictions?.some((each) => each.id === id));
    const by = stating.map((pack) => pack.id).join(", ");
    if (stating.length === 0) return { id, name, status: "open", by, tests: [CONTRADICTION_TEST] };
    return answer.planText
      ? { id, name, status: "computed", by: `plan text, ${by}`, tests: [PLAN_TEXTS, CONTRADICTION_TEST] }
      : { id, name, status: "shown", by, tests: [CONTRADICTION_TEST] };
  }
  if ("finding" in answer) {
    const isKnown = Object.hasOwn(FINDINGS, answer.finding);
    return { id, name, status: isKnown ? "computed" : "open", by: answer.finding, tests: [answer.test] };
  }
  if ("function" in answer) {
    const isThere = CUSTOM_FUNCTION_IDS.includes(answer.function);
    return { id, name, status: isThere ? "computed" : "open", by: `EDU.${answer.function}`, tests: [answer.test] };
  }
  if ("part" in answer) return { id, name, status: "computed", by: answer.part, tests: [answer.test] };
  if ("indicator" in answer) {
    const isThere = standard.indicators.some(({ code }) => code === answer.indicator);
    const indicator: ItemsCoverage = {
      status: isThere ? "computed" : "open",
      by: `indicator ${answer.indicator}`,
      tests: [AT_THE_LINE],
    };
    return { id, name, ...(answer.items ? together(indicator, coverageOfItems(standard, answer.items)) : indicator) };
  }
  return { id, name, ...coverageOfItems(standard, answer.items) };
}

type ItemsCoverage = Pick<Coverage, "status" | "by" | "tests">;

/** Items together: open while one is not stated, judged while a person decides one, computed where all are worked out. */
function coverageOfItems(standard: Standard, codes: readonly string[]): ItemsCoverage {
  const known = codes.flatMap((code) => standard.requirements.find((each) => each.id === code) ?? []);
  const isJudgedIn = known.some(({ measure }) => isJudged(measure) && measure.figures === undefined);
  return {
    status: known.length < codes.length ? "open" : isJudgedIn ? "judged" : "computed",
    by: `item ${codes.join(", ")}`,
    tests: [AT_THE_LINE],
  };
}

/** An indicator with items: what is least sure of both. */
function together(a: ItemsCoverage, b: ItemsCoverage): ItemsCoverage {
  const status = (["open", "judged"] as const).find((each) => a.status === each || b.status === each) ?? "computed";
  return { status, by: `${a.by}, ${b.by}`, tests: a.tests };
}

function standardOf(id: string): Standard {
  return named(STANDARDS_OF.get(id.split("-")[0] ?? "") ?? "national-2017");
}

function named(name: string): Standard {
  const standard = findStandard(name);
  if (!standard) throw new RangeError(`no standard ${name}`);
  return standard;
}
