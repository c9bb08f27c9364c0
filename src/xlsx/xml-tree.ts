import type { ByteSplices } from "./byte-splices";
import { PackageBudget } from "./package-budget";
import { XlsxError } from "./xlsx-error";
import { XmlScanner } from "./xml-scanner";
import { decodeRaw, decodeText, escapeXml } from "./xml-text";
import { readPart } from "./unpack-part";
import type { ZipEntry } from "./zip-package";

/** No part that is read as a tree is larger: formats of a workbook that has gone through many hands take a tenth of it. */
const MAX_TREE_BYTES = 64_000_000;

/** An element of a small part, with where it stands in the part's bytes. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Namespace prefix with its colon, or "". */
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the values of the attributes stand, between their quotes. */
  readonly attributeSpans: ReadonlyMap<string, readonly [start: number, end: number]>;
  readonly children: readonly XmlElement[];
  /** Own text, without that of children. */
  readonly text: string;
  /** From "<" of the start tag to after ">" of the end tag. */
  readonly start: number;
  readonly end: number;
  readonly isSelfClosing: boolean;
  /** After ">" of the start tag, and before "<" of the end tag; equal to `end` where the tag closes itself. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** Names and places of all attributes of a part, so that an element need not hold any of its own. */
class AttributeStore {
  readonly names: string[] = [];
  readonly spans: number[] = [];

  constructor(readonly bytes: Uint8Array) {}

  /** Keeps those of the present tag; returns where they begin. */
  keep({ attributeCount, attributeNames, attributeStarts, attributeEnds }: XmlScanner): number {
    const first = this.names.length;
    for (let i = 0; i < attributeCount; i += 1) {
      this.names.push(attributeNames[i] ?? "");
      this.spans.push(attributeStarts[i] ?? 0, attributeEnds[i] ?? 0);
    }
    return first;
  }
}

const NO_CHILDREN: readonly XmlElement[] = [];

class TreeElement implements XmlElement {
  children: readonly XmlElement[] = NO_CHILDREN;
  text = "";
  contentEnd: number;

  constructor(
    readonly name: string,
    readonly prefix: string,
    readonly start: number,
    public end: number,
    readonly isSelfClosing: boolean,
    private readonly store: AttributeStore,
    private readonly firstAttribute: number,
    private readonly attributeCount: number,
  ) {
    this.contentStart = end;
    this.contentEnd = end;
  }

  readonly contentStart: number;

  get attributes(): ReadonlyMap<string, string> {
    return this.map((start, end) => decodeText(this.store.bytes, start, end));
  }

  get attributeSpans(): ReadonlyMap<string, readonly [number, number]> {
    return this.map((start, end) => [start, end]);
  }

  add(element: XmlElement): void {
    if (this.children === NO_CHILDREN) this.children = [element];
    else (this.children as XmlElement[]).push(element);
  }

  private map<Value>(valueOf: (start: number, end: number) => Value): ReadonlyMap<string, Value> {
    const found = new Map<string, Value>();
    const { names, spans } = this.store;
    for (let i = this.firstAttribute; i < this.firstAttribute + this.attributeCount; i += 1)
      found.set(names[i] ?? "", valueOf(spans[2 * i] ?? 0, spans[2 * i + 1] ?? 0));
    return found;
  }
}

/**
 * Reads a whole part into a tree; for small parts (styles, relations, content types), never for cells. Positions are
 * those of the part in UTF-8. Attributes are decoded when they are asked for.
 * @param budget what the package may still be made into; without it the part is taken by itself
 * @throws XlsxError `file-damaged`, or `too-large` for more elements than the budget has
 */
export function parseXml(bytes: Uint8Array, part: string, budget = new PackageBudget()): XmlElement {
  const open: TreeElement[] = [];
  let root: XmlElement | undefined;
  let store: AttributeStore | undefined;
  const scanner = new XmlScanner(
    {
      open(name, at) {
        budget.spend("elements", 1, part);
        // In another encoding the scanner turns the part into UTF-8 first.
        store ??= new AttributeStore(at.bytes);
        const first = store.keep(at);
        const element = new TreeElement(
          name,
          at.tagPrefix,
          at.tagStart,
          at.tagEnd,
          at.isSelfClosing,
          store,
          first,
          at.attributeCount,
        );
        open.at(-1)?.add(element);
        root ??= element;
        open.push(element);
      },
      close(_name, { tagStart, tagEnd }) {
        const element = open.pop();
        if (element === undefined) return;
        element.end = tagEnd;
        element.contentEnd = element.isSelfClosing ? tagEnd : tagStart;
      },
      text(start, end, isRaw, { bytes: present }) {
        const element = open.at(-1);
        if (element !== undefined)
          element.text += isRaw ? decodeRaw(present, start, end) : decodeText(present, start, end);
      },
    },
    part,
    budget,
  );
  scanner.push(bytes, true);
  if (root === undefined) throw new Error("scanner accepted a part without a root");
  return root;
}

/** The tree of a part of a package. @throws XlsxError as {@link parseXml}, `too-large` where it is no small part */
export function readTree(entry: ZipEntry, budget = new PackageBudget()): XmlElement {
  if (entry.size > MAX_TREE_BYTES) throw new XlsxError("too-large", `${entry.name} unpacks to ${entry.size} bytes`);
  return parseXml(readPart(entry, budget), entry.name, budget);
}

/** First child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** Value of an attribute that counts as true in OOXML ("1", "true", "on"). */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A boolean property element as `<b/>`, `<b val="1"/>` or `<b val="0"/>`; absent is undefined. */
export function flagElement(element: XmlElement | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  const value = element.attributes.get("val");
  return value === undefined || isTrue(value);
}

/** Gives an element's start tag an attribute, in place of the one it has. */
export function setAttribute(splices: ByteSplices, element: XmlElement, name: string, value: string): void {
  const span = element.attributeSpans.get(name);
  if (span !== undefined) splices.replace(span[0], span[1], escapeXml(value));
  else splices.insert(element.contentStart - (element.isSelfClosing ? 2 : 1), ` ${name}="${escapeXml(value)}"`);
}

/** Adds XML as the last content of an element; a tag that closes itself is opened for it. Once for each element. */
export function appendContent(splices: ByteSplices, element: XmlElement, xml: string): void {
  if (element.isSelfClosing) openTag(splices, element.end, `${element.prefix}${element.name}`, xml);
  else splices.insert(element.contentEnd, xml);
}

/** Opens a tag that closes itself and puts content into it. @param tagEnd after its ">"; @param name with its prefix */
export function openTag(splices: ByteSplices, tagEnd: number, name: string, xml: string): void {
  splices.replace(tagEnd - 2, tagEnd, `>${xml}</${name}>`);
}
