import { PackageBudget } from "./package-budget";
import { PendingChunks } from "./pending-chunks";
import { XlsxError } from "./xlsx-error";
import { utf8Chunks } from "./xml-encoding";
import { NameTable, sameText } from "./xml-names";
import { decodeText } from "./xml-text";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;

const COMMENT_START = [LESS, BANG, 0x2d, 0x2d];
const CDATA_START = [LESS, BANG, 0x5b, 0x43, 0x44, 0x41, 0x54, 0x41, 0x5b];

/** No tag or text of a workbook is longer, no element has more attributes, none lies deeper. */
const MAX_TOKEN_BYTES = 32 * 1024 * 1024;
const MAX_ATTRIBUTES = 1_000;
const MAX_DEPTH = 1_000;
/** Tags after which the budget is asked. */
const TAGS_AT_ONCE = 1_024;

const decoder = new TextDecoder("utf-8");

/** Receives what the scanner meets. A self-closing tag is an `open` followed by a `close`. */
export interface XmlHandler {
  open(name: string, scanner: XmlScanner): void;
  close(name: string, scanner: XmlScanner): void;
  /** Text between tags, as a span of `scanner.bytes`; entities are still to be decoded unless `isRaw` (CDATA). */
  text(start: number, end: number, isRaw: boolean, scanner: XmlScanner): void;
  /**
   * Takes an element whole that begins there, where it knows how and the element stands in the bytes to its end.
   * @returns behind the element; 0 where it is to be told tag by tag
   */
  whole?(start: number, scanner: XmlScanner): number;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/**
 * Reads XML bytes tag by tag, in one piece or in chunks, without building a tree.
 *
 * Element names come without their namespace prefix; a prefixed attribute is called `:local` (`r:id` → `:id`),
 * a namespace declaration is passed over. Document types are refused: no workbook has one, and entities
 * defined there could blow up in memory. All positions that handlers get are into {@link bytes}; add
 * {@link offset} for the position in the whole part, of a part in another encoding as it reads in UTF-8. `bytes` is never changed afterwards, so a span stays valid
 * as long as the handler holds on to the array.
 */
export class XmlScanner {
  bytes: Uint8Array = new Uint8Array(0);
  /** Position of `bytes[0]` in the part. */
  offset = 0;
  /** The present tag from its "<" to after its ">". */
  tagStart = 0;
  tagEnd = 0;
  isSelfClosing = false;
  /** Number of attributes of the present start tag, and their names and spans. */
  attributeCount = 0;
  readonly attributeNames: string[] = [];
  readonly attributeStarts: number[] = [];
  readonly attributeEnds: number[] = [];
  private nameStart = 0;
  private localStart = 0;
  private readonly names = new NameTable();
  private readonly openNames: string[] = [];
  private hasRoot = false;
  private tags = 0;
  private readonly pending = new PendingChunks();
  private toUtf8: ((chunk: Uint8Array, isLast: boolean) => Uint8Array) | undefined;

  constructor(
    private readonly handler: XmlHandler,
    private readonly part: string,
    private readonly budget = new PackageBudget(),
  ) {}

  /** Namespace prefix of the present tag with its colon ("x:"), or "". */
  get tagPrefix(): string {
    return decoder.decode(this.bytes.subarray(this.nameStart, this.localStart));
  }

  /** Number of elements that are open now, the present one included. */
  get depth(): number {
    return this.openNames.length;
  }

