/** What a sheet is known by, whatever it is called: a sheet of ours by its marker, as it comes back with another id. */
export type SheetIdentity = { readonly marker: string } | { readonly id: string };

/** What a sheet is known by. @param marker of a sheet of ours */
export function identityOf(id: string, marker: string | undefined): SheetIdentity {
  return marker === undefined ? { id } : { marker };
}

/** A sheet where it stands, as the program counts: between two there may be one that it does not tell of. */
export interface StandingSheet {
  readonly identity: SheetIdentity;
  readonly position: number;
}

/** Where a sheet stands among the others, as plain data: those ahead of it and those behind it, the nearest first. */
export interface SheetPlace {
  readonly ahead: readonly string[];
  readonly behind: readonly string[];
}

/** As text; of ours and of the user's never the same. */
function keyOf(identity: SheetIdentity): string {
  return "marker" in identity ? `marker:${identity.marker}` : `id:${identity.id}`;
}

/**
 * The sheets of a workbook as they stand one behind the other, followed while some of them go and come. A sheet comes back
 * behind the nearest of those ahead of it that still stands, else before the nearest of those behind it, else at the end:
 * whatever the user has moved, added or deleted meanwhile.
 * @example
 * const row = new SheetRow([{ identity: { id: "甲" }, position: 0 }, { identity: { marker: "ledger" }, position: 1 }]);
 * const place = row.placeOf({ marker: "ledger" }); // { ahead: ["id:甲"], behind: [] }
 * row.take({ marker: "ledger" });
 * row.put({ marker: "ledger" }, place); // 1
 */
export class SheetRow {
  private row: readonly { readonly key: string; readonly position: number }[];

  constructor(sheets: readonly StandingSheet[]) {
    this.row = sheets
      .map(({ identity, position }) => ({ key: keyOf(identity), position }))
      .sort((a, b) => a.position - b.position);
  }

  /** Where a sheet stands; one that is not there belongs behind all others. */
  placeOf(sheet: SheetIdentity): SheetPlace {
    const keys = this.keys();
    const at = keys.indexOf(keyOf(sheet));
    const end = at < 0 ? keys.length : at;
    return { ahead: keys.slice(0, end).reverse(), behind: keys.slice(end + 1) };
  }

  /** A sheet goes, if it is there, and those behind it move up. */
  take(sheet: SheetIdentity): void {
    const gone = this.row.find(({ key }) => key === keyOf(sheet));
    if (!gone) return;
    this.row = this.row
      .filter((each) => each !== gone)
      .map((each) => (each.position > gone.position ? { ...each, position: each.position - 1 } : each));
  }

  /** A sheet comes to its place, from another or anew. @returns its position then */
  put(sheet: SheetIdentity, place: SheetPlace): number {
    this.take(sheet);
    const slot = slotAmong(this.keys(), place);
    const [ahead, first] = [this.row[slot - 1], this.row[0]];
    const position = ahead ? ahead.position + 1 : (first?.position ?? 0);
    const behind = this.row.slice(slot).map((each) => ({ ...each, position: each.position + 1 }));
    this.row = [...this.row.slice(0, slot), { key: keyOf(sheet), position }, ...behind];
    return position;
  }

  /** True where a sheet stands at its place, of those that it was told by; others may stand in between. */
  isInPlace(sheet: SheetIdentity, place: SheetPlace): boolean {
    const own = keyOf(sheet);
    const known = new Set([own, ...place.ahead, ...place.behind]);
    const standing = this.keys().filter((key) => known.has(key));
    const others = standing.filter((key) => key !== own);
    return standing.indexOf(own) === slotAmong(others, place);
  }

  private keys(): readonly string[] {
    return this.row.map(({ key }) => key);
  }
}

/** How many of these sheets are ahead of the place. */
function slotAmong(keys: readonly string[], { ahead, behind }: SheetPlace): number {
  const indexes = new Map(keys.map((key, index) => [key, index]));
  const [before, after] = [ahead, behind].map((near) => indexes.get(near.find((key) => indexes.has(key)) ?? ""));
  return before === undefined ? (after ?? keys.length) : before + 1;
}
