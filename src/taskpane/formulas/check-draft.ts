import { checkFormulas, type CheckFormulas, type ChosenCheck } from "../../app/formulas/check-formulas";
import { type FilledIn, filledIn, type OfferedCheck, targetNamed } from "../../app/formulas/offered-checks";
import { type Flavour, type Occupied, occupiedBy } from "../../app/formulas/plan-check";
import type { CheckArgument } from "../../app/formulas/run-function";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { AddressFault, CheckFault } from "../../plan/formula-faults";

/** What somebody has filled in so far. */
export interface CheckDraft {
  /** By the keys of the arguments. */
  readonly typed: Readonly<Record<string, string>>;
  readonly target: string;
  /** Null while nobody has chosen: native where there is such a formula. */
  readonly flavour: Flavour | null;
  readonly replaces: boolean;
}

/** What a draft comes to. */
interface ReadCheck {
  readonly fields: Readonly<Record<string, FilledIn>>;
  readonly targetFault: AddressFault | null;
  /** Null while something is missing or wrong. */
  readonly check: ChosenCheck | null;
  readonly fault: CheckFault | null;
  readonly made: CheckFormulas | null;
  readonly hasNative: boolean;
  readonly flavour: Flavour;
  readonly occupied: Occupied;
  /** Names of the arguments that must be filled in and are not. */
  readonly lacking: readonly string[];
  readonly lacksTarget: boolean;
  /** True where it can be previewed. */
  readonly isReady: boolean;
}

const NOTHING: Occupied = { replaced: [], inTheWay: [] };

/** @param home the sheet that is meant by an address without one */
export function readDraft(
  snapshot: WorkbookAssessment["snapshot"],
  tables: WorkbookAssessment["tables"],
  offered: OfferedCheck,
  draft: CheckDraft,
  home: string,
  ownFunctions: boolean,
): ReadCheck {
  const fields = Object.fromEntries(
    offered.fields.map((field) => [field.key, filledIn(snapshot, tables, field, draft.typed[field.key] ?? "", home)]),
  );
  const target = targetNamed(snapshot, draft.target, home);
  const targetFault = target !== null && "fault" in target ? target : null;
  const isWrong = Object.values(fields).some(({ kind }) => kind === "fault");
  const lacking = offered.fields
    .filter(({ key, isOptional }) => !isOptional && fields[key]?.kind === "nothing")
    .map(({ name }) => name);
  const told = { fields, targetFault, lacking, lacksTarget: target === null };
  const nothing = { ...told, check: null, fault: null, made: null, hasNative: true } as const;
  if (target === null || "fault" in target || isWrong || lacking.length > 0)
    return { ...nothing, flavour: draft.flavour ?? "native", occupied: NOTHING, isReady: false };
  const check = { id: offered.id, args: argumentsOf(fields), into: target };
  const made = checkFormulas(snapshot, check);
  if ("fault" in made)
    return { ...nothing, fault: made, flavour: draft.flavour ?? "native", occupied: NOTHING, isReady: false };
  const hasNative = made.cells.every(({ native }) => native !== null);
  const flavour: Flavour = ownFunctions && (draft.flavour === "edu" || !hasNative) ? "edu" : "native";
  const occupied = occupiedBy(snapshot, made, flavour);
  const isReady =
    (flavour === "edu" || hasNative) &&
    occupied.inTheWay.length === 0 &&
    (occupied.replaced.length === 0 || draft.replaces);
  return { ...told, check, fault: null, made, hasNative, flavour, occupied, isReady };
}

function argumentsOf(fields: Readonly<Record<string, FilledIn>>): Readonly<Record<string, CheckArgument>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, filled]): [string, CheckArgument][] => {
      if (filled.kind === "written") return [[key, filled.value]];
      if (filled.kind !== "cells") return [];
      const { sheet, area } = filled.cells;
      return [[key, { sheet, area }]];
    }),
  );
}
