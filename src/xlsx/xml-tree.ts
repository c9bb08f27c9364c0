import type { ByteSplices } from "./byte-splices";
import { XmlScanner } from "./xml-scanner";
import { decodeRaw, decodeText, escapeXml } from "./xml-text";

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

interface GrowingElement extends XmlElement {
  children: XmlElement[];
  text: string;
  end: number;
  contentEnd: number;
}

/**
 * Reads a whole part into a tree; for small parts (styles, relations, content types), never for cells. Positions are
 * those of the part in UTF-8.
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const open: GrowingElement[] = [];
  let root: XmlElement | undefined;
  const scanner = new XmlScanner(
    {
      open(
        name,
        {
          attributeCount,
          attributeNames,
          attributeStarts,
          attributeEnds,
          tagStart,
          tagEnd,
          tagPrefix,
          isSelfClosing,
          bytes: present,
        },
      ) {
        const attributes = new Map<string, string>();
        const attributeSpans = new Map<string, readonly [number, number]>();
        for (let i = 0; i < attributeCount; i += 1) {
          const [start, end] = [attributeStarts[i] ?? 0, attributeEnds[i] ?? 0];
          attributes.set(attributeNames[i] ?? "", decodeText(present, start, end));
          attributeSpans.set(attributeNames[i] ?? "", [start, end]);
        }
        const element: GrowingElement = {
          name,
          prefix: tagPrefix,
          attributes,
          attributeSpans,
          children: [],
          text: "",
          start: tagStart,
          end: tagEnd,
          isSelfClosing,
          contentStart: tagEnd,
          contentEnd: tagEnd,
        };
        open.at(-1)?.children.push(element);
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
  );
  scanner.push(bytes, true);
  if (root === undefined) throw new Error("scanner accepted a part without a root");
  return root;
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
