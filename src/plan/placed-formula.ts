import { entryAt } from "../core/quantity/at";
import { area, call, cell, type CellFormula, type Formula, number, operation, text } from "./formula/formula";
import type { HighlightAxis, KeyColumns, PlacedColumn } from "./highlight-formula";

/** A place that is found by a key, with the columns that hold it. */
type KeyedColumn = PlacedColumn & { readonly key: KeyColumns };

/**
 * What a formula of the marked cell takes for a figure: its cell, or (by key) the sum of the one row of the other sheet
 * that carries the same code or name.
 * @example placeIn({ column: 2 }, "down") // $C5
 * @example placeIn({ column: 2, sheet: "学生", key: { own: 0, there: 1 } }, "down") // SUMIF('学生'!$B:$B,$A5,'学生'!$C:$C)
 */
export function placeIn(place: PlacedColumn, axis: HighlightAxis): Formula {
  const { column, sheet, key } = place;
  if (!key) return cellAt(place, axis);
  return call("SUMIF", wholeColumn(key.there, sheet), ownKey(key), wholeColumn(column, sheet));
}

/** Pupils in a cell, where a blank or a text stands for none; by key it does in any case. */
export function pupilsIn(place: PlacedColumn, axis: HighlightAxis): Formula {
  return place.key ? placeIn(place, axis) : call("N", placeIn(place, axis));
}

/** That cells hold numbers, none of them below nothing (COUNTIF counts no texts and no blanks); nothing is asked of no cells. */
export function areNumbers(places: readonly PlacedColumn[], axis: HighlightAxis): readonly Formula[] {
  const [first, ...others] = inAreas(places, axis).map((cells) => call("COUNTIF", cells, text(">=0")));
  if (!first) return [];
  const counted = others.reduce((sum, count) => operation(sum, "+", count), first);
  return [operation(counted, "=", number(places.length))];
}

/**
 * That one row of another sheet alone carries the key, with numbers in the columns wanted, not below nothing; in `filled`
 * above it. None where no place is found by a key.
 * @param found of whose columns nothing is asked but that their row is found
 */
export function countedOnce(
  places: readonly PlacedColumn[],
  filled: PlacedColumn | null,
  found: readonly PlacedColumn[] = [],
): readonly Formula[] {
  const groups = new Map<string, KeyedColumn[]>();
  for (const place of [...places, ...found].filter((each): each is KeyedColumn => each.key !== undefined)) {
    const group = `${place.sheet ?? ""}\n${place.key.own}\n${place.key.there}`;
    groups.set(group, [...(groups.get(group) ?? []), place]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const rows = first ? [wholeColumn(first.key.there, first.sheet), ownKey(first.key)] : [];
    const counted = group.filter((place) => places.includes(place));
    const columns = counted.flatMap(({ column, sheet }) => [
      wholeColumn(column, sheet),
      text(filled?.column === column && filled.sheet === sheet ? ">0" : ">=0"),
    ]);
    return operation(call("COUNTIFS", ...rows, ...columns), "=", number(1));
  });
}

/** Places without those that are named twice. */
export function differentPlaces(places: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const keyOf = ({ sheet = "", column, offset = 0, key }: PlacedColumn): string =>
    `${column} ${offset} ${key ? `${key.own} ${key.there}` : ""} ${sheet}`;
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

/** "$C5", of schools side by side "E$3": relative in the direction in which the schools stand. */
function cellAt({ column, offset = 0, sheet }: PlacedColumn, axis: HighlightAxis): CellFormula {
  return axis === "down" ? cell({ offset }, { fixed: column }, sheet) : cell({ fixed: column }, { offset }, sheet);
}

function ownKey({ own }: KeyColumns): Formula {
  return cell({ offset: 0 }, { fixed: own });
}

function wholeColumn(column: number, sheet: string | undefined): Formula {
  return { type: "columns", first: column, last: column, ...(sheet === undefined ? {} : { sheet }) };
}

function compared<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cells as references in the order of the sheets, those that stand side by side as one. */
function inAreas(places: readonly PlacedColumn[], axis: HighlightAxis): readonly Formula[] {
  const runs: PlacedColumn[][] = [];
  const sorted = [...places].sort(
    (a, b) =>
      compared(a.sheet ?? "", b.sheet ?? "") || compared(a.offset ?? 0, b.offset ?? 0) || compared(a.column, b.column),
  );
  for (const place of sorted) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      last.sheet === place.sheet &&
      (last.offset ?? 0) === (place.offset ?? 0) &&
      last.column + 1 === place.column;
    if (isNext) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs.map((run) => {
    const [first, last] = [entryAt(run, 0), entryAt(run, run.length - 1)];
    return run.length === 1 ? cellAt(first, axis) : area(cellAt(first, axis), cellAt(last, axis));
  });
}
