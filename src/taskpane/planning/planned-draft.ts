import type { StatedSchool } from "../../app/planned-school";
import type { FieldId } from "../../core/fields/catalogue";
import { familyOfField } from "../../core/fields/field-queries";
import { STAGES } from "../../core/fields/stages";
import { resourceOf } from "../../core/measures/measure";
import type { PlannedSchool } from "../../core/planning/planned-school";
import { factorToBase, familyOf, inBaseUnit, printedIn } from "../../core/quantity/units";
import type { Standard } from "../../core/standards/standard";
import { plannedFieldLabel, plannedText } from "../../i18n/zh-CN/planned-school";
import type { DraftField } from "../parts/DraftForm";
import type { ReadDraft } from "../view/account-draft";
import { typedNumber } from "../view/typed-number";

/** Fields of the form: 学位 by stage, then what each indicator counts. */
export function plannedFormFields({ indicators }: Standard): readonly DraftField<string>[] {
  return [
    ...STAGES.map(
      (stage) => ({ name: stage, label: plannedText.seats[stage], holds: "number", isOptional: true }) as const,
    ),
    ...indicators.map((indicator) => {
      const field = resourceOf(indicator);
      return {
        name: field,
        label: plannedFieldLabel(field, indicator.unit),
        holds: "number",
        isOptional: true,
      } as const;
    }),
  ];
}

/** What stands in the form before anybody types: what 附件2 states of the school. */
export function plannedStart(
  fields: readonly DraftField<string>[],
  stated: StatedSchool | null,
): Readonly<Record<string, string>> {
  const have: Readonly<Record<string, number | undefined>> = stated?.have ?? {};
  return Object.fromEntries(
    fields.map(({ name }) => {
      const amount = have[name];
      return [name, amount === undefined ? "" : String(printedIn(amount, factorOfField(name)))];
    }),
  );
}

/** 万元 for money, as the label says; everything else in its own unit. */
function factorOfField(name: string): number {
  return isMoney(name) ? factorToBase("万元") : 1;
}

function isMoney(name: string): boolean {
  return name !== "primary" && name !== "junior" && familyOfField(name as FieldId) === "money";
}

/** Reads the form: a blank is not known; at least one stage has seats. */
export function readPlanned(
  draft: Readonly<Record<string, string>>,
  fields: readonly DraftField<string>[],
): ReadDraft<string, PlannedSchool> {
  const amounts = new Map<string, number | null>();
  const problems: Record<string, string> = {};
  for (const { name } of fields) {
    const read = amountOf(name, draft[name] ?? "");
    if (typeof read === "string") problems[name] = read;
    else amounts.set(name, read);
  }
  const seats = { primary: amounts.get("primary") ?? null, junior: amounts.get("junior") ?? null };
  if (Object.keys(problems).length === 0 && (seats.primary ?? 0) + (seats.junior ?? 0) === 0)
    problems.primary = plannedText.errors.noSeats;
  if (Object.keys(problems).length > 0) return { made: null, problems };
  const have = Object.fromEntries([...amounts].filter(([name]) => name !== "primary" && name !== "junior"));
  return { made: { seats, have }, problems: null };
}

/** Null for a blank; a sentence where no such amount can be meant. */
function amountOf(name: string, text: string): number | null | string {
  if (text.trim() === "") return null;
  const { errors } = plannedText;
  const read = typedNumber(text, errors);
  if (typeof read === "string") return read;
  const isPeople = name === "primary" || name === "junior";
  const family = isPeople ? "count" : familyOfField(name as FieldId);
  if (read.unit !== null && familyOf(read.unit) !== family) return errors.otherUnit;
  if (read.value < 0) return errors.negative;
  const amount = inBaseUnit(read.value, read.unit === null ? factorOfField(name) : factorToBase(read.unit));
  return family === "count" && !Number.isInteger(amount) ? errors.whole : amount;
}
