/** A part in brackets, 育才学校(小学部); without them only where 部 or a hyphen tells it from a 小学 or 初中 of its own. */
const PART = /\((?:小学|初中|高中|中学)(?:部|段)?\)$|(?:小学|初中|高中)部$|-(?:小学|初中)$/;
/** Of a row that is known to be a part, whatever it is written with. */
const KNOWN_PART = /[（(]?(?:小学|初中)(?:部|段|学段)?[)）]?$/;

/**
 * The plain name of the school that a part belongs to; any other name as it is.
 * @example withoutPart("育才学校(小学部)") // "育才学校"
 * @example withoutPart("育才小学")         // "育才小学"
 */
export function withoutPart(plain: string): string {
  return plain.replace(PART, "");
}

/**
 * The name of the 一贯制 school whose 小学 or 初中 a row is.
 * @example withoutKnownPart("育才学校小学") // "育才学校"
 */
export function withoutKnownPart(name: string): string {
  return name.replace(KNOWN_PART, "") || name;
}