  /** Value of an attribute of the present start tag, entities decoded; undefined where it is absent. */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.attributeCount; i += 1) {
      if (this.attributeNames[i] === name) {
        return decodeText(this.bytes, this.attributeStarts[i] ?? 0, this.attributeEnds[i] ?? 0);
      }
    }
    return undefined;
  }

  /** Scans the next chunk. @throws XlsxError `file-damaged` on XML that is not well formed */
  push(packed: Uint8Array, isLast: boolean): void {
    this.toUtf8 ??= utf8Chunks(packed, this.part);
    const chunk = this.toUtf8(packed, isLast);
    if (this.bytes.length + this.pending.bytes > MAX_TOKEN_BYTES) throw this.tooLarge("a token");
    const joined = this.pending.behind(this.bytes, chunk, isLast);
    if (joined === null) return;
    this.bytes = joined;
    const done = this.scan(isLast);
    if (isLast) {
      if (done < this.bytes.length) this.fail("broken off inside a tag");
      if (this.openNames.length > 0 || !this.hasRoot) this.fail("broken off before the last element was closed");
    }
    this.offset += done;
    this.bytes = this.bytes.subarray(done);
  }

  private scan(isLast: boolean): number {
    const { bytes, handler } = this;
    const length = bytes.length;
    let at = 0;
    if (this.offset === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
    while (at < length) {
      if (bytes[at] !== LESS) {
        let end = at + 1;
        while (end < length && bytes[end] !== LESS) end += 1;
        if (end === length && !isLast) return at;
        if (this.openNames.length > 0) handler.text(at, end, false, this);
        else if (!this.isBlank(at, end)) this.fail("text outside the root element");
        at = end;
        continue;
      }
      const behind = handler.whole?.(at, this) ?? 0;
      if (behind > 0) {
        this.count();
        at = behind;
        continue;
      }
      const next = bytes[at + 1];
      const end =
        next === SLASH ? this.endTag(at) : next === BANG || next === QUESTION ? this.markup(at) : this.startTag(at);
      if (end < 0) return at;
      at = end;
    }
    return at;
  }

  private isBlank(start: number, end: number): boolean {
    for (let i = start; i < end; i += 1) if (!isSpace(this.bytes[i])) return false;
    return true;
  }

  private endTag(start: number): number {
    const { bytes } = this;
    const close = bytes.indexOf(GREATER, start);
    if (close < 0) return -1;
    let end = close;
    while (isSpace(bytes[end - 1])) end -= 1;
    const name = this.readName(start + 2, end);
    this.tagStart = start;
    this.tagEnd = close + 1;
    if (this.openNames.at(-1) !== name) this.fail(`</${name}> closes nothing`);
    this.handler.close(name, this);
    this.openNames.pop();
    return close + 1;
  }

  private markup(start: number): number {
    const { bytes } = this;
    if (bytes[start + 1] === QUESTION) {
      for (let i = start + 2; i + 1 < bytes.length; i += 1)
        if (bytes[i] === QUESTION && bytes[i + 1] === GREATER) return i + 2;
      return -1;
    }
    if (this.startsWith(start, COMMENT_START)) {
      for (let i = start + 4; i + 2 < bytes.length; i += 1) {
        if (bytes[i] === 0x2d && bytes[i + 1] === 0x2d && bytes[i + 2] === GREATER) return i + 3;
      }
      return -1;
    }
    if (bytes.length - start < CDATA_START.length) return -1;
    if (this.startsWith(start, CDATA_START)) {
      for (let i = start + 9; i + 2 < bytes.length; i += 1) {
        if (bytes[i] === 0x5d && bytes[i + 1] === 0x5d && bytes[i + 2] === GREATER) {
          this.handler.text(start + 9, i, true, this);
          return i + 3;
        }
      }
      return -1;
    }
    return this.fail("document type or other declaration");
  }

  private startsWith(start: number, expected: readonly number[]): boolean {
    return expected.every((byte, i) => this.bytes[start + i] === byte);
  }

  private startTag(start: number): number {
    const { bytes } = this;
    const length = bytes.length;
    let at = start + 1;
    while (at < length && !isSpace(bytes[at]) && bytes[at] !== GREATER && bytes[at] !== SLASH) at += 1;
    if (at >= length) return -1;
    const nameEnd = at;
    this.attributeCount = 0;
    for (;;) {
      while (isSpace(bytes[at])) at += 1;
      if (at >= length) return -1;
      const byte = bytes[at];
      if (byte === GREATER || byte === SLASH) break;
      at = this.readAttribute(at);
      if (at < 0) return -1;
    }
    this.isSelfClosing = bytes[at] === SLASH;
    if (this.isSelfClosing) at += 1;
    if (at >= length) return -1;
    if (bytes[at] !== GREATER) this.fail("tag without an end");
    const name = this.readName(start + 1, nameEnd);
    if (name === "" || (this.openNames.length === 0 && this.hasRoot)) this.fail("more than one root element");
    this.hasRoot = true;
    this.count();
    this.tagStart = start;
    this.tagEnd = at + 1;
    this.openNames.push(name);
    this.handler.open(name, this);
    if (this.isSelfClosing) {
      this.handler.close(name, this);
      this.openNames.pop();
    }
    return at + 1;
  }

  private count(): void {
    this.tags += 1;
    if (this.tags % TAGS_AT_ONCE === 0) this.budget.spend("tags", TAGS_AT_ONCE, this.part);
    if (this.openNames.length > MAX_DEPTH) throw this.tooLarge("the depth of elements");
  }

  private tooLarge(what: string): XlsxError {
    return new XlsxError("too-large", `${this.part}: ${what} (byte ${this.offset})`);
  }

  private readAttribute(start: number): number {
    const { bytes } = this;
    const length = bytes.length;
    let at = start;
    let colon = -1;
    while (at < length && bytes[at] !== EQUALS && !isSpace(bytes[at]) && bytes[at] !== GREATER) {
      if (bytes[at] === COLON) colon = at;
      at += 1;
    }
    const nameEnd = at;
    while (isSpace(bytes[at])) at += 1;
    if (at >= length) return -1;
    if (bytes[at] !== EQUALS) this.fail("attribute without a value");
    at += 1;
    while (isSpace(bytes[at])) at += 1;
    if (at >= length) return -1;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail("attribute without quotes");
    const valueStart = at + 1;
    at = valueStart;
    while (at < length && bytes[at] !== quote) at += 1;
    if (at >= length) return -1;
    const isDeclaration = sameText(bytes, start, "xmlns") && (nameEnd === start + 5 || colon === start + 5);
    if (!isDeclaration) {
      const index = this.attributeCount;
      if (index >= MAX_ATTRIBUTES) throw this.tooLarge("the number of attributes");
      this.attributeNames[index] = this.names.name(bytes, colon < 0 ? start : colon, nameEnd);
      this.attributeStarts[index] = valueStart;
      this.attributeEnds[index] = at;
      this.attributeCount = index + 1;
    }
    return at + 1;
  }

  private readName(start: number, end: number): string {
    let local = start;
    for (let i = start; i < end; i += 1) if (this.bytes[i] === COLON) local = i + 1;
    this.nameStart = start;
    this.localStart = local;
    return this.names.name(this.bytes, local, end);
  }

  private fail(detail: string): never {
    throw new XlsxError("file-damaged", `${this.part}: ${detail} (byte ${this.offset})`);
  }
}
