import { askForRule, type AskedRule } from "./highlight-rules";
import { isRuleUntold } from "./office-errors";
import type { RoundTrips } from "./round-trips";

/** Rules that Excel has told, and how many it could not tell. */
export interface ToldRules {
  readonly told: readonly AskedRule[];
  readonly untold: number;
}

/**
 * Asks for the content of rules, in one round trip. Excel cannot tell some (doubled ones, two of a kind on the same cells,
 * #6827, #6835): then they are asked for by halves, and those that it cannot tell are left out and counted.
 * @throws whatever else goes wrong
 */
export async function tellRules(trips: RoundTrips, rules: readonly Excel.ConditionalFormat[]): Promise<ToldRules> {
  if (rules.length === 0) return { told: [], untold: 0 };
  const asked = rules.map(askForRule);
  try {
    await trips.sync();
    return { told: asked, untold: 0 };
  } catch (error) {
    if (!isRuleUntold(error)) throw error;
    if (rules.length === 1) return { told: [], untold: 1 };
  }
  const middle = Math.ceil(rules.length / 2);
  const first = await tellRules(trips, rules.slice(0, middle));
  const second = await tellRules(trips, rules.slice(middle));
  return { told: [...first.told, ...second.told], untold: first.untold + second.untold };
}
