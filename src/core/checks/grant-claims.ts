import type { FieldId } from "../fields/catalogue";
import type { Stage } from "../fields/stages";
import { MONTHS, newClassGrant, supportGrant } from "../money/grants";
import { exactProduct } from "../quantity/decimal";
import { type Fraction, fractionOf, halfUpOf } from "../quantity/fraction";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { andLack, over, shortOf } from "./lack";
import { isEmptyRow, type LedgerRow, ledgerRows } from "./ledger-rows";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellNames } from "./year-series";

const CLASS_FIELDS = ["grant_classes", "grant_amount"] as const;
const SUPPORT_FIELDS = ["support_people", "support_months", "support_amount"] as const;

/** 新增教学班一次性奖补, claim by claim: what is claimed is the classes times the rate of their stage, once a school. */
export const CLASS_GRANTS: Check = {
  asks: ({ limits }, { amount }) =>
    `新增教学班一次性奖补按小学每班${amount(limits.primary?.value ?? 0, "yuan")}、中学每班${amount(limits.junior?.value ?? 0, "yuan")}，申请数与应补数一致，同一学校不重复申领；是否达到现代化建设标准并已招生须另行核查。`,
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      claimLines(facts, CLASS_FIELDS, (row) => classLine(row, requirement)),
      CLASS_FIELDS,
      "奖补申领表（学校、学段、新增教学班数、申请奖补金额）",
    ),
};

/** 支教补助, claim by claim: people times months by the month, never for more than a year. */
export const SUPPORT_GRANTS: Check = {
  asks: ({ limits }, { amount }) =>
    `帮扶支教按每人每年${amount(limits.year?.value ?? 0, "yuan")}补助，不满一年的按月计（本产品约定），申请数与应补数一致，同一人不重复申领。`,
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      claimLines(facts, SUPPORT_FIELDS, (row) => supportLine(row, requirement)),
      ["support_months", "support_amount"],
      "支教补助申领表（学校或姓名、支教月数、补助金额）",
    ),
};

/** A line for each claim, and one for each pair of rows that may be the same claim made twice. */
function claimLines(
  facts: CheckedFacts,
  fields: readonly FieldId[],
  lineOf: (row: LedgerRow) => CountyLine,
): readonly CountyLine[] {
  const rows = ledgerRows(facts, fields).filter((row) => !isEmptyRow(row, fields));
  return [
    ...rows.map((row) => (row.isOpen ? countyLine("open", () => OPEN_TEXT, row.cells) : lineOf(row))),
    ...repeated(rows, fields),
  ];
}

/**
 * Rows of the same name and stage. Alike in every figure they are one claim made twice; with other figures they may be parts
 * of one claim, or two people of one name: then somebody has to look.
 */
function repeated(rows: readonly LedgerRow[], fields: readonly FieldId[]): readonly CountyLine[] {
  const key = (row: LedgerRow): string =>
    `${row.name.normalize("NFKC").replace(/\s+/g, "")}|${row.stage ?? ""}|${row.year ?? ""}`;
  const named = rows.filter(({ name }) => name !== "");
  return [...new Set(named.map(key))].flatMap((each) => {
    const own = named.filter((row) => key(row) === each);
    const [first] = own;
    if (!first || own.length < 2) return [];
    const cells = own.flatMap((row) => row.cells);
    const figures = (row: LedgerRow): string => fields.map((field) => row.amount(field)).join("|");
    const isSame = new Set(own.map(figures)).size === 1;
    const amountField = fields[fields.length - 1];
    const claimed = amountField === undefined ? null : first.amount(amountField);
    if (!isSame || claimed === null)
      return [
        countyLine(
          "undecided",
          () => `${first.name}有${own.length}行申领，数不相同，请核对是分项还是重复申领。`,
          cells,
        ),
      ];
    const lack = over(exactProduct(claimed, own.length), claimed, "yuan");
    return [
      countyLine(
        "failed",
        (words) => `${first.name}有${own.length}行相同的申领，重复申领${andLack(lack, words)}。`,
        cells,
        { lack },
      ),
    ];
  });
}

function classLine(row: LedgerRow, requirement: StatedRequirement): CountyLine {
  const [classes, claimed] = [row.amount("grant_classes"), row.amount("grant_amount")];
  if (classes === null || claimed === null) return unknownClaim(row, CLASS_FIELDS);
  const stage = row.stage === "primary" || row.stage === "junior" ? row.stage : null;
  if (stage === null)
    return countyLine("missing", () => `${row.name}没有写明小学或中学，不能确定每班标准。`, row.cells, {
      missing: ["stage"],
    });
  const rates: Readonly<Record<Stage, number>> = {
    primary: limitOf(requirement, "primary") ?? 0,
    junior: limitOf(requirement, "junior") ?? 0,
  };
  const due = newClassGrant(classes, stage, rates);
  return claimLine(
    row,
    fractionOf(due),
    claimed,
    ({ count, amount }) => `${count(classes)}个班，每班${amount(rates[stage], "yuan")}`,
  );
}

function supportLine(row: LedgerRow, requirement: StatedRequirement): CountyLine {
  const [months, claimed] = [row.amount("support_months"), row.amount("support_amount")];
  // A list of people has no column for how many there are: each row is one.
  const people = row.has("support_people") ? row.amount("support_people") : 1;
  if (people === null || months === null || claimed === null) return unknownClaim(row, SUPPORT_FIELDS);
  if (months > MONTHS)
    return countyLine(
      "undecided",
      () => `${row.name}支教${months}个月，超过一年；补助按年核定，请按年度分列。`,
      row.cells,
    );
  const rate = limitOf(requirement, "year") ?? 0;
  const due = supportGrant(people, months, rate);
  return claimLine(
    row,
    due,
    claimed,
    ({ count, amount }) => `${count(people)}人${count(months)}个月，每人每年${amount(rate, "yuan")}`,
  );
}

/** What is claimed against what is due: more is claimed too much, less is short. */
function claimLine(row: LedgerRow, due: Fraction, claimed: number, ground: (words: Words) => string): CountyLine {
  // To the 分: what is due by the month may come out between two.
  const needed = halfUpOf(due, 2);
  const lack = over(claimed, needed, "yuan") ?? shortOf(needed, claimed, "yuan");
  return countyLine(
    lack ? "failed" : "met",
    (words) =>
      `${ground(words)}，应补${words.amount(needed, "yuan")}，申请${words.amount(claimed, "yuan")}${andLack(lack, words)}。`,
    row.cells,
    { name: row.name, value: claimed, required: needed, lack },
  );
}

function unknownClaim(row: LedgerRow, fields: readonly FieldId[]): CountyLine {
  const blank = fields.filter((field) => row.has(field) && row.amount(field) === null);
  const lacking = blank.length > 0 ? blank : fields.filter((field) => row.amount(field) === null);
  return countyLine(
    "missing",
    (words) => {
      const cells = lacking.flatMap((field) => row.cell(field) ?? []);
      const where = cells.length > 0 ? `（${cellNames(cells)}）` : "";
      return `${row.name}缺少${lacking.map(words.field).join("、")}${where}，空白、文字、负数或没有写明单位的金额不参加计算。`;
    },
    row.cells,
    { missing: lacking },
  );
}
