import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { requirementVerdict } from "../../src/core/checks/requirement-check";
import { caseWorkbook } from "../cases/case-workbook";

/**
 * Sheets for the items beside the indicators in the words and places of many offices: "@item verdict sheet", then its rows
 * with cells apart by |. Verdicts are worked out by hand; missing where the sheet itself leaves something out, or where what
 * is lacking is named. All figures are invented (示例数据).
 */
const LAYOUTS = readFileSync(join(__dirname, "written-layouts.txt"), "utf8")
  .split(/^@/m)
  .slice(1)
  .map((block) => {
    const [head = "", ...lines] = block.trimEnd().split("\n");
    const [id = "", verdict = "", sheet = ""] = head.split(" ");
    return { id, verdict, sheet, rows: lines.map((line) => line.split("|").map(cellOf)) };
  });

function cellOf(text: string): string | number | null {
  if (text === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The standard that asks for the safety of buildings. */
const OF_BUILDINGS = { ...NEW_SETTINGS, standardId: "wuqing-2020" };

it.each(LAYOUTS.map((layout, at) => [`${at + 1}. ${layout.id} ${layout.sheet}: ${layout.verdict}`, layout] as const))(
  "%s",
  (_, { id, verdict, sheet, rows }) => {
    const { workbook } = caseWorkbook({ sheets: [{ name: sheet, rows }] });
    const settings = id.startsWith("二") ? OF_BUILDINGS : NEW_SETTINGS;
    const { requirements } = assessWorkbook(workbook, settings, "2026-11-29");
    const check = requirements.find(({ requirement }) => requirement.id === id);
    expect(check && requirementVerdict(check)).toBe(verdict);
  },
);

test("every item beside the indicators is tried in several layouts", () => {
  const counts = new Map<string, number>();
  for (const { id } of LAYOUTS) counts.set(id, (counts.get(id) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count < 4)).toEqual([]);
});
