import { assessSchools } from "../core/assessment/assess-schools";
import type { Unsettled } from "../core/assessment/assessment";
import type { JudgedCounty } from "../core/comparison/compare-counties";
import { checkPublishedCoefficients } from "../core/assessment/published-coefficients";
import type { SheetSnapshot, UnreadPart, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { finding, type Finding, type Severity } from "../core/findings/finding";
import { itemsAskingFor } from "../core/checks/asked-fields";
import { withSummedFigures } from "../core/indicators/summed-figures";
import { statedValueFindings } from "../core/same-figures/stated-value-finding";
import { type Pieces, wholly } from "../core/pieces";
import { compareStatedValues } from "../core/same-figures/stated-values";
import { checkNeedsTable } from "../core/investment/check-needs-table";
import type { StatedRequirement } from "../core/standards/requirement";
import type { Standard } from "../core/standards/standard";
import { DEFAULT_STANDARD } from "../core/standards/standards";
import { decidesSchools } from "../recognition/recognised-table";
import type { ItemTable } from "../recognition/item-tables";
import { recogniseWorkbook } from "../recognition/recognise-workbook";
import { unknownCheckFindings, withoutChecksOff } from "./checks-off";
import { overrideFindings } from "./figure-overrides";
import { chosenStandard, judgeByInPieces, type ReadCounty } from "./judge-by";
import { judgementFindings } from "./judgements";
import { doubledAmountFindings } from "./money-entries";
import { switchFindings } from "./standard-switches";
import { priceSheetFindings } from "./price-sheet";
import { priceFindings } from "./unit-prices";
import { settingsFindings } from "./settings-notes";
import type { WorkbookAssessment } from "./workbook-assessment";
import type { WorkbookSettings } from "./workbook-settings";

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/**
 * Recognises a workbook and assesses it: snapshot and settings in, everything that can be said of it out. Pure.
 * What depends on the day of the check (五年 of training, 年检) is judged as of `on` (ISO); without it as of what the tables
 * themselves state last. Where the settings name a standard that is not known, the workbook is read and nothing is judged.
 */
export function assessWorkbook(
  snapshot: WorkbookSnapshot,
  settings: WorkbookSettings,
  on: string | null = null,
): WorkbookAssessment {
  return wholly(assessInPieces(snapshot, settings, on));
}

/** What {@link assessWorkbook} says, standing still again and again, so that a page need not. */
export function* assessInPieces(
  snapshot: WorkbookSnapshot,
  settings: WorkbookSettings,
  on: string | null,
): Pieces<WorkbookAssessment> {
  const chosen = chosenStandard(settings, settings.standardId);
  const standard = chosen ?? DEFAULT_STANDARD;
  const users = { ...snapshot, sheets: snapshot.sheets.filter(isOfUser) };
  const recognition = yield* recogniseWorkbook(users, settings.answers, settings.ignoredSheets);
  const summed = recognition.records.map(withSummedFigures);
  const records = summed.map((each) => each.records);
  const unread = snapshot.unread ?? [];
  const itemTables = recognition.itemTables.map((table) => ({
    ...table,
    items: chosen ? itemsAskingFor(chosen, table.lacks) : [],
  }));
  const idsOf = (isAsked: boolean): ReadonlySet<string | undefined> =>
    new Set(itemTables.flatMap(({ items, question }) => (items.length > 0 === isAsked ? [question?.id] : [])));
  const [asides, pointless] = [idsOf(true), idsOf(false)];
  const questions = recognition.questions.filter(({ id }) => !pointless.has(id));
  // What a table for an item holds decides nothing of the schools.
  const open = questions.filter(({ id, answer }) => answer === null && !asides.has(id));
  const unreadSheets = recognition.unreadSheets + unread.filter(hasData).length;
  const unsettled: Unsettled = { questions: open.length, areSchoolsOpen: open.some(decidesSchools), unreadSheets };
  const read: ReadCounty = { records, readings: recognition.tables, facts: recognition.facts, unsettled, settings, on };
  yield;
  const schools = chosen ? yield* judgeByInPieces(read, chosen) : notJudged(standard);
  const needs = recognition.tables.flatMap((table) => (table.needs ? checkNeedsTable(table.needs) : []));
  const published = chosen
    ? checkPublishedCoefficients(
        recognition.tables.flatMap(({ coefficients }) => coefficients ?? []),
        standard,
        schools.balance,
      )
    : [];
  const { beside, printed } = recognition.statedValues;
  const statedValues = chosen ? yield* compareStatedValues(beside, chosen, printed) : [];
  const found: Finding[] = [
    ...settingsFindings(settings),
    ...(chosen ? overrideFindings(settings, chosen) : []),
    ...(chosen ? switchFindings(settings, chosen) : []),
    ...(chosen ? judgementFindings(settings, chosen) : []),
    ...unknownCheckFindings(settings),
    ...priceFindings(settings),
    ...priceSheetFindings(snapshot),
    ...unread.map(unreadFinding),
    ...calculationFindings(users.sheets),
    ...schools.findings,
    ...summed.flatMap((each) => each.findings),
    ...recognition.findings,
    ...itemTables.flatMap(itemTableFinding),
    ...needs,
    ...doubledAmountFindings(recognition.tables),
    ...published,
    ...statedValueFindings(statedValues),
  ];
  yield;
  // The verdicts are settled by now: what is not told decides nothing.
  const { findings, checksOff } = withoutChecksOff(settings, found);
  return {
    ...schools,
    ...read,
    snapshot,
    sheetNames: users.sheets.map(({ name }) => name),
    lockedSheets: users.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
    readOnlySheets: users.sheets.filter(({ isReadOnly }) => isReadOnly === true).map(({ name }) => name),
    tables: recognition.tables.map(({ table }) => table),
    questions,
    dismissed: recognition.dismissed,
    findings: ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    checksOff,
    statedValues,
    sameFigures: { pairs: recognition.sameFigures, records: recognition.records },
    unknownStandard: chosen ? null : settings.standardId,
  };
}

/** True for a sheet that is read: none of ours, and no copy of one, whose figures are those of other sheets. */
function isOfUser({ marker, copyOf }: SheetSnapshot): boolean {
  return marker === undefined && copyOf === undefined;
}

/** Says that a table was not understood, where the standard has an item that it seems to be for. */
function itemTableFinding({
  cell,
  title,
  lacks,
  items,
}: ItemTable & { readonly items: readonly StatedRequirement[] }): readonly Finding[] {
  if (items.length === 0) return [];
  const [ids, names] = [items.map(({ id }) => id), items.map(({ name }) => name)];
  return [finding("item-table-unread", [cell], { title, items: ids, names, lacks })];
}

/** True where figures may stand in what was not read. */
function hasData({ reason }: UnreadPart): boolean {
  return reason === "refused" || reason === "too-large";
}

/** Says which sheets have formulas whose results may be old. */
function calculationFindings(sheets: readonly SheetSnapshot[]): readonly Finding[] {
  const names = sheets
    .filter(({ calculatesByHand, formulas }) => calculatesByHand === true && formulas.size > 0)
    .map(({ name }) => name);
  return names.length > 0 ? [finding("calculated-by-hand", [], { sheets: names })] : [];
}

function unreadFinding(part: UnreadPart): Finding {
  const severity = hasData(part) ? "error" : part.reason === "no-cells" ? "info" : "warning";
  return finding("sheet-unread", [], { sheet: part.sheet, reason: part.reason }, severity);
}

/** What is said of the schools of a workbook whose standard is not known: nothing. */
function notJudged(standard: Standard): JudgedCounty {
  const { county, ...nothing } = assessSchools([], standard);
  return {
    ...nothing,
    county: { ...county, verdict: "missing", reasons: [{ code: "standard-unknown", count: 1 }] },
    requirements: [],
    whole: null,
  };
}
