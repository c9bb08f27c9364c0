/** How often it is tried: what stands in the way is often gone a moment later. */
const MOST_TRIES = 2;

/**
 * Brings a workbook in which a write has failed to where it is to be, by looking at it and doing what is not done yet.
 * @param look tells what is not yet as it is to be
 * @param act  does it; true where it has failed but learned by that what to do otherwise, so that the try does not count
 * @returns what is still not as it is to be; null where Excel does not tell
 */
export async function bringBack<Left>(
  look: () => Promise<readonly Left[]>,
  act: (left: readonly Left[]) => Promise<unknown>,
): Promise<readonly Left[] | null> {
  for (let tries = 0; ;) {
    const left = await look().catch(() => null); // the first error is the one to tell
    if (left?.length === 0 || tries === MOST_TRIES) return left;
    const hasLearned = left && (await act(left).catch(() => false)) === true;
    if (!hasLearned) tries += 1;
  }
}
