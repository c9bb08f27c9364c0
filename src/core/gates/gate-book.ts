import type { CellValue } from "../cell/cell-value";
import type { GateDate, GateId } from "../standards/gates";

/** What a row keeps: nothing, a snapshot, or what cannot be used. */
export type KeptState = "none" | "kept" | "damaged" | "newer";

/** One row of the sheet of gates as it is to be: what the bureau has written in it stays. */
export interface GateEntry {
  readonly name: string;
  readonly gate: GateId | null;
  /** As it was written; an ISO day of ours. */
  readonly planned: string;
  readonly saved: string | null;
  /** 学校, 达标, 结论, 未销号, 大小: what is kept, for a reader. */
  readonly told: readonly CellValue[];
  readonly data: string;
  readonly others: ReadonlyMap<string, CellValue>;
}

/** What is to be kept, and where. */
export interface NewArchive {
  /** A gate, or null for a day of the bureau's own choosing, then by `name`. */
  readonly gate: GateId | null;
  readonly name: string;
  /** ISO day. */
  readonly day: string;
  readonly told: readonly CellValue[];
  readonly data: string;
}

/**
 * The rows with one more archive: it goes into the row of its gate while nothing is kept there, or in the place of what was
 * kept there on the same day; otherwise into a row of its own after the gate's last one. No earlier day is lost.
 */
export function withArchive(entries: readonly GateEntry[], archive: NewArchive): readonly GateEntry[] {
  const isOf = ({ gate, name }: GateEntry): boolean =>
    archive.gate === null ? gate === null && name === archive.name : gate === archive.gate;
  const { day, told, data } = archive;
  const free = entries.findIndex((entry) => isOf(entry) && (entry.data === "" || entry.saved === day));
  if (free >= 0) return entries.map((entry, at) => (at === free ? { ...entry, saved: day, told, data } : entry));
  const own: GateEntry = {
    name: archive.name,
    gate: archive.gate,
    planned: "",
    saved: day,
    told,
    data,
    others: new Map(),
  };
  const last = entries.map(isOf).lastIndexOf(true);
  const at = last < 0 ? entries.length : last + 1;
  return [...entries.slice(0, at), own, ...entries.slice(at)];
}

/** The rows that a new sheet begins with: the four gates with the days that the standard's document sets. */
export function gateEntries(dates: readonly GateDate[], nameOf: (gate: GateId) => string): readonly GateEntry[] {
  return dates.map(({ gate, day }) => ({
    name: nameOf(gate),
    gate,
    planned: day ?? "",
    saved: null,
    told: [],
    data: "",
    others: new Map(),
  }));
}
