/** What the keys do that belong to the page, wherever the keyboard is: in the ribbon, the grid or the pane. */
export type PageKey = "save" | "open" | "find" | "next-region" | "previous-region";

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key does to the page; null for one that belongs to whatever has the keyboard. */
export function pageKeyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): PageKey | null {
  if (key === "F6" && !altKey && !metaKey) return shiftKey ? "previous-region" : "next-region";
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  // By its place on the keyboard too: with a Chinese input method the letter may not arrive.
  const isLetter = (letter: string): boolean => key.toLowerCase() === letter || code === `Key${letter.toUpperCase()}`;
  if (isLetter("s")) return "save";
  if (isLetter("o")) return "open";
  if (isLetter("f")) return "find";
  return null;
}
