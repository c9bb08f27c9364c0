import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import type { Standings } from "../../core/ledger/standing";
import { standingsOf } from "../../core/ledger/standings";
import { schoolGaps } from "../../core/remedies/school-gaps";
import type { Words } from "../../core/words";
import type { ReportGate, ReportGround, ReportLedger } from "../../recognition/report-ground";
import { gateBookOf, gateDatesOf } from "../gates/gate-book";
import { ledgerView } from "../ledger";
import { remedyGroundOf } from "../remedies";
import { countyResultOf } from "../result/county-result-of";
import type { WorkbookAssessment } from "../workbook-assessment";
import { countyNameOf } from "./county-name";

/** What 县级自评报告 of a workbook is made of. @param today ISO day of the check */
export function reportGroundOf(assessment: WorkbookAssessment, today: string, words: Words): ReportGround {
  const ground = remedyGroundOf(assessment);
  return {
    county: assessment,
    records: assessment.records,
    ...countyResultOf(assessment, today),
    gaps: schoolGaps(ground),
    countyName: countyNameOf(assessment),
    ledger: ledgerOf(assessment.snapshot, standingsOf(assessment, ground, words), today),
    gates: gatesOf(assessment),
  };
}

function ledgerOf(snapshot: WorkbookSnapshot, standings: Standings, today: string): ReportLedger {
  const { reading, ledger, isWritable } = ledgerView(snapshot, standings, today);
  if (!reading?.head) return { is: isWritable ? "none" : "unreadable" };
  return {
    is: "read",
    sheet: reading.sheet,
    head: reading.head,
    entries: ledger.entries.filter(({ row }) => row !== null),
    unlisted: ledger.entries.filter(({ row }) => row === null).length,
  };
}

function gatesOf({ snapshot, standard }: WorkbookAssessment): readonly ReportGate[] {
  const book = gateBookOf(snapshot);
  return gateDatesOf(book, standard.gateDates).flatMap(({ gate, day }) => {
    if (day === null) return [];
    const own = book?.isReadable ? book.gates.find((each) => each.gate === gate && each.plannedDay === day) : undefined;
    return [{ gate, day, cell: own?.plannedAt ?? null }];
  });
}
