import { type ColumnUnit, factorToBase, familyOf, unitsOfFamily } from "../../core/quantity/units";
import type { RecognisedColumn } from "../../recognition/recognised-table";
import { familyOfField } from "../../core/fields/field-queries";

/** Units that a column's numbers may be in; none where there is nothing to choose (rooms, pieces, per cent). */
export function unitChoices({ field, unit, factor }: RecognisedColumn): readonly ColumnUnit[] {
  if (field === null) return [];
  if (unit === null) {
    const family = familyOfField(field);
    return Number.isNaN(factor) && family !== "name" ? unitsOfFamily(family) : [];
  }
  const choices = unitsOfFamily(familyOf(unit)).filter((each) => familyOf(unit) !== "count" || sameThing(each, unit));
  return new Set(choices.map(factorToBase)).size > 1 ? choices : [];
}

/** 万人 and 千人 count what 人 counts; 台 and 间 do not. */
function sameThing(a: ColumnUnit, b: ColumnUnit): boolean {
  return a.at(-1) === b.at(-1);
}

/** The unit that amounts are kept in where a column is in this one: 元 for 万元, 册 for 千册. */
export function baseUnitOf(unit: ColumnUnit): ColumnUnit {
  const bases = unitsOfFamily(familyOf(unit)).filter((each) => factorToBase(each) === 1);
  return bases.find((each) => sameThing(each, unit)) ?? bases[0] ?? unit;
}
