import { type ColumnUnit, familyOf, parseUnit, UNIT_SPELLINGS, type UnitFamily } from "../../core/quantity/units";

const escaped = (text: string): string => text.replace(/[/^.*+?$|()[\]{}\\]/g, "\\$&");
const FIRST_UNIT = new RegExp(`^(${UNIT_SPELLINGS.map(escaped).join("|")})`);
/** What may follow a list of units; after anything else ("单位:元阳县教育局") it was no list of units. */
const LIST_ENDS = /^(?:$|[)。;:|]|填|制|日期|时间|审|金额|面积|人数|学|表|\d)/;
const SAYS_UNIT =
  /(?:计量|金额|面积|资金|经费|货币)?(?:单位)(?:均?为|是|:|均以)?|(?:金额|面积|资金|经费)(?:均?为|以|:|均以)/;
/** …情况表(万元): a bracket at the end of a title with nothing but units in it. */
const LAST_BRACKET = /\(([^()]{1,24})\)$/;

/**
 * The units of lines such as "单位：人、平方米、万元" and of titles such as "资金情况表（万元）", one per family; a family
 * named twice is left out, because it would not be clear which column has which.
 *
 * @param lines plain texts from above the header
 * @example unitsInLines(["填报单位:某某县教育局", "金额单位:万元 面积单位:㎡"]) // money → 万元, area → ㎡
 */
export function unitsInLines(lines: readonly string[]): ReadonlyMap<UnitFamily, ColumnUnit> {
  const units = new Map<UnitFamily, ColumnUnit>();
  const twice = new Set<UnitFamily>();
  for (const list of lines.flatMap(listsIn)) {
    for (const unit of unitsOfList(list)) {
      const family = familyOf(unit);
      if (units.has(family) && units.get(family) !== unit && family !== "count") twice.add(family);
      units.set(family, unit);
    }
  }
  for (const family of twice) units.delete(family);
  return units;
}

/** The parts of a line that may be lists of units. */
function listsIn(line: string): readonly string[] {
  const [, ...after] = line.split(SAYS_UNIT);
  const bracket = LAST_BRACKET.exec(line)?.[1];
  const whole = line.length <= LONGEST_BARE_LIST ? [line] : [];
  return after.length > 0 ? after : bracket !== undefined ? [`${bracket})`] : whole;
}

/** "人、平方米、万元" alone in a cell above the header. */
const LONGEST_BARE_LIST = 16;

function unitsOfList(list: string): readonly ColumnUnit[] {
  const units: ColumnUnit[] = [];
  let rest = list.replace(/^\(/, "");
  for (let match = FIRST_UNIT.exec(rest); match; match = FIRST_UNIT.exec(rest)) {
    const unit = parseUnit(match[0]);
    if (unit) units.push(unit);
    rest = rest.slice(match[0].length).replace(/^[、,;\/.和及|]+/, "");
  }
  return LIST_ENDS.test(rest) ? units : [];
}
