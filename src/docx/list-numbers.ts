import type { PackageBudget } from "../xlsx/package-budget";
import { child, childrenOf, readTree, type XmlElement } from "../xlsx/xml-tree";
import type { ZipEntry } from "../xlsx/zip-package";

interface Level {
  readonly format: string;
  /** "%1、", "（%1）": %n stands for the number of level n. */
  readonly text: string;
  readonly start: number;
  /** The style of paragraphs whose level this is; "" for none. */
  readonly style: string;
}

const HAN = "零一二三四五六七八九";

/** Formats of numbers that are written in Chinese characters. */
const CHINESE = /^(?:chineseCounting|chineseCountingThousand|ideographDigital|japaneseCounting|taiwaneseCounting)/;

/** The numbers that Word puts before the paragraphs of its lists, counted as the paragraphs come. */
export class ListNumbers {
  private readonly counts = new Map<string, number[]>();

  private constructor(
    private readonly levels: ReadonlyMap<string, readonly Level[]>,
    /** Lists that count on together. */
    private readonly shared: ReadonlyMap<string, string>,
  ) {}

  /** @throws XlsxError `file-damaged` where the part cannot be read, `too-large` */
  static read(entry: ZipEntry | undefined, budget: PackageBudget): ListNumbers {
    if (entry === undefined) return new ListNumbers(new Map(), new Map());
    const root = readTree(entry, budget);
    const kinds = new Map(
      childrenOf(root, "abstractNum").map((kind) => [kind.attributes.get(":abstractNumId") ?? "", levelsOf(kind)]),
    );
    const levels = new Map<string, readonly Level[]>();
    const shared = new Map<string, string>();
    for (const list of childrenOf(root, "num")) {
      const id = list.attributes.get(":numId") ?? "";
      const kind = child(list, "abstractNumId")?.attributes.get(":val") ?? "";
      levels.set(id, kinds.get(kind) ?? []);
      shared.set(id, childrenOf(list, "lvlOverride").length > 0 ? id : `kind ${kind}`);
    }
    return new ListNumbers(levels, shared);
  }

  /** The level of a list that is a style's; the first where none says so. */
  levelOfStyle(list: string, style: string): number {
    return this.levels.get(list)?.reduce((found, level, at) => (level.style === style ? at : found), 0) ?? 0;
  }

  /** The number of the next paragraph of a list, as it reads ("（三）"); "" for bullets and unknown lists. */
  next(list: string, level: number): string {
    const levels = this.levels.get(list);
    const own = levels?.[level];
    if (!levels || !own || own.format === "bullet" || own.format === "none") return "";
    const key = this.shared.get(list) ?? list;
    const counts = this.counts.get(key) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.counts.set(key, counts);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels[at];
      return written(counts[at] ?? of?.start ?? 1, of?.format ?? "decimal");
    });
  }
}

function levelsOf(kind: XmlElement): readonly Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(kind, "lvl")) {
    const value = (name: string): string | undefined => child(level, name)?.attributes.get(":val");
    levels[Number(level.attributes.get(":ilvl") ?? 0)] = {
      format: value("numFmt") ?? "decimal",
      text: value("lvlText") ?? "",
      start: Number(value("start") ?? 1),
      style: value("pStyle") ?? "",
    };
  }
  return levels;
}

function written(number: number, format: string): string {
  if (!CHINESE.test(format) || number > 99 || number < 1) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens === 0 ? "" : `${tens === 1 ? "" : HAN.charAt(tens)}十`;
  return `${before}${ones === 0 ? "" : HAN.charAt(ones)}`;
}
