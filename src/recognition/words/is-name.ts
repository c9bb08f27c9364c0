import type { FieldWords } from "./field-words";
import { tokensOf } from "./header-tokens";

/** A header text made ready for {@link isNameOf}: many fields are tried on one text. */
export interface TriedName {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** @param compact a plain text without joints, units and remarks */
export function triedName(compact: string): TriedName {
  return { text: compact, tokens: tokensOf(compact).filter((token) => !token.startsWith("@")) };
}

/** True when a header text is by itself the known name of a field, whatever the order of its words. */
export function isNameOf({ exact, never, names }: FieldWords, { text, tokens }: TriedName): boolean {
  if (exact.test(text)) return never?.test(text) !== true;
  if (!names || tokens.length === 0) return false;
  return [...names.full, ...names.bare].some((name) => isMadeOf(tokens, name, names.may));
}

function isMadeOf(tokens: readonly string[], name: ReadonlySet<string>, may: ReadonlySet<string>): boolean {
  let found = 0;
  const seen = new Set<string>();
  for (const token of tokens) {
    if (name.has(token)) {
      if (!seen.has(token)) found++;
      seen.add(token);
    } else if (!may.has(token)) return false;
  }
  return found === name.size;
}
