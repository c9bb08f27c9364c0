import type { CellRef } from "../cell/address";
import { factCell, isEntryOpen, type SchoolStage } from "../facts/fact-table";
import type { FieldId } from "../fields/catalogue";
import { type Stage, STAGES } from "../fields/stages";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { isAheadOf, statementsOf } from "./figures";
import { countyCheck, countyLine, type CountyLine } from "./share";
import type { Words } from "../words";
import { quotaIn } from "./written-quota";
import { greatest } from "../quantity/long-lists";

const PROVIDE = "城乡学校建设标准、教职工编制标准、生均公用经费基准定额和基本装备配置标准（分学段、分城乡）";
const STANDARDS = ["building_standard", "staff_standard", "fund_standard", "equipment_standard"] as const;

/** A standard of one stage at one place; those of 学前 and 高中 are of neither stage that is asked for. */
interface Stated {
  readonly stage: SchoolStage | null;
  readonly place: string;
  readonly text: string;
  /** The table that states it. */
  readonly table: string;
  readonly isOpen: boolean;
  readonly cell: CellRef | null;
}

/** 2.2: of each of the four standards one for town and country, stage by stage. */
export const ONE_STANDARD: Check = {
  asks: () => "城乡学校建设标准、教师编制标准、生均公用经费基准定额、基本装备配置标准统一。",
  check: (facts, requirement) => countyCheck(requirement, allLines(facts), STANDARDS, PROVIDE),
};

/** Where some standard is given, those that no table gives are named. */
function allLines(facts: CheckedFacts): readonly CountyLine[] {
  const lines = STANDARDS.map((field) => ({ field, lines: linesOf(facts, field) }));
  if (lines.every((each) => each.lines.length === 0)) return [];
  return lines.flatMap(({ field, lines: own }) =>
    own.length > 0
      ? own
      : [countyLine("missing", (words) => `缺少城乡各学段的${words.field(field)}，请提供。`, [], { missing: [field] })],
  );
}

function linesOf(facts: CheckedFacts, field: FieldId): readonly CountyLine[] {
  const stated = statedOf(facts, field);
  const stages = STAGES.filter((stage) => stated.some((each) => each.stage === stage));
  return (stages.length > 0 ? stages : [null]).flatMap((stage) => {
    const own = stated.filter((each) => each.stage === stage || each.stage === null);
    return own.length === 0 ? [] : [lineOf(field, stage, own)];
  });
}

/** Every standard as it is written. */
function statedOf(facts: CheckedFacts, field: FieldId): readonly Stated[] {
  const tables = [...statementsOf(facts.rows, [field]).values()].flat();
  // Standards of several years are no difference between town and country: the latest counts.
  const years = tables.flatMap(({ said = [] }) =>
    said.flatMap(({ year }) => (isAheadOf(facts, year) ? [] : (year ?? []))),
  );
  const latest = years.length > 0 ? greatest(years) : null;
  return tables
    .flatMap((table) =>
      (table.texts.get(field)?.texts ?? []).map((text, at) => ({
        year: table.said?.[at]?.year ?? null,
        stage: table.stages[at] ?? null,
        place: placeName(table.said?.[at]?.place ?? null),
        text: text.normalize("NFKC").replace(/\s+/g, ""),
        table: table.table,
        isOpen: isEntryOpen(table, at),
        cell: factCell(table, field, at),
      })),
    )
    .filter(({ year }) => year === null || latest === null || year === latest);
}

function placeName(place: "city" | "town" | "village" | null): string {
  return place === null ? "" : place === "city" ? "城区" : place === "town" ? "镇区（城镇）" : "乡村";
}

function lineOf(field: FieldId, stage: Stage | null, own: readonly Stated[]): CountyLine {
  const cells = own.flatMap(({ cell }) => cell ?? []);
  const more = { stage };
  if (own.some(({ isOpen }) => isOpen)) return countyLine("open", () => OPEN_TEXT, cells, more);
  const filled = own.filter(({ text }) => text !== "");
  const places = new Set(filled.flatMap(({ place }) => (place === "" ? [] : [place === "乡村" ? "rural" : "urban"])));
  const what = (words: Pick<Words, "field" | "stage">): string =>
    `${stage === null ? "" : words.stage(stage)}${words.field(field)}`;
  const listed = (words: Words): string =>
    filled.map(({ place, text }) => `${place}${asSaid(text, field, words)}`).join("，");
  // 720, 720.0 and 720元/生 are one amount.
  const values = new Set(filled.map(valueOf));
  if (values.size > 1 && contradicts(filled))
    return countyLine(
      "undecided",
      (words) => `${what(words)}在几张表中不一致：${listed(words)}，请核对后保留一处。`,
      cells,
      more,
    );
  if (values.size > 1) return countyLine("failed", (words) => `${what(words)}不统一：${listed(words)}。`, cells, more);
  if (filled.length < own.length || places.size < 2)
    return countyLine(
      "missing",
      (words) => `${what(words)}缺少${places.has("rural") ? "城镇" : "乡村"}的数据，不能判断城乡是否统一。`,
      cells,
      {
        ...more,
        missing: [field],
      },
    );
  return countyLine(
    "met",
    (words) => `${what(words)}城乡一致，为${asSaid(filled[0]?.text ?? "", field, words)}。`,
    cells,
    more,
  );
}

/** A 定额 below this can only be in 万元, by a header that is not seen here. */
const LEAST_YUAN = 10;

/** A bare number of money with its unit: 720 is 720元. Everything else as it is written. */
function asSaid(text: string, field: FieldId, words: Pick<Words, "amount">): string {
  const amount = Number(text.replaceAll(",", ""));
  return field === "fund_standard" && amount >= LEAST_YUAN ? words.amount(amount, "yuan") : text;
}

function valueOf({ text }: Stated): number | string {
  return quotaIn(text) ?? text;
}

/** Whether tables state the standard of one place differently, and not each of them two standards by itself. */
function contradicts(filled: readonly Stated[]): boolean {
  const tables = [...new Set(filled.map(({ table }) => table))].map((table) =>
    filled.filter((each) => each.table === table),
  );
  const valuesOf = (stated: readonly Stated[]): string => [...new Set(stated.map(valueOf))].sort().join("|");
  const isOther = tables.some((own) =>
    tables.some((others) =>
      own.some(({ place }) => {
        const [one, other] = [own, others].map((stated) => stated.filter((each) => each.place === place));
        return one && other && other.length > 0 && valuesOf(one) !== valuesOf(other);
      }),
    ),
  );
  return isOther && !tables.every((own) => new Set(own.map(valueOf)).size > 1);
}
