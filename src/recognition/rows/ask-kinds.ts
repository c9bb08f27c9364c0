import type { SchoolKind } from "../../core/fields/school-kinds";
import type { Answers } from "../answers";
import type { HeaderBand } from "../header/header-band";
import type { Question, RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";

/** A row whose kind nothing tells. */
export interface OpenRow {
  readonly position: number;
  readonly name: string;
}

/** Kinds that the user can choose for rows whose stage cannot be known. */
const CHOICES: readonly SchoolKind[] = [
  "primary-school",
  "junior-school",
  "nine-year",
  "twelve-year",
  "complete-middle",
  "teaching-point",
  "senior-school",
  "special",
  "vocational",
];

const ENDING = /(?:九年一贯制学校|一贯制学校|完全中学|小学|中心校|学校|中学|[一二三四五六七八九十\d]{1,4}中|校区|校)$/;

/**
 * Schools of like names are asked about together: 第一中学, 第二中学 … share one question. An answer is written into
 * `kinds`.
 */
export function askKinds(
  {
    grid,
    band,
    data,
    answers,
  }: {
    readonly grid: SheetGrid;
    readonly band: HeaderBand;
    readonly data: readonly RecognisedRow[];
    readonly answers: Answers;
  },
  open: readonly OpenRow[],
  kinds: SchoolKind[],
): readonly Question[] {
  const groups = new Map<string, OpenRow[]>();
  for (const each of open) {
    const ending = ENDING.exec(plainText(each.name))?.[0] ?? "";
    const key = ending.endsWith("中") ? "中学" : ending;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const sheet = grid.sheet.name;
  return [...groups].map(([ending, members]) => {
    const id = `row-stage:${sheet}:${band.first + 1}:${ending}:${members.length === 1 ? (members[0]?.name ?? "") : ""}`;
    const answer = CHOICES.find((choice) => choice === answers[id]) ?? null;
    if (answer) for (const { position } of members) kinds[position] = answer;
    return {
      id,
      code: "row-stage",
      sheet,
      cells: members.map(({ position }) => ({ sheet, row: data[position]?.row ?? 0, column: band.nameColumn })),
      parameters: {
        count: members.length,
        schools: members
          .slice(0, 5)
          .map(({ name }) => name)
          .join("、"),
      },
      choices: CHOICES.map((kind) => ({ id: kind, parameters: { kind } })),
      answer,
    };
  });
}
