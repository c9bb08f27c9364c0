import { SCHOOL_PARTS, type Stage, STAGES } from "../fields/stages";
import { type LedgerEntry } from "./reconcile";
import { unitsOfCell } from "./responsible-units";

/** What the ledger has open of a school. */
export interface SchoolPlan {
  readonly entries: readonly LedgerEntry[];
  /** Who is responsible, each named once, those that lead first. */
  readonly owners: readonly string[];
  /** The last of the deadlines as it is written: then all is to be done. "" where none is a day. */
  readonly deadline: string;
}

/**
 * What is not done of each school. A row that names no stage belongs to all of the school's.
 *
 * @returns by the school's name; `stage` null for the school as a whole
 */
export function plansOfSchools(entries: readonly LedgerEntry[]): (school: string, stage: Stage | null) => SchoolPlan {
  const bySchool = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const school = entry.standing?.school ?? entry.row?.texts.school ?? "";
    if (entry.isDone || school === "") continue;
    const own = bySchool.get(school);
    if (own) own.push(entry);
    else bySchool.set(school, [entry]);
  }
  return (school, stage) => {
    const own = (bySchool.get(school) ?? []).filter((entry) => {
      const of = stageOf(entry);
      return stage === null || of === null || of === stage;
    });
    const units = own.flatMap(({ owner }) => unitsOfCell(owner));
    const leading = units.filter(({ leads }) => leads);
    const dated = own
      .flatMap(({ deadline, row }) =>
        deadline.is === "day" ? [{ last: deadline.last, text: row?.texts.deadline }] : [],
      )
      .sort((a, b) => (a.last < b.last ? -1 : 1));
    return {
      entries: own,
      owners: [...new Set([...leading, ...units].map(({ name }) => name))],
      deadline: dated.at(-1)?.text ?? "",
    };
  };
}

function stageOf({ standing, row }: LedgerEntry): Stage | null {
  if (standing) return standing.stage;
  return STAGES.find((stage) => row?.texts.stage === SCHOOL_PARTS[stage].name) ?? null;
}
