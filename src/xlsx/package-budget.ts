import { XlsxError } from "./xlsx-error";

/** What is counted while a package is read. */
export interface PackageLimits {
  /** Unpacked bytes, a part that is read twice counting twice. */
  readonly bytes: number;
  /** Elements that are passed over while parts are read. */
  readonly tags: number;
  /** Elements that are kept in trees (formats, names, comments, relations). */
  readonly elements: number;
  /** Cells with a value, a formula or a look. */
  readonly cells: number;
  /** Rectangles: merged cells, areas of rules, columns with a width of their own. */
  readonly areas: number;
  /** Characters of texts, as the parts and the cells hold them: one text in a thousand cells counts a thousand times. */
  readonly characters: number;
  /** Characters of formulas, shared ones written out. */
  readonly formulas: number;
}

/**
 * More than any workbook of a county has: the largest that was tried, 200,000 rows of 20 columns, takes a third of it or less.
 * What stays within is read within seconds and some hundred megabytes, whatever the file is made of.
 */
export const PACKAGE_LIMITS: PackageLimits = {
  bytes: 400_000_000,
  tags: 16_000_000,
  elements: 500_000,
  cells: 6_000_000,
  areas: 1_500_000,
  characters: 100_000_000,
  formulas: 40_000_000,
};

/**
 * What may still be taken out of one package: one budget for all of its parts, counted as they are read, so that neither
 * what the package says of itself nor how it is cut into parts makes a difference.
 */
export class PackageBudget {
  private readonly left: Record<keyof PackageLimits, number>;

  constructor(private readonly limits: PackageLimits = PACKAGE_LIMITS) {
    this.left = { ...limits };
  }

  /** @throws XlsxError `too-large` where less than that is left; @param part for the report */
  spend(kind: keyof PackageLimits, amount: number, part: string): void {
    if (this.left[kind] < amount)
      throw new XlsxError("too-large", `${part}: more than ${this.limits[kind]} ${kind} in the package`);
    this.left[kind] -= amount;
  }

  /** How much has been taken. */
  spent(kind: keyof PackageLimits): number {
    return this.limits[kind] - this.left[kind];
  }
}
