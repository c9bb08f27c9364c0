import type { LedgerRow } from "./ledger-row";
import { sameTextKey, type Standing, type Standings } from "./standing";

/**
 * Which line of the county a row of the sheet stands for.
 * `standing`: this one; `isIdOurs` unless its 编号 is one of the bureau's own making. `gone`: one that we have listed and that the figures no longer have: its school is in none of them,
 * the standard does not ask for its item, or nothing of the two is judged now. `own`: a problem of the bureau's own.
 * `doubtful`: 编号 says one line and its texts another, or its texts fit several.
 */
export type RowMatch =
  | { readonly is: "standing"; readonly standing: Standing; readonly isIdOurs: boolean }
  | { readonly is: "gone"; readonly why: "no-school" | "no-item" | "no-value" }
  | { readonly is: "own" }
  | { readonly is: "doubtful"; readonly lines: readonly string[] };

/**
 * Finds what every row stands for: by its 编号, whatever else was reworded; without one by school, stage and item. Where the
 * two contradict, a row that was copied and filled in anew goes by its texts, as long as the row that it was copied from is
 * still there; otherwise nobody can tell, and the row is left alone.
 */
export function matchRows(rows: readonly LedgerRow[], standings: Standings): readonly RowMatch[] {
  if (rows.length === 0) return [];
  const lines = new Lines(standings);
  const first = rows.map((row) => lines.lookAt(row));
  const sure = new Set(first.flatMap(({ byId, byText }) => (byId && byText.includes(byId) ? [byId] : [])));
  const taken = new Set(first.flatMap(({ byId }) => byId ?? []));
  return rows.map((row, at): RowMatch => {
    const { byId, byText } = first[at] ?? { byId: null, byText: [] };
    const [only] = byText;
    if (byId) {
      if (byText.length === 0 || byText.includes(byId)) return { is: "standing", standing: byId, isIdOurs: true };
      if (only && byText.length === 1 && sure.has(byId)) return { is: "standing", standing: only, isIdOurs: true };
      return { is: "doubtful", lines: [byId.id, ...byText.map(({ id }) => id)] };
    }
    const gone = lines.goneOf(row);
    if (only && byText.length === 1)
      return { is: "standing", standing: only, isIdOurs: gone !== null || row.texts.id === "" };
    if (gone) {
      const [heir] = gone.heirs;
      // 小学 that has become 一贯制: its only line of the same item, unless another row has it.
      return heir && gone.heirs.length === 1 && !taken.has(heir)
        ? { is: "standing", standing: heir, isIdOurs: true }
        : { is: "gone", why: gone.why };
    }
    return byText.length > 1 ? { is: "doubtful", lines: byText.map(({ id }) => id) } : { is: "own" };
  });
}

class Lines {
  private readonly byId: ReadonlyMap<string, Standing>;
  private readonly bySchoolAndItem = new Map<string, Standing[]>();
  private readonly schools: ReadonlySet<string>;

  constructor(private readonly standings: Standings) {
    this.byId = new Map(standings.all.map((standing) => [sameTextKey(standing.id), standing]));
    this.schools = new Set(standings.schools.map(sameTextKey));
    for (const standing of standings.all) {
      const key = keyOf(standing.school, standing.code);
      const known = this.bySchoolAndItem.get(key);
      if (known) known.push(standing);
      else this.bySchoolAndItem.set(key, [standing]);
    }
  }

  lookAt({ texts }: LedgerRow): { readonly byId: Standing | null; readonly byText: readonly Standing[] } {
    return { byId: this.byId.get(sameTextKey(texts.id)) ?? null, byText: this.byTexts(texts) };
  }

  /** The lines that school, stage and item fit; a stage that is blank or reworded fits all. */
  private byTexts({ school, stage, item }: LedgerRow["texts"]): readonly Standing[] {
    const code = this.codeOf(item);
    if (code === null) return [];
    const named = sameTextKey(school);
    const lines = this.bySchoolAndItem.get(keyOf(/^(?:全县|全区|全市|县级)?$/.test(named) ? "" : named, code)) ?? [];
    const wanted = STAGE_WORDS.find(({ word }) => word.test(sameTextKey(stage)))?.stage;
    const ofStage = wanted === undefined ? [] : lines.filter((line) => line.stage === wanted);
    return ofStage.length > 0 ? ofStage : lines;
  }

  /** 1.4 生均教学及辅助用房面积: by its code in front, or by its name alone. */
  private codeOf(item: string): string | null {
    const told = sameTextKey(item);
    if (told === "") return null;
    const codes = [...this.standings.items.keys()].filter((code) => {
      const key = sameTextKey(code);
      return told.startsWith(key) && !/^[\d.]/.test(told.slice(key.length));
    });
    const longest = codes.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined) return longest;
    const named = [...this.standings.items].filter(([, name]) => sameTextKey(name) === told);
    return named.length === 1 ? (named[0]?.[0] ?? null) : null;
  }

  /** What a 编号 of our making tells of a line that the figures no longer have. */
  goneOf({ texts }: LedgerRow): {
    readonly why: "no-school" | "no-item" | "no-value";
    readonly heirs: readonly Standing[];
  } | null {
    const [, before, code] = OWN_ID.exec(sameTextKey(texts.id)) ?? [];
    if (before === undefined || code === undefined) return null;
    const known = [...this.standings.items.keys()].find((each) => sameTextKey(each) === code);
    const school = before.replace(/-(?:小学|初中)$/, "");
    if (known === undefined) return { why: "no-item", heirs: [] };
    const isCounty = school === "全县";
    if (!isCounty && !this.schools.has(school)) return { why: "no-school", heirs: [] };
    return { why: "no-value", heirs: this.bySchoolAndItem.get(keyOf(isCounty ? "" : school, known)) ?? [] };
  }
}

const OWN_ID = /^(.+)-([\d.]+[a-z]?|[一二三四五六七八九十]+\([一二三四五六七八九十]+\)\d*|x-\d+)$/;
const STAGE_WORDS = [
  { stage: "primary", word: /^小学(?:部)?$/ },
  { stage: "junior", word: /^初中(?:部)?$/ },
  { stage: null, word: /^全校$/ },
] as const;

function keyOf(school: string, code: string): string {
  return `${sameTextKey(school)} ${sameTextKey(code)}`;
}
