import type { PackageBudget } from "../xlsx/package-budget";
import { child, childrenOf, readTree, type XmlElement } from "../xlsx/xml-tree";
import type { ZipEntry } from "../xlsx/zip-package";

/** The place in a list that a paragraph has: by itself, or by its style. */
export interface ListPlace {
  readonly list: string;
  /** Null where the list says which of its levels the style is. */
  readonly level: number | null;
}

/** A style that stands on a style that stands on a style. */
const MOST_BASES = 20;

/** The lists that paragraphs are in by their styles, as headings often are: the paragraph itself names no list then. */
export class ListStyles {
  private constructor(private readonly styles: ReadonlyMap<string, XmlElement>) {}

  /** @throws XlsxError `file-damaged` where the part cannot be read, `too-large` */
  static read(entry: ZipEntry | undefined, budget: PackageBudget): ListStyles {
    const root = entry && readTree(entry, budget);
    const styles = (root ? childrenOf(root, "style") : []).map((style): [string, XmlElement] => [
      style.attributes.get(":styleId") ?? "",
      style,
    ]);
    return new ListStyles(new Map(styles));
  }

  /** Null where the paragraphs of a style are in no list. */
  placeOf(style: string): ListPlace | null {
    let level: number | null = null;
    let at: string | undefined = style;
    for (let bases = 0; at !== undefined && bases < MOST_BASES; bases += 1) {
      const found = this.styles.get(at);
      const properties = found && child(found, "pPr");
      const numbering = properties && child(properties, "numPr");
      const said = numbering && valueOf(numbering, "ilvl");
      level ??= said === undefined ? null : Number(said);
      const list = numbering && valueOf(numbering, "numId");
      if (list !== undefined) return { list, level };
      at = found && valueOf(found, "basedOn");
    }
    return null;
  }
}

function valueOf(parent: XmlElement, name: string): string | undefined {
  return child(parent, name)?.attributes.get(":val");
}
