import { makeColorReader, type ColorReader } from "./read-colors";
import { child, childrenOf, flagElement, isTrue, type XmlElement } from "./xml-tree";
import type { XlsxBorder, XlsxRuleFormat, XlsxStyle } from "./xlsx-workbook";

/** Number formats that files name by number only; 27–36 and 50–58 as Chinese Excel understands them. */
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number of a built-in format, for writing; undefined where the format needs a definition of its own. */
export function builtInFormatId(format: string): number | undefined {
  const found = Object.entries(BUILT_IN_FORMATS).find(
    ([id, text]) => text === format && (Number(id) < 23 || Number(id) > 36) && Number(id) < 50,
  );
  return found === undefined ? undefined : Number(found[0]);
}

/** Text of a number format by its number in a file with those definitions. */
export function formatText(id: number, definitions: ReadonlyMap<number, string>): string {
  return definitions.get(id) ?? BUILT_IN_FORMATS[id] ?? "General";
}

/** Number format definitions of a styles part, by number. */
export function readFormatDefinitions(root: XmlElement | undefined): Map<number, string> {
  return new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map((one) => [
      Number(one.attributes.get("numFmtId")),
      one.attributes.get("formatCode") ?? "General",
    ]),
  );
}

/** Cell formats and conditional looks of a workbook, in the order in which the file counts them. */
export interface ReadStyles {
  readonly cellStyles: readonly XlsxStyle[];
  readonly ruleFormats: readonly XlsxRuleFormat[];
  /** Reads the colours of this workbook, also where they stand outside the styles part. */
  readonly color: ColorReader;
}

/** Reads the styles part; a file without one has the one default style. */
export function readStyles(root: XmlElement | undefined, theme: XmlElement | undefined): ReadStyles {
  const ownIndexed = childrenOf(child(child(root, "colors"), "indexedColors"), "rgbColor").map((one) =>
    (one.attributes.get("rgb") ?? "").slice(-6).toUpperCase(),
  );
  const color = makeColorReader(theme, ownIndexed);
  const formats = readFormatDefinitions(root);
  const fonts = childrenOf(child(root, "fonts"), "font").map((font) => readFont(font, color));
  const fills = childrenOf(child(root, "fills"), "fill").map((fill) => readFill(fill, color));
  const borders = childrenOf(child(root, "borders"), "border").map((border) => readBorders(border, color));
  const cellStyles = childrenOf(child(root, "cellXfs"), "xf").map(({ attributes, children }): XlsxStyle => {
    const fill = fills[Number(attributes.get("fillId") ?? 0)];
    const border = borders[Number(attributes.get("borderId") ?? 0)];
    return {
      numberFormat: formatText(Number(attributes.get("numFmtId") ?? 0), formats),
      ...fonts[Number(attributes.get("fontId") ?? 0)],
      ...(fill === undefined ? {} : { fill }),
      ...(border === undefined ? {} : { borders: border }),
      ...readAlignment(children.find((one) => one.name === "alignment")),
    };
  });
  const ruleFormats = childrenOf(child(root, "dxfs"), "dxf").map((dxf) => readRuleFormat(dxf, color));
  return { cellStyles: cellStyles.length > 0 ? cellStyles : [{ numberFormat: "General" }], ruleFormats, color };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function readFont(font: XmlElement, color: ColorReader): Partial<XlsxStyle> {
  const style: Partial<Mutable<XlsxStyle>> = {};
  const name = child(font, "name")?.attributes.get("val");
  const size = Number(child(font, "sz")?.attributes.get("val") ?? NaN);
  const fontColor = color(child(font, "color"));
  if (name !== undefined) style.fontName = name;
  if (Number.isFinite(size)) style.fontSize = size;
  if (fontColor !== undefined) style.fontColor = fontColor;
  return { ...style, ...readEmphasis(font) };
}

/** Only what the font says: in a conditional look an absent property leaves the cell's own. */
function readEmphasis(font: XmlElement): Pick<XlsxRuleFormat, "bold" | "italic" | "underline" | "strikethrough"> {
  const bold = flagElement(child(font, "b"));
  const italic = flagElement(child(font, "i"));
  const strikethrough = flagElement(child(font, "strike"));
  const underline = child(font, "u");
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: underline.attributes.get("val") !== "none" }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
  };
}

function readFill(fill: XmlElement, color: ColorReader): string | undefined {
  const pattern = child(fill, "patternFill");
  const kind = pattern?.attributes.get("patternType");
  if (pattern === undefined || kind === undefined || kind === "none") return undefined;
  return color(child(pattern, "fgColor")) ?? color(child(pattern, "bgColor"));
}

function readBorders(border: XmlElement, color: ColorReader): XlsxStyle["borders"] {
  const borders: { top?: XlsxBorder; bottom?: XlsxBorder; left?: XlsxBorder; right?: XlsxBorder } = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = child(border, side);
    const style = line?.attributes.get("style");
    if (style !== undefined && style !== "none")
      borders[side] = { style, color: color(child(line, "color")) ?? "#000000" };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

const HORIZONTAL: Readonly<Record<string, NonNullable<XlsxStyle["horizontal"]>>> = {
  left: "left",
  center: "center",
  right: "right",
  justify: "justify",
  distributed: "distributed",
  fill: "fill",
  centerContinuous: "center",
};
const VERTICAL: Readonly<Record<string, NonNullable<XlsxStyle["vertical"]>>> = {
  top: "top",
  center: "middle",
  bottom: "bottom",
  justify: "justify",
  distributed: "distributed",
};

function readAlignment(alignment: XmlElement | undefined): Partial<XlsxStyle> {
  if (alignment === undefined) return {};
  const { attributes } = alignment;
  const horizontal = HORIZONTAL[attributes.get("horizontal") ?? ""];
  const vertical = VERTICAL[attributes.get("vertical") ?? ""];
  const turn = Number(attributes.get("textRotation") ?? 0);
  // 91–180 count downwards from the horizontal; 255 stacks the characters.
  const rotation = turn === 255 ? "vertical" : turn > 90 ? 90 - turn : turn;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(isTrue(attributes.get("wrapText")) ? { wrap: true } : {}),
    ...(rotation === 0 ? {} : { rotation }),
  };
}

function readRuleFormat(dxf: XmlElement, color: ColorReader): XlsxRuleFormat {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fontColor = color(child(font, "color"));
  // In a conditional look a solid fill keeps its colour as background; other writers put it in front.
  const fill =
    pattern?.attributes.get("patternType") === "none"
      ? undefined
      : (color(child(pattern, "bgColor")) ?? color(child(pattern, "fgColor")));
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(font === undefined ? {} : readEmphasis(font)),
  };
}
