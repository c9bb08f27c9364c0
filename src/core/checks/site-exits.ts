import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { type LedgerRow, ledgerRows } from "./ledger-rows";
import type { RequirementState } from "./requirement-check";
import { countyCheck, countyLine, type CountyLine } from "./share";

const FIELDS = ["site_exit", "site_donated", "donor_consent"] as const;

/** What may become of a closed site. */
const EXITS: readonly (readonly [string, RegExp])[] = [
  ["举办公办幼儿园", /幼儿园|学前/],
  ["移交机关事务服务中心处置", /机关事务|移交|拍卖|出让|处置/],
  ["建设劳动、实践基地", /劳动|实践|基地/],
];
const DONATED = /捐|援建/;

/** 闲置校舍: every site has exactly one of the exits of the document; a donated one only with what its donor says. */
export const SITE_EXITS: Check = {
  asks: () =>
    "每处闲置校舍有且只有一个去向：举办公办幼儿园、移交机关事务服务中心处置、建设劳动或实践基地、按捐赠方意见处置；捐建的有捐赠方意见。",
  check: (facts, requirement) =>
    countyCheck(requirement, linesOf(facts), ["site_exit"], "撤并学校的校舍去向、是否捐建和捐赠方意见"),
};

function linesOf(facts: CheckedFacts): readonly CountyLine[] {
  const rows = ledgerRows(facts, FIELDS).filter((row) => row.name !== "" && row.has("site_exit"));
  return rows.flatMap((row) => {
    if (row.isOpen) return [countyLine("open", () => OPEN_TEXT, row.cells)];
    const others = rows.filter((each) => each.name === row.name);
    const isFirst = others[0] === row;
    const exits = new Set(others.flatMap((each) => exitsOf(each)));
    const isTwice = others.length > 1 && exits.size > 1;
    if (isTwice)
      return isFirst
        ? [
            line(
              row,
              "failed",
              `有${others.length}行，去向不同：${[...exits].join("、")}。`,
              others.flatMap(({ cells }) => cells),
            ),
          ]
        : [];
    return [exitLine(row), ...consentLines(row)];
  });
}

/** The exits that a cell names; what its donor wishes is one by itself where no other is named. */
function exitsOf(row: LedgerRow): readonly string[] {
  const text = row.text("site_exit");
  const named = EXITS.flatMap(([name, words]) => (words.test(text) ? [name] : []));
  return named.length === 0 && DONATED.test(text) ? ["按捐赠方意见处置"] : named;
}

function exitLine(row: LedgerRow): CountyLine {
  const text = row.text("site_exit");
  if (text === "") return line(row, "missing", "没有写明校舍去向。", row.cells);
  const exits = exitsOf(row);
  if (exits.length === 0) return line(row, "undecided", `校舍去向“${text}”不是文件所列的四种，请核对。`, row.cells);
  if (exits.length > 1) return line(row, "failed", `校舍去向“${text}”写了${exits.length}种，只能有一种。`, row.cells);
  return line(row, "met", `${text}。`, row.cells);
}

function consentLines(row: LedgerRow): readonly CountyLine[] {
  const donated = row.text("site_donated").normalize("NFKC");
  const isDonated = /^(?:是|√|有|捐|援)/.test(donated) || DONATED.test(row.text("site_exit"));
  if (!isDonated) return [];
  const consent = row.text("donor_consent");
  if (consent === "") return [line(row, "missing", "捐建的校舍没有写明捐赠方意见。", row.cells)];
  const isLacking = /^(?:未|没有|无|否|不同意|尚未)/.test(consent);
  return [line(row, isLacking ? "failed" : "met", `捐建的校舍，捐赠方意见：${consent}。`, row.cells)];
}

function line(row: LedgerRow, state: RequirementState, text: string, cells: CountyLine["cells"]): CountyLine {
  return countyLine(state, () => text, cells, {
    name: row.name,
    missing: state === "missing" ? ["site_exit"] : [],
  });
}
