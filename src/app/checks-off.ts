import { finding, type Finding } from "../core/findings/finding";
import { type CheckOff, PLAUSIBILITY_CHECKS, type SwitchedOff } from "../core/findings/plausibility-checks";
import type { WorkbookSettings } from "./workbook-settings";

type Kept = Pick<WorkbookSettings, "checksOff">;

/** The settings with a check switched off, or on again (null). */
export function withCheckOff<Settings extends Kept>(settings: Settings, id: string, off: SwitchedOff | null): Settings {
  const { [id]: _, ...others } = settings.checksOff;
  return { ...settings, checksOff: off ? { ...others, [id]: off } : others };
}

/** What is told and what is not: findings of checks that the user has switched off are counted, not told. */
export function withoutChecksOff(
  { checksOff }: Kept,
  findings: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly checksOff: readonly CheckOff[] } {
  const off = PLAUSIBILITY_CHECKS.flatMap((check): CheckOff[] => {
    const switched = Object.hasOwn(checksOff, check.id) ? checksOff[check.id] : undefined;
    if (!switched) return [];
    return [{ ...switched, check, withheld: findings.filter(({ code }) => check.codes.includes(code)).length }];
  });
  const silent = new Set(off.flatMap(({ check }) => check.codes));
  return { findings: findings.filter(({ code }) => !silent.has(code)), checksOff: off };
}

/** Checks switched off in the workbook that this version has not, or that cannot be switched off: kept, not used. */
export function unknownCheckFindings({ checksOff }: Kept): readonly Finding[] {
  return Object.keys(checksOff)
    .filter((id) => PLAUSIBILITY_CHECKS.every((check) => check.id !== id))
    .map((id) => finding("check-unknown", [], { id }));
}
