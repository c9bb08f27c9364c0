import { ByteSplices } from "./byte-splices";
import { builtInFormatId, formatText, readFormatDefinitions } from "./read-styles";
import { escapeXml } from "./xml-text";
import { appendContent, child, childrenOf, parseXml, setAttribute, type XmlElement } from "./xml-tree";
import type { CellLook } from "../document/sheet-document";
import type { XlsxRuleFormat } from "./xlsx-workbook";

/** Elements of a styles part in their order, for putting in one that is missing. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

/** Elements of a font in the order that Excel asks for. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** First number that files may give to a number format of their own. */
const FIRST_OWN_FORMAT = 164;

/** Adds looks to a styles part. What is there keeps its position, so cells and rules that point to it stay right. */
export class StylesPatcher {
  private readonly bytes: Uint8Array;
  private readonly root: XmlElement;
  private readonly looks: string[] = [];
  private readonly fonts: string[] = [];
  private readonly fills: string[] = [];
  private readonly borders: string[] = [];
  private readonly cellFormats: string[] = [];
  private readonly cellFormatIds = new Map<string, number>();
  private readonly newFormats = new Map<string, number>();
  private readonly formats: Map<number, string>;

  constructor(bytes: Uint8Array, part: string) {
    this.bytes = withDefaults(bytes, part);
    this.root = parseXml(this.bytes, part);
    this.formats = readFormatDefinitions(this.root);
  }

  /** Position of a conditional look; one that the file has already is used again. */
  lookId(format: XlsxRuleFormat): number {
    const xml = lookXml(this.root.prefix, format);
    const present = childrenOf(child(this.root, "dxfs"), "dxf");
    const old = present.findIndex(({ start, end }) => this.source(start, end) === xml);
    if (old >= 0) return old;
    const index = this.looks.indexOf(xml);
    if (index >= 0) return present.length + index;
    this.looks.push(xml);
    return present.length + this.looks.length - 1;
  }

