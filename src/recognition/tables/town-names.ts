import type { SchoolRecords } from "../../core/indicators/school-records";
import { PLACE } from "../words/row-words";
import { plainText } from "../words/plain-text";

/**
 * Names by which schools are told apart: 中心小学 of two towns are 城关镇中心小学 and 大同镇中心小学. A name that only one
 * town has, or that says its town already, stays as it is.
 *
 * @param towns town of each school; null where it is not known
 */
export function namesWithTowns(names: readonly string[], towns: readonly (string | null)[]): readonly string[] {
  const first = new Map<string, string>();
  const several = new Set<string>();
  names.forEach((name, index) => {
    const town = towns[index];
    if (!town || several.has(name)) return;
    const before = first.get(name);
    if (before === undefined) first.set(name, town);
    else if (before !== town) several.add(name);
  });
  if (several.size === 0) return names;
  return names.map((name, index) => {
    const town = towns[index] ?? null;
    return town !== null && several.has(name) && !plainText(name).includes(plainText(town)) ? `${town}${name}` : name;
  });
}

/** The schools of a county with names that tell them apart. */
export function recordsWithTowns(all: readonly SchoolRecords[]): readonly SchoolRecords[] {
  const towns = all.flatMap(({ attributes, cells, length }) => Array.from({ length }, (_, record) => attributes?.towns?.[record] ?? townOfSheet(cells.sheet)));
  if (towns.every((town) => town === null)) return all;
  const names = all.flatMap((records) => records.names);
  const shown = namesWithTowns(names, towns);
  if (shown === names) return all;
  let start = 0;
  return all.map((records) => {
    const own = shown.slice(start, start + records.length);
    start += records.length;
    return { ...records, names: own };
  });
}

/** 城关镇 of a sheet that is called so; null for any other sheet. */
function townOfSheet(sheet: string): string | null {
  return PLACE.test(plainText(sheet)) ? sheet.trim() : null;
}
