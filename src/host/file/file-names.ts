import { greatest } from "../../core/quantity/long-lists";
/**
 * Names by which files that are read together are told apart, from their paths: the file's own name, and where two are alike with
 * as many folders before it as tell them apart; where even these are alike, with a number.
 * @param open names that others have
 * @example fileNames(["a/台账.xlsx", "b/台账.xlsx", "b/校舍.xlsx"]) // ["a/台账.xlsx", "b/台账.xlsx", "校舍.xlsx"]
 */
export function fileNames(paths: readonly string[], open: readonly string[] = []): readonly string[] {
  const parts = paths.map((path) => path.split(/[\\/]/).filter((part) => part !== "" && part !== "."));
  const named = (index: number, depth: number): string => (parts[index] ?? []).slice(-depth).join("/");
  const names = paths.map((_, index) => {
    const deepest = greatest(parts.map(({ length }) => length));
    let depth = 1;
    const isShared = (): boolean =>
      parts.some((_, other) => other !== index && named(other, depth) === named(index, depth));
    while (depth < deepest && isShared()) depth++;
    return isShared() ? named(index, 1) : named(index, depth);
  });
  const taken = new Set<string>(open);
  return names.map((name, index) => {
    const own = taken.has(name) ? numbered(name, (other) => taken.has(other) || names.includes(other, index)) : name;
    taken.add(own);
    return own;
  });
}

/** The name, or where another has it the name with a number. */
export function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? numbered(name, (other) => taken.includes(other)) : name;
}

/** 台账.xlsx as 台账（2）.xlsx, or with the next number that no other has. */
function numbered(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let number = 2;
  while (isTaken(`${stem}（${number}）${ending}`)) number++;
  return `${stem}（${number}）${ending}`;
}
