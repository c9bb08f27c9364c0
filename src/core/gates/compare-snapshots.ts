import type { IndicatorState, Verdict } from "../assessment/assessment";
import type { RequirementVerdict } from "../checks/requirement-check";
import type { Stage } from "../fields/stages";
import type { GateSnapshot, SnapshotProblem } from "./snapshot";

/** A school whose figures or verdicts are not what they were. */
export interface SchoolChange {
  readonly name: string;
  readonly stage: Stage;
  readonly verdicts: Change<Verdict>;
  /** Of its figures, base units. */
  readonly figures: readonly (Change<number | null> & { readonly field: string })[];
  /** Of its indicators: those with another verdict. */
  readonly indicators: readonly IndicatorChange[];
}

export interface IndicatorChange {
  readonly code: string;
  readonly states: Change<IndicatorState>;
  readonly values: Change<number | null>;
}

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What is otherwise at a later gate than at an earlier one. */
export interface GateDifference {
  /** By which standards, where they are two: then verdicts also differ without any figure. */
  readonly standards: Change<string> | null;
  readonly verdict: Change<Verdict>;
  readonly schools: readonly SchoolChange[];
  /** Schools of one of the two only. */
  readonly added: readonly SchoolOfGate[];
  readonly gone: readonly SchoolOfGate[];
  readonly coefficients: readonly (Change<number | null> & {
    readonly stage: Stage;
    readonly code: string;
    readonly met: Change<boolean | null>;
  })[];
  readonly items: readonly (Change<RequirementVerdict> & { readonly code: string })[];
  readonly closed: readonly SnapshotProblem[];
  readonly reopened: readonly SnapshotProblem[];
  /** Problems that were not there before, and those that are there no more. */
  readonly newProblems: readonly SnapshotProblem[];
  readonly goneProblems: readonly SnapshotProblem[];
}

export interface SchoolOfGate {
  readonly name: string;
  readonly stage: Stage;
}

/**
 * The difference between two gates: which figures changed, which verdicts flipped, what was closed and what reopened. A
 * school is the same by its name and stage, several of one name by their order.
 */
export function compareSnapshots(before: GateSnapshot, after: GateSnapshot): GateDifference {
  const [old, now] = [schoolsByKey(before), schoolsByKey(after)];
  const problems = new Map(before.problems.map((problem) => [problem.id, problem]));
  const stillThere = new Set(after.problems.map(({ id }) => id));
  return {
    standards: before.standard === after.standard ? null : { before: before.standard, after: after.standard },
    verdict: { before: before.verdict, after: after.verdict },
    schools: [...now].flatMap(([key, at]) => {
      const was = old.get(key);
      return was === undefined ? [] : schoolChange({ before, after }, { before: was, after: at });
    }),
    added: [...now].flatMap(([key, at]) => (old.has(key) ? [] : schoolAt(after, at))),
    gone: [...old].flatMap(([key, at]) => (now.has(key) ? [] : schoolAt(before, at))),
    coefficients: coefficientChanges(before, after),
    items: after.items.flatMap(({ code, verdict }) => {
      const was = before.items.find((item) => item.code === code);
      return !was || was.verdict === verdict ? [] : [{ code, before: was.verdict, after: verdict }];
    }),
    closed: after.problems.filter(({ id, isClosed }) => isClosed && problems.get(id)?.isClosed === false),
    reopened: after.problems.filter(({ id, isClosed }) => !isClosed && problems.get(id)?.isClosed === true),
    newProblems: after.problems.filter(({ id }) => !problems.has(id)),
    goneProblems: before.problems.filter(({ id }) => !stillThere.has(id)),
  };
}

function schoolsByKey({ schools: { names, stages } }: GateSnapshot): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const keys = new Map<string, number>();
  names.forEach((name, at) => {
    const own = `${stages[at] ?? ""} ${name}`;
    const times = seen.get(own) ?? 0;
    seen.set(own, times + 1);
    keys.set(`${times} ${own}`, at);
  });
  return keys;
}

function schoolAt({ schools: { names, stages } }: GateSnapshot, at: number): readonly SchoolOfGate[] {
  const [name, stage] = [names[at], stages[at]];
  return name === undefined || stage === undefined ? [] : [{ name, stage }];
}

function schoolChange(of: Change<GateSnapshot>, at: Change<number>): readonly SchoolChange[] {
  const [{ before, after }, [school]] = [of, schoolAt(of.after, at.after)];
  const verdicts = { before: before.schools.verdicts[at.before], after: after.schools.verdicts[at.after] };
  if (!school || !verdicts.before || !verdicts.after) return [];
  const fields = new Set([...before.schools.figures, ...after.schools.figures].map(({ field }) => field));
  const amount = ({ schools }: GateSnapshot, field: string, position: number): number | null =>
    schools.figures.find((figure) => figure.field === field)?.amounts[position] ?? null;
  const figures = [...fields].flatMap((field) => {
    const change = { before: amount(before, field, at.before), after: amount(after, field, at.after) };
    return change.before === change.after ? [] : [{ field, ...change }];
  });
  const indicators = after.schools.indicators.flatMap(({ code, states, values }): IndicatorChange[] => {
    const was = before.schools.indicators.find((indicator) => indicator.code === code);
    const [old, now] = [was?.states[at.before], states[at.after]];
    if (!was || !old || !now || old === now) return [];
    return [
      {
        code,
        states: { before: old, after: now },
        values: { before: was.values[at.before] ?? null, after: values[at.after] ?? null },
      },
    ];
  });
  const isSame = verdicts.before === verdicts.after && figures.length + indicators.length === 0;
  return isSame
    ? []
    : [{ ...school, verdicts: { before: verdicts.before, after: verdicts.after }, figures, indicators }];
}

function coefficientChanges(before: GateSnapshot, after: GateSnapshot): GateDifference["coefficients"] {
  return after.coefficients.flatMap(({ stage, code, cv, met }) => {
    const was = before.coefficients.find((each) => each.stage === stage && each.code === code);
    if (!was || (was.cv === cv && was.met === met)) return [];
    return [{ stage, code, before: was.cv, after: cv, met: { before: was.met, after: met } }];
  });
}
