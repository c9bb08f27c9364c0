import { type TextsAround, textsAround } from "../texts-around-marks";

/** Asks for the texts around marks, rows that follow each other in one go; they are told once the batch is synced. */
export function askForTextsAround(
  sheet: Excel.Worksheet,
  places: Pick<TextsAround, "rows" | "columns">,
): () => TextsAround {
  const runs: { readonly first: number; readonly last: number }[] = [];
  for (const row of places.rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) runs.splice(-1, 1, { ...run, last: row });
    else runs.push({ first: row, last: row });
  }
  const asked = runs.map(({ first, last }) => {
    const range = sheet.getRangeByIndexes(first, 0, last - first + 1, places.columns);
    range.load("formulas");
    return { first, last, range };
  });
  return () =>
    textsAround(places, (row) => {
      const run = asked.find(({ first, last }) => row >= first && row <= last);
      const cells: readonly unknown[] = run?.range.formulas[row - run.first] ?? [];
      return cells;
    });
}
