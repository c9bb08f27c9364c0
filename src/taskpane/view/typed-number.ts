import { type Figure, parseFigure } from "../../core/cell/parse-figure";

/** What is said of a field for a number in which none stands. */
interface NumberErrors {
  readonly noValue: string;
  readonly notANumber: (text: string) => string;
}

/** The number that a user has typed, with its unit; a sentence where it is none. */
export function typedNumber(text: string, errors: NumberErrors): Extract<Figure, { kind: "number" }> | string {
  const read = parseFigure(text);
  switch (read.kind) {
    case "number":
      return read;
    case "blank":
      return errors.noValue;
    case "approximate":
    case "not-a-number":
    case "error":
      return errors.notANumber(text.trim());
  }
}
