/** Points of a column: seven pixels for each character, five around them, as Excel counts them for its usual font. */
export const CHARACTER_POINTS = 5.25;
export const PADDING_POINTS = 3.75;

/** What Excel calls the places of a text in its cell. */
export const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
export const VERTICAL = { top: "Top", middle: "Center" } as const;

/** What Excel calls the widths of lines. */
export const BORDER = { thin: "Thin", medium: "Medium" } as const;

/** What a name of Excel's stands for; undefined where it is another. */
export function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: unknown): Key | undefined {
  const isKey = (key: string): key is Key => Object.hasOwn(names, key);
  return Object.keys(names)
    .filter(isKey)
    .find((key) => names[key] === name);
}
