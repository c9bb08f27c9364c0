import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { AxeResults } from "axe-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical on a page, as "rule: element"; empty when there is nothing. */
export async function seriousViolations(frame: Frame, except: readonly string[] = []): Promise<string[]> {
  await frame.evaluate(AXE);
  const results = await frame.evaluate(async (exclude) => {
    const { axe } = window as unknown as { axe: { run(context: unknown): Promise<AxeResults> } };
    return axe.run({ include: ["html"], exclude: exclude.map((selector) => [selector]) });
  }, except);
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
