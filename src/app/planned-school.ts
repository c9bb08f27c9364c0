import type { FieldId } from "../core/fields/catalogue";
import type { Stage } from "../core/fields/stages";
import { factAmount } from "../core/facts/fact-table";
import { isOfNewSchools } from "../recognition/words/needs-words";
import type { WorkbookAssessment } from "./workbook-assessment";

/** What 附件2 states of a school that is to be built. */
export interface StatedSchool {
  readonly name: string;
  /** Null where its name does not say it. */
  readonly stage: Stage | null;
  readonly have: Readonly<Partial<Record<FieldId, number>>>;
}

/** Columns of 附件2 by the field of a school that they state. Of 校舍 the teaching rooms are a part. */
const STATED = [
  ["teaching_area", "needs_building_area"],
  ["sports_area", "needs_sports_area"],
  ["equipment_value", "needs_equipment_cost"],
] as const satisfies readonly (readonly [FieldId, FieldId])[];

/** The schools that the needs tables of a workbook build, with the figures that have a unit. */
export function statedNewSchools({ readings }: Pick<WorkbookAssessment, "readings">): readonly StatedSchool[] {
  return readings.flatMap(({ needs }) =>
    needs === null
      ? []
      : needs.names.flatMap((name, row): StatedSchool[] => {
          if (!isOfNewSchools(name)) return [];
          const have = STATED.flatMap(([field, stated]) => {
            const amount = factAmount(needs, stated, row);
            return amount === null ? [] : [[field, amount] as const];
          });
          const stage = /初中|中学/.test(name) ? "junior" : /小学|完小/.test(name) ? "primary" : null;
          return [{ name, stage: /一贯/.test(name) ? null : stage, have: Object.fromEntries(have) }];
        }),
  );
}
