/**
 * Work that is done in pieces: between two of them it stands still, and whoever does it may let something else go first, go
 * on later, or give it up. What comes of it is the same however long it stands still. There is no clock in it: pieces are
 * natural units (a sheet, a block of schools, an indicator), and how many of them are done on end is for others to say.
 */
export type Pieces<Result> = Generator<undefined, Result, undefined>;

/**
 * Does work on end.
 *
 * @throws whatever the work throws
 * @example wholly(assessing(schools, standard)) is what assessSchools(schools, standard) says
 */
export function wholly<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Records that are gone through in one piece: a few milliseconds, also where each asks for much. */
const RECORDS_IN_PIECE = 2_048;

/**
 * Goes through so many records, a block of them in each piece.
 *
 * @example yield* inBlocks(5_000, (first, end) => read(first, end)) reads 0 to 2048, 2048 to 4096 and 4096 to 5000
 */
export function* inBlocks(length: number, each: (first: number, end: number) => void): Pieces<void> {
  for (let first = 0; first < length; first += RECORDS_IN_PIECE) {
    each(first, Math.min(first + RECORDS_IN_PIECE, length));
    yield;
  }
}
