import { child, type XmlElement } from "./xml-tree";

/** Office's default theme in the order in which `theme="n"` counts: light 1, dark 1, light 2, dark 2, accents, links. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The 56 colours of Excel 97 from `indexed="8"` on; the first eight repeat them. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Turns a colour element (`rgb`, `theme` with `tint`, or `indexed`) into "#RRGGBB"; undefined for automatic. */
export type ColorReader = (element: Pick<XmlElement, "attributes"> | undefined) => string | undefined;

/** A reader of colours for a workbook with that theme part and its own indexed colours, if any. */
export function makeColorReader(theme: XmlElement | undefined, ownIndexed: readonly string[]): ColorReader {
  const palette = themeColors(theme);
  return (element) => {
    if (element === undefined) return undefined;
    const base = baseColor(element.attributes, palette, ownIndexed);
    if (base === undefined) return undefined;
    const tint = Number(element.attributes.get("tint") ?? 0);
    return `#${tint === 0 || !Number.isFinite(tint) ? base : tinted(base, tint)}`;
  };
}

function baseColor(
  attributes: ReadonlyMap<string, string>,
  palette: readonly string[],
  ownIndexed: readonly string[],
): string | undefined {
  const rgb = attributes.get("rgb");
  if (rgb !== undefined) return /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
  const theme = attributes.get("theme");
  if (theme !== undefined) return palette[Number(theme)];
  const indexed = Number(attributes.get("indexed") ?? NaN);
  return ownIndexed[indexed] ?? INDEXED[indexed < 8 ? indexed : indexed - 8];
}

function themeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    const value = color?.name === "sysClr" ? color.attributes.get("lastClr") : color?.attributes.get("val");
    return value !== undefined && /^[0-9a-f]{6}$/i.test(value)
      ? value.toUpperCase()
      : (OFFICE_THEME[index] ?? "000000");
  });
}

/** Lighter (tint > 0) or darker, on the lightness of the colour in HSL, as the file format defines it. */
function tinted(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const range = high - low;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  const hue =
    range === 0
      ? 0
      : high === red
        ? ((green - blue) / range + 6) % 6
        : high === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const channel = (shift: number): string => {
    const position = (shift + hue) % 6;
    const share = Math.max(0, Math.min(position, 4 - position, 1));
    const value = target - chroma / 2 + chroma * share;
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  // Each channel rises over one sixth of the circle, stays full for two and falls over one; green leads, red and blue are a third away.
  return channel(2) + channel(0) + channel(4);
}
