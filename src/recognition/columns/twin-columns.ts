import { fieldKeyOf } from "../../core/fields/field-key";
import { type Answers, NO_FIELD, twinColumnsKey } from "../answers";
import type { HeaderPath } from "../header/header-path";
import type { Keys, Reading } from "./column-reading";
import type { ColumnMatch } from "./match-column";
import { rivalKeyOf, type Settled } from "./settle-columns";

/** Columns with the very same header, each by its position in the table from left to right. */
interface Twins {
  readonly members: readonly number[];
  /** Key of the one question that is asked about all of them. */
  readonly key: string;
  /** What the answer to that question says of one of them, as an answer on its field; undefined where there is none. */
  readonly answerFor: (index: number, answers: Answers, own: readonly ColumnMatch[]) => string | undefined;
}

/** The columns that have a twin. */
export function twinColumns(paths: readonly HeaderPath[], keys: readonly Keys[]): ReadonlyMap<number, Twins> {
  const byPath = new Map<string, number[]>();
  paths.forEach(({ labels }, index) => {
    const path = labels.join(">");
    if (path === "") return;
    const alike = byPath.get(path);
    if (alike) alike.push(index);
    else byPath.set(path, [index]);
  });
  const twins = new Map<number, Twins>();
  for (const members of byPath.values()) {
    if (members.length < 2) continue;
    const key = twinColumnsKey(keys[members[0] ?? 0]?.fieldAnswer ?? "");
    const answerFor: Twins["answerFor"] = (index, answers, [best]) => {
      const answer = answers[key];
      if (answer === undefined || !best) return undefined;
      return members[Number(answer) - 1] === index ? fieldKeyOf(best.field, best.stage) : NO_FIELD;
    };
    for (const index of members) twins.set(index, { members, key, answerFor });
  }
  return twins;
}

/** True where the only doubt is which of the twins it is, and the user has said of none of them what it holds. */
export function areTwinsAsked({ members }: Twins, settled: readonly Settled[], { answers, keys }: Reading): boolean {
  const fields = members.map((index) => {
    const each = settled[index];
    const [best] = each?.type === "ask" && each.rivals === members.length - 1 ? each.choices : [];
    return best ? rivalKeyOf(best) : null;
  });
  return (
    fields[0] !== null &&
    fields.every((field) => field === fields[0]) &&
    members.every((index) => answers[keys[index]?.fieldAnswer ?? ""] === undefined)
  );
}

/** One question for all of them, put at the first. */
export function askTwins(
  { view, answers, questions }: Reading,
  { members, key }: Twins,
  index: number,
  { choices: [best] }: Extract<Settled, { type: "ask" }>,
): void {
  if (index !== members[0] || !best) return;
  const sheet = view.grid.sheet.name;
  const choices = [
    ...members.map((_, position) => ({ id: String(position + 1), parameters: {} })),
    { id: NO_FIELD, parameters: {} },
  ];
  const answer = choices.find(({ id }) => id === answers[key])?.id ?? null;
  questions.push({
    id: key,
    code: "twin-columns",
    sheet,
    cells: members.map((each) => ({ sheet, row: view.band.last, column: view.paths[each]?.column ?? 0 })),
    parameters: { header: (view.paths[index]?.labels ?? []).join(" > "), field: fieldKeyOf(best.field, best.stage) },
    choices,
    answer,
  });
}
