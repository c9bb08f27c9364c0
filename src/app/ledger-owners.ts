import { sameTextKey } from "../core/ledger/standing";
import { statedOwner } from "../core/ledger/stated-owners";
import type { TableReading } from "../recognition/read-table";
import type { WorkbookAssessment } from "./workbook-assessment";

/**
 * Who is responsible for an item, by its code: as a list of tasks in the workbook says (the bureau's own 责任清单), else as the
 * document of the standard prints it; "" where nobody is named. Of several rows for one item all units are told.
 */
export function ownerOfItems({
  readings,
  standard,
}: Pick<WorkbookAssessment, "readings" | "standard">): (code: string) => string {
  const names = [
    ...standard.indicators.map(({ code, name }) => [code, sameTextKey(name)] as const),
    ...standard.requirements.map(({ id, name }) => [id, sameTextKey(name)] as const),
  ];
  const codeOf = (text: string): string | null => {
    const told = sameTextKey(text);
    const byCode = names.filter(
      ([code]) => told.startsWith(sameTextKey(code)) && !/^[\d.]/.test(told.slice(sameTextKey(code).length)),
    );
    return (byCode[0] ?? names.find(([, name]) => name === told))?.[0] ?? null;
  };
  const listed = new Map<string, string[]>();
  for (const reading of readings)
    for (const [items, units] of rowsOf(reading)) {
      const [code] = items.flatMap((item) => codeOf(item) ?? []);
      if (code === undefined || units === "") continue;
      const known = listed.get(code) ?? [];
      if (!known.includes(units)) listed.set(code, [...known, units]);
    }
  return (code) => listed.get(code)?.join("、") ?? statedOwner(standard.id, code);
}

/** What may name the item of every row of a list of tasks, and its responsible units; of several columns with who they are. */
function rowsOf({ table, fields }: TableReading): readonly (readonly [items: readonly string[], units: string])[] {
  if (table.kind !== "task-list" || !fields) return [];
  const columnsOf = (field: string) => fields.texts.filter((column) => column.field === field);
  const [items, units] = [columnsOf("item"), columnsOf("responsible")];
  return Array.from({ length: fields.length }, (_, row) => {
    const told = units.flatMap(({ column, texts }) => {
      const text = (texts[row] ?? "").trim();
      return text === "" ? [] : [units.length === 1 ? text : `${column.header.at(-1) ?? ""}：${text}`];
    });
    return [items.map(({ texts }) => (texts[row] ?? "").trim()), told.join("；")] as const;
  });
}
