import type { Breaks } from "./breaks";
import type { Inflating } from "./inflating";
import type { PackageBudget } from "./package-budget";
import { partPieces } from "./unpack-part";
import type { XmlScanner } from "./xml-scanner";
import type { ZipEntry } from "./zip-package";

/** What the reading of all parts of a package goes by. */
export interface PartsReading {
  /** What may still be taken out of the package. */
  readonly budget: PackageBudget;
  readonly breaks: Breaks;
  readonly inflating: Inflating | undefined;
}

/**
 * Has a scanner read a part of a package, giving way to what waits between the pieces that it is unpacked in.
 * @throws (rejects) XlsxError as the scanner, and as `partPieces`
 */
export async function scanPart(
  entry: ZipEntry,
  scanner: XmlScanner,
  { budget, breaks, inflating }: PartsReading,
): Promise<void> {
  for await (const chunk of partPieces(entry, budget, inflating)) {
    scanner.push(chunk, false);
    if (breaks.isDueAfter(chunk.length)) await breaks.turn();
  }
  scanner.push(new Uint8Array(0), true);
}
