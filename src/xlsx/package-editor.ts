import { findEntry } from "./package-parts";
import { XlsxError } from "./xlsx-error";
import { asUtf8 } from "./xml-encoding";
import { readPart } from "./unpack-part";
import { makeEntry, writeZip, type ZipEntry, type ZipPackage } from "./zip-package";

/** A part as it was before a patch; null where the package did not have it. */
export interface PartImage {
  readonly name: string;
  readonly entry: ZipEntry | null;
}

/** A package under change: parts that are not touched are written back as they were packed. */
export class PackageEditor {
  /** Another array after each change: what was found in one holds for it. */
  private entries: ZipPackage;
  private readonly before = new Map<string, PartImage>();

  constructor(zip: ZipPackage) {
    this.entries = zip;
  }

  get zip(): ZipPackage {
    return this.entries;
  }

  /** Content of an XML part, in UTF-8 whatever it was written in. @throws XlsxError `file-damaged` where it is missing */
  read(name: string): Uint8Array {
    const entry = findEntry(this.entries, name);
    if (entry === undefined) throw new XlsxError("file-damaged", `${name} is missing`);
    return asUtf8(readPart(entry), name);
  }

  /** Replaces a part, or adds one at the end. */
  write(name: string, content: Uint8Array): void {
    const old = findEntry(this.entries, name);
    this.remember(name, old);
    const entry = makeEntry(old?.name ?? name, content, old);
    this.put(old, entry);
  }

  remove(name: string): void {
    const old = findEntry(this.entries, name);
    if (old === undefined) return;
    this.remember(name, old);
    this.entries = this.entries.filter((entry) => entry !== old);
  }

  /** Puts parts back to what they were. */
  restore(images: readonly PartImage[]): void {
    for (const { name, entry } of images) {
      const present = findEntry(this.entries, name);
      if (entry === null) this.remove(name);
      else this.put(present, entry);
    }
  }

  finish(): { bytes: Uint8Array; before: readonly PartImage[] } {
    return { bytes: writeZip(this.entries), before: [...this.before.values()] };
  }

  private put(old: ZipEntry | undefined, entry: ZipEntry): void {
    this.entries =
      old === undefined ? [...this.entries, entry] : this.entries.map((each) => (each === old ? entry : each));
  }

  private remember(name: string, entry: ZipEntry | undefined): void {
    const key = name.toLowerCase();
    if (!this.before.has(key)) this.before.set(key, { name, entry: entry ?? null });
  }
}
