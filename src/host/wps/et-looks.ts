import type { CellArea } from "../../core/cell/address";
import type { CellLook } from "../../document/sheet-document";
import { eachUniform } from "./bisect";
import type { EtRange, EtWorksheet } from "./object-model";
import { rangeOf } from "./ranges";

/** Of `ColorIndex`. */
const AUTOMATIC = -4105;
const NO_FILL = -4142;
const CENTER = -4108;
const HORIZONTAL = { left: -4131, center: CENTER, right: -4152 } as const;
const VERTICAL = { top: -4160, middle: CENTER } as const;
const LINE = 1;
const NO_LINE = -4142;
const BORDER = { thin: 2, medium: -4138 } as const;

/** @example colorNumber("#FF8000") // 0x0080FF */
export function colorNumber(color: string): number {
  return Number.parseInt(color.slice(5, 7) + color.slice(3, 5) + color.slice(1, 3), 16);
}

/** @example colorText(0x0080ff) // "#FF8000" */
export function colorText(color: number): string {
  const digits = color.toString(16).padStart(6, "0").toUpperCase();
  return `#${digits.slice(4, 6)}${digits.slice(2, 4)}${digits.slice(0, 2)}`;
}

/** What of a look all cells of a range have, each as its own part; null where they differ, {} for the default. */
const PARTS: readonly ((range: EtRange) => Omit<CellLook, "numberFormat"> | null)[] = [
  ({ Font: { Bold } }) => (Bold === null ? null : Bold ? { bold: true } : {}),
  ({ Font: { Size } }) => (Size === null ? null : { fontSize: Size }),
  ({ Font: { ColorIndex, Color } }) =>
    ColorIndex === AUTOMATIC ? {} : Color === null ? null : { fontColor: colorText(Color) },
  ({ Interior: { ColorIndex, Color } }) =>
    ColorIndex === NO_FILL ? {} : Color === null ? null : { fill: colorText(Color) },
  ({ WrapText }) => (WrapText === null ? null : WrapText ? { wrap: true } : {}),
  ({ HorizontalAlignment }) =>
    HorizontalAlignment === null ? null : named("horizontal", HORIZONTAL, HorizontalAlignment),
  ({ VerticalAlignment }) => (VerticalAlignment === null ? null : named("vertical", VERTICAL, VerticalAlignment)),
  ({ Borders: { LineStyle, Weight } }) =>
    LineStyle === null ? null : LineStyle === NO_LINE ? {} : Weight === null ? null : named("border", BORDER, Weight),
];

/** How cells look, number formats aside. */
export function looksOfCells(sheet: EtWorksheet, area: CellArea): CellLook[][] {
  const looks: CellLook[][] = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ({})));
  for (const part of PARTS)
    eachUniform(
      area,
      (asked) => part(rangeOf(sheet, asked)),
      ({ row, column, rows, columns }, look) => {
        if (Object.keys(look).length === 0) return;
        for (const line of looks.slice(row - area.row, row - area.row + rows))
          for (let c = column - area.column; c < column - area.column + columns; c += 1)
            line[c] = { ...line[c], ...look };
      },
    );
  return looks;
}

export function changeLook(range: EtRange, look: Omit<CellLook, "numberFormat">): void {
  const { bold, fontSize, fontColor, fill, wrap, horizontal, vertical, border } = look;
  if (bold !== undefined) range.Font.Bold = bold;
  if (fontSize !== undefined) range.Font.Size = fontSize;
  if (fontColor !== undefined) range.Font.Color = colorNumber(fontColor);
  if (fill !== undefined) range.Interior.Color = colorNumber(fill);
  if (wrap !== undefined) range.WrapText = wrap;
  if (horizontal !== undefined) range.HorizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) range.VerticalAlignment = VERTICAL[vertical];
  if (border !== undefined) {
    range.Borders.LineStyle = LINE;
    range.Borders.Weight = BORDER[border];
  }
}

function named(
  part: "horizontal" | "vertical" | "border",
  names: Readonly<Record<string, number>>,
  told: number,
): CellLook {
  const name = Object.keys(names).find((one) => names[one] === told);
  return name === undefined ? {} : { [part]: name };
}
