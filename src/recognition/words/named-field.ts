import { familyOfField } from "../../core/fields/field-queries";
import type { UnitFamily } from "../../core/quantity/units";
import type { FieldId } from "../../core/fields/catalogue";
import type { FieldWords } from "./field-words";
import { tokensOf } from "./header-tokens";

/** A field as the dictionary writes it down: names as bureaus write them, words apart by blanks in the other lists. */
export interface NamedField {
  readonly field: FieldId;
  readonly names: readonly string[];
  /** See {@link FieldNames.bare}. */
  readonly bare?: readonly string[];
  /** See {@link FieldNames.near}. */
  readonly near?: readonly string[];
  /** See {@link FieldNames.alone}. */
  readonly alone?: readonly string[];
  /** Tokens, not spellings. */
  readonly may?: string;
  /** Tokens, not spellings. */
  readonly under?: string;
  /** See {@link FieldNames.inText}. */
  readonly inText?: boolean;
}

/** Words of quantity that fit what is counted, over and above those that change nothing. */
const OF_FAMILY: Readonly<Partial<Record<UnitFamily | "name", string>>> = { area: "面积 建筑", money: "值" };
/** No text at all: the field is known by its names alone. */
const NOTHING = /(?!)/;

/** Puts an entry of the dictionary into the form in which headers are compared. */
export function namedField({
  field,
  names,
  bare = [],
  near = [],
  alone = [],
  may = "",
  under = "",
  inText = false,
}: NamedField): FieldWords {
  const sets = (texts: readonly string[]): readonly ReadonlySet<string>[] =>
    texts.map((text) => new Set(tokensOf(text)));
  const words = (text: string): string[] => text.split(" ").filter((token) => token !== "");
  return {
    field,
    exact: NOTHING,
    names: {
      full: sets(names),
      bare: sets(bare),
      near: sets(near),
      alone: sets(alone),
      ...(inText ? { inText } : {}),
      may: new Set([...words(may), ...words(OF_FAMILY[familyOfField(field)] ?? "")]),
      under: new Set(words(under)),
    },
  };
}
