import { type ColumnUnit, familyOf, parseUnit, type UnitFamily } from "../core/quantity/units";

const BRACKETS = /\((?:计量)?(?:单位:?)?([^()]{1,6})\)/g;
const TAIL = /(?:[\/_:]|^)(万平方米|平方米|万m2|m2|㎡|亿元|万元|元|人|间|个|台|册)$|(?:面积|值|金额|资金|经费)(万平方米|平方米|万m2|m2|亿元|万元|元)$/;

/** The unit that a header path names, the deepest part first; null where it names none. */
export function unitInHeader(parts: readonly string[]): ColumnUnit | null {
  for (const part of [...parts].reverse()) {
    for (const [, inside] of [...part.matchAll(BRACKETS)].reverse()) {
      const unit = parseUnit(inside ?? "");
      if (unit) return unit;
    }
    const tail = TAIL.exec(part);
    const unit = tail ? parseUnit(tail[1] ?? tail[2] ?? "") : null;
    if (unit) return unit;
  }
  return null;
}

/** The header part without its unit: "学生数(人)" → "学生数". */
export function withoutUnit(part: string): string {
  const bare = part.replace(BRACKETS, (all, inside: string) => (parseUnit(inside) ? "" : all));
  return bare.replace(TAIL, (all, alone: string | undefined, behind: string | undefined) => {
    const unit = alone ?? behind ?? "";
    return alone && all === alone ? all : all.slice(0, all.length - unit.length).replace(/[\/_:]$/, "");
  });
}

/**
 * The units of a line such as "单位：人、平方米、万元", one per family; a family named twice is left out, because it
 * would not be clear which column has which.
 */
export function unitsInLine(text: string): ReadonlyMap<UnitFamily, ColumnUnit> {
  const units = new Map<UnitFamily, ColumnUnit>();
  const twice = new Set<UnitFamily>();
  // 填报单位:某某局 计量单位:人、万元: every "单位:" begins a list, only those that name units count
  for (const list of text.split("单位:").slice(1)) {
    for (const name of list.replace(/[)].*$/, "").split(/[、,;\/和及]/)) {
      const unit = parseUnit(name);
      if (!unit) continue;
      const family = familyOf(unit);
      if (units.has(family) && units.get(family) !== unit && family !== "count") twice.add(family);
      units.set(family, unit);
    }
  }
  for (const family of twice) units.delete(family);
  return units;
}
