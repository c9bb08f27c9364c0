import { type ColumnUnit, familyOf, parseUnit, type UnitFamily } from "../../core/quantity/units";

const FIRST_UNIT = /^(万平方米|平方米|万平米|平米|万m2|m2|亿元|万元|元|人次|人|名|间|个|班|所|台|册|亩|%)/;
/** What may follow a list of units; after anything else ("单位:元阳县教育局") it was no list of units. */
const LIST_ENDS = /^(?:$|[)。;:|]|填|制|日期|时间|审|金额|面积|人数|学|\d)/;

/**
 * The units of lines such as "单位：人、平方米、万元", one per family; a family named twice is left out, because it
 * would not be clear which column has which.
 *
 * @param lines plain texts from above the header
 * @example unitsInLines(["填报单位:某某县教育局", "金额单位:万元 面积单位:㎡"]) // money → 万元, area → ㎡
 */
export function unitsInLines(lines: readonly string[]): ReadonlyMap<UnitFamily, ColumnUnit> {
  const units = new Map<UnitFamily, ColumnUnit>();
  const twice = new Set<UnitFamily>();
  for (const list of lines.flatMap((line) => line.split(/单位:/).slice(1))) {
    for (const unit of unitsOfList(list)) {
      const family = familyOf(unit);
      if (units.has(family) && units.get(family) !== unit && family !== "count") twice.add(family);
      units.set(family, unit);
    }
  }
  for (const family of twice) units.delete(family);
  return units;
}

function unitsOfList(list: string): readonly ColumnUnit[] {
  const units: ColumnUnit[] = [];
  let rest = list.replace(/^\(/, "");
  for (let match = FIRST_UNIT.exec(rest); match; match = FIRST_UNIT.exec(rest)) {
    const unit = parseUnit(match[0]);
    if (unit) units.push(unit);
    rest = rest.slice(match[0].length).replace(/^[、,;\/.和及]+/, "");
  }
  return LIST_ENDS.test(rest) ? units : [];
}
