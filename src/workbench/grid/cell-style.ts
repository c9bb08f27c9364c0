import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IBorderStyleData, IStyleBase, IStyleData, Nullable } from "@univerjs/core";
import type { CellLook } from "../../document/sheet-document";
import type { XlsxBorder, XlsxRuleFormat, XlsxStyle } from "../../xlsx/xlsx-workbook";

export const GENERAL = "General";

const BORDER_STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<NonNullable<XlsxStyle["horizontal"]>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  fill: HorizontalAlign.LEFT,
};

const VERTICAL: Readonly<Record<NonNullable<XlsxStyle["vertical"]>, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
};

/** The look of a cell in the grid's terms. */
export function gridStyle(style: XlsxStyle): IStyleData {
  const look: IStyleData = gridFontStyle(style);
  if (style.fontName !== undefined) look.ff = style.fontName;
  if (style.fontSize !== undefined) look.fs = style.fontSize;
  if (style.horizontal !== undefined) look.ht = HORIZONTAL[style.horizontal];
  // Excel puts text at the bottom of a cell when nothing is said; the grid would too, but only on its default style.
  look.vt = VERTICAL[style.vertical ?? "bottom"];
  if (style.wrap === true) look.tb = WrapStrategy.WRAP;
  if (style.rotation !== undefined) look.tr = gridRotation(style.rotation);
  if (style.borders !== undefined) look.bd = gridBorders(style.borders);
  if (style.numberFormat !== GENERAL) look.n = { pattern: style.numberFormat };
  return look;
}

/** What a look changes of a cell in the grid. */
export function gridLook({ fontSize, horizontal, vertical, wrap, border, ...font }: CellLook): IStyleData {
  const look: IStyleData = gridFontStyle(font);
  if (fontSize !== undefined) look.fs = fontSize;
  if (horizontal !== undefined) look.ht = HORIZONTAL[horizontal];
  if (vertical !== undefined) look.vt = VERTICAL[vertical];
  if (wrap !== undefined) look.tb = wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (border !== undefined) {
    const side = { style: border, color: "#000000" };
    look.bd = gridBorders({ top: side, bottom: side, left: side, right: side });
  }
  return look;
}

/** The look of a cell of the grid, number format aside. */
export function lookOfGrid(style: Nullable<IStyleData>): CellLook {
  const { fill, fontColor, bold } = style ? ruleFormat(style) : {};
  const horizontal = (["left", "center", "right"] as const).find((name) => HORIZONTAL[name] === style?.ht);
  const vertical = (["top", "middle"] as const).find((name) => VERTICAL[name] === style?.vt);
  const { t, b, l, r } = style?.bd ?? {};
  const border = (["thin", "medium"] as const).find((name) =>
    [t, b, l, r].every((side) => side?.s === BORDER_STYLES[name]),
  );
  return {
    ...(bold === true ? { bold } : {}),
    ...(typeof style?.fs === "number" ? { fontSize: style.fs } : {}),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(fill === undefined ? {} : { fill }),
    ...(style?.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(border ? { border } : {}),
  };
}

/** Colours and font marks: what a cell's look and a conditional format have in common. */
export function gridFontStyle(format: XlsxRuleFormat): IStyleBase {
  return {
    ...(format.fill === undefined ? {} : { bg: { rgb: format.fill } }),
    ...(format.fontColor === undefined ? {} : { cl: { rgb: format.fontColor } }),
    ...(format.bold === undefined ? {} : { bl: flag(format.bold) }),
    ...(format.italic === undefined ? {} : { it: flag(format.italic) }),
    ...(format.underline === undefined ? {} : { ul: { s: flag(format.underline) } }),
    ...(format.strikethrough === undefined ? {} : { st: { s: flag(format.strikethrough) } }),
  };
}

/** The way back, for a rule that came into being in the grid (by copying cells). */
export function ruleFormat(style: IStyleBase): XlsxRuleFormat {
  const fill = hexColor(style.bg?.rgb);
  const fontColor = hexColor(style.cl?.rgb);
  return {
    ...(fill ? { fill } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(style.bl === undefined ? {} : { bold: style.bl === BooleanNumber.TRUE }),
    ...(style.it === undefined ? {} : { italic: style.it === BooleanNumber.TRUE }),
    ...(style.ul ? { underline: style.ul.s === BooleanNumber.TRUE } : {}),
    ...(style.st ? { strikethrough: style.st.s === BooleanNumber.TRUE } : {}),
  };
}

/** A colour scale gives "rgb(r,g,b)", everything else "#RRGGBB". */
function hexColor(color: Nullable<string>): string | null {
  const channels = /^rgba?\(([\d.]+), ?([\d.]+), ?([\d.]+)/.exec(color ?? "")?.slice(1);
  if (!channels) return color ?? null;
  return `#${channels
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function gridRotation(rotation: number | "vertical"): { a: number; v: BooleanNumber } {
  // Excel counts degrees anticlockwise, the grid clockwise.
  return rotation === "vertical" ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation, v: BooleanNumber.FALSE };
}

function gridBorders({ top, bottom, left, right }: NonNullable<XlsxStyle["borders"]>): IBorderData {
  const borders: IBorderData = {};
  if (top) borders.t = gridBorder(top);
  if (bottom) borders.b = gridBorder(bottom);
  if (left) borders.l = gridBorder(left);
  if (right) borders.r = gridBorder(right);
  return borders;
}

function gridBorder(border: XlsxBorder): IBorderStyleData {
  return { s: BORDER_STYLES[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}
