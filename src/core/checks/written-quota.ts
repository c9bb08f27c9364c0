/**
 * The number of a 定额 written with its unit; null for anything else.
 *
 * @example quotaIn("1,720.5元/生·年") // 1720.5
 */
export function quotaIn(text: string): number | null {
  const found = /^(\d+(?:\.\d+)?)元?[/生人年.·]*$/.exec(text.normalize("NFKC").replace(/[\s,]/g, ""));
  return found ? Number(found[1]) : null;
}
