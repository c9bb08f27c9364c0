/**
 * How many random cases a test tries: the usual number, or the share of it that RANDOM_SHARE tells. The mutation run repeats
 * a test for every change that it may notice, and asks for few.
 */
export function randomRuns(usual: number): number {
  return Math.max(1, Math.ceil(usual * Number(process.env.RANDOM_SHARE ?? 1)));
}
