import type { FieldId } from "../fields/catalogue";
import type { StatedRequirement } from "../standards/requirement";
import type { Standard } from "../standards/standard";
import { checkRequirements } from "./checks";

/** The items of a standard that one of these fields has to be given for, were nothing given yet. */
export function itemsAskingFor(
  standard: Pick<Standard, "requirements">,
  fields: readonly FieldId[],
): readonly StatedRequirement[] {
  return checkRequirements({ schools: [], tables: [], rows: [], judgements: {} }, standard).flatMap((check) => {
    const asked = [
      ...(check.lacks?.fields ?? []),
      ...Array.from(check.states.keys()).flatMap((position) => check.item(position).missing),
    ];
    return fields.some((field) => asked.includes(field)) ? [check.requirement] : [];
  });
}