  /** Position of a cell format that is as the given one, with another number format. */
  withNumberFormat(style: number, numberFormat: string): number {
    const present = childrenOf(child(this.root, "cellXfs"), "xf");
    // A file without any cell format has one all the same, the default: the first that is written must be that one.
    if (present.length === 0 && this.cellFormats.length === 0)
      this.cellFormats.push(`<${this.root.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
    const base = present[style];
    const oldId = Number(base?.attributes.get("numFmtId") ?? 0);
    if (formatText(oldId, this.formats) === numberFormat) return style;
    const key = `${style} ${numberFormat}`;
    const known = this.cellFormatIds.get(key);
    if (known !== undefined) return known;
    const id = present.length + this.cellFormats.length;
    this.cellFormats.push(this.cellFormatXml(base, this.formatId(numberFormat)));
    this.cellFormatIds.set(key, id);
    return id;
  }

  /** Position of a cell format with this look on the workbook's default font. */
  cellLookId(look: CellLook): number {
    const key = JSON.stringify(Object.entries(look).sort());
    const known = this.cellFormatIds.get(key);
    if (known !== undefined) return known;
    const { prefix } = this.root;
    const { horizontal, vertical, wrap, numberFormat = "General" } = look;
    const alignment =
      (horizontal === undefined ? "" : ` horizontal="${horizontal}"`) +
      (vertical === undefined ? "" : ` vertical="${vertical === "middle" ? "center" : "top"}"`) +
      (wrap === true ? ` wrapText="1"` : "");
    const font = this.partId("fonts", this.fonts, this.fontXml(look));
    const fill = look.fill === undefined ? 0 : this.partId("fills", this.fills, fillXml(prefix, look.fill));
    const border = look.border === undefined ? 0 : this.borderId(look.border);
    const present = childrenOf(child(this.root, "cellXfs"), "xf");
    if (present.length === 0 && this.cellFormats.length === 0)
      this.cellFormats.push(`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
    const xml =
      `<${prefix}xf numFmtId="${this.formatId(numberFormat)}" fontId="${font}" fillId="${fill}" borderId="${border}" applyNumberFormat="1" applyFont="1" applyFill="1"${border === 0 ? "" : ` applyBorder="1"`} applyAlignment="1">` +
      `<${prefix}alignment${alignment}/></${prefix}xf>`;
    const old = present.findIndex(({ start, end }) => this.source(start, end) === xml);
    const id = old >= 0 ? old : present.length + this.cellFormats.push(xml) - 1;
    this.cellFormatIds.set(key, id);
    return id;
  }

  private borderId(border: NonNullable<CellLook["border"]>): number {
    const { prefix } = this.root;
    // A file without any border has one all the same: none. The first that is written must be that one.
    if (child(this.root, "borders") === undefined && this.borders.length === 0) this.borders.push(`<${prefix}border/>`);
    return this.partId("borders", this.borders, borderXml(prefix, border));
  }

  /** Position among the fonts, fills or borders; one that the file or this patch has already is used again. */
  private partId(list: "fonts" | "fills" | "borders", added: string[], xml: string): number {
    const present = child(this.root, list)?.children ?? [];
    const old = present.findIndex(({ start, end }) => this.source(start, end) === xml);
    if (old >= 0) return old;
    const index = added.indexOf(xml);
    if (index < 0) added.push(xml);
    return present.length + (index < 0 ? added.length - 1 : index);
  }

  /** The workbook's first font, which cells have that say nothing, with what the look says of it. */
  private fontXml({ bold, fontSize, fontColor }: CellLook): string {
    const { prefix } = this.root;
    const base = childrenOf(child(this.root, "fonts"), "font")[0];
    const kept = (base?.children ?? []).filter(
      ({ name }) =>
        name !== "b" && (name !== "sz" || fontSize === undefined) && (name !== "color" || fontColor === undefined),
    );
    const xml = new Map(kept.map(({ name, start, end }) => [name, this.source(start, end)]));
    if (bold === true) xml.set("b", `<${prefix}b/>`);
    if (fontSize !== undefined) xml.set("sz", `<${prefix}sz val="${fontSize}"/>`);
    if (fontColor !== undefined) xml.set("color", `<${prefix}color rgb="${argb(fontColor)}"/>`);
    const ordered = [...xml].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
    return `<${prefix}font>${ordered.map(([, text]) => text).join("")}</${prefix}font>`;
  }

  private formatId(numberFormat: string): number {
    const builtIn = builtInFormatId(numberFormat);
    if (builtIn !== undefined) return builtIn;
    for (const [id, text] of [...this.formats, ...[...this.newFormats].map(([text, id]) => [id, text] as const)])
      if (text === numberFormat) return id;
    const id =
      [...this.formats.keys(), ...this.newFormats.values()].reduce(
        (most, each) => Math.max(most, each),
        FIRST_OWN_FORMAT - 1,
      ) + 1;
    this.newFormats.set(numberFormat, id);
    return id;
  }

  private cellFormatXml(base: XmlElement | undefined, formatId: number): string {
    if (base === undefined)
      return `<${this.root.prefix}xf numFmtId="${formatId}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`;
    const own = new ByteSplices(this.bytes.subarray(base.start, base.end));
    const moved = parseXml(this.bytes.subarray(base.start, base.end), "xf");
    setAttribute(own, moved, "numFmtId", String(formatId));
    setAttribute(own, moved, "applyNumberFormat", "1");
    return new TextDecoder().decode(own.apply());
  }

  /** New content of the part, or null where nothing was added. */
  finish(): Uint8Array | null {
    const splices = new ByteSplices(this.bytes);
    const formats = [...this.newFormats].map(
      ([text, id]) => `<${this.root.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(text)}"/>`,
    );
    this.append(splices, "numFmts", formats);
    this.append(splices, "fonts", this.fonts);
    this.append(splices, "fills", this.fills);
    this.append(splices, "borders", this.borders);
    this.append(splices, "cellXfs", this.cellFormats);
    this.append(splices, "dxfs", this.looks);
    return splices.isEmpty ? null : splices.apply();
  }

  private append(splices: ByteSplices, name: string, added: readonly string[]): void {
    if (added.length === 0) return;
    const list = child(this.root, name);
    const { prefix } = this.root;
    if (list !== undefined) {
      setAttribute(splices, list, "count", String(list.children.length + added.length));
      appendContent(splices, list, added.join(""));
      return;
    }
    const before = this.root.children
      .filter((one) => ORDER.includes(one.name) && ORDER.indexOf(one.name) < ORDER.indexOf(name))
      .at(-1);
    splices.insert(
      before?.end ?? this.root.contentStart,
      `<${prefix}${name} count="${added.length}">${added.join("")}</${prefix}${name}>`,
    );
  }

  private source(start: number, end: number): string {
    return new TextDecoder().decode(this.bytes.subarray(start, end));
  }
}

/** A styles part that says nothing at all, with the one font, fill, border and cell format that other programs look for. */
function withDefaults(bytes: Uint8Array, part: string): Uint8Array {
  const root = parseXml(bytes, part);
  if (root.children.length > 0) return bytes;
  const list = (name: string, ...items: string[]): string =>
    `<${root.prefix}${name} count="${items.length}">${items.join("")}</${root.prefix}${name}>`;
  const fill = (pattern: string): string =>
    `<${root.prefix}fill><${root.prefix}patternFill patternType="${pattern}"/></${root.prefix}fill>`;
  const format = `<${root.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  const splices = new ByteSplices(bytes);
  const font = `<${root.prefix}font><${root.prefix}sz val="11"/><${root.prefix}name val="宋体"/></${root.prefix}font>`;
  const content = [
    list("fonts", font),
    list("fills", fill("none"), fill("gray125")),
    list("borders", `<${root.prefix}border/>`),
    list("cellStyleXfs", format),
    list("cellXfs", format),
  ];
  appendContent(splices, root, content.join(""));
  return splices.apply();
}

function lookXml(prefix: string, { fill, fontColor, bold, italic, underline, strikethrough }: XlsxRuleFormat): string {
  const flag = (name: string, value: boolean | undefined): string =>
    value === undefined ? "" : `<${prefix}${name}${value ? "" : ' val="0"'}/>`;
  const line = underline === undefined ? "" : `<${prefix}u${underline ? "" : ' val="none"'}/>`;
  const color = fontColor === undefined ? "" : `<${prefix}color rgb="${argb(fontColor)}"/>`;
  const font = flag("b", bold) + flag("i", italic) + flag("strike", strikethrough) + line + color;
  const pattern =
    fill === undefined
      ? ""
      : `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill></${prefix}fill>`;
  return `<${prefix}dxf>${font === "" ? "" : `<${prefix}font>${font}</${prefix}font>`}${pattern}</${prefix}dxf>`;
}

function fillXml(prefix: string, color: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/></${prefix}patternFill></${prefix}fill>`;
}

/** The same black line on all four sides. */
function borderXml(prefix: string, style: NonNullable<CellLook["border"]>): string {
  const side = (name: string): string =>
    `<${prefix}${name} style="${style}"><${prefix}color indexed="64"/></${prefix}${name}>`;
  return `<${prefix}border>${["left", "right", "top", "bottom"].map(side).join("")}<${prefix}diagonal/></${prefix}border>`;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
