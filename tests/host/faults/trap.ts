import type { Fault } from "./faults";
import type { OpenedForFaults } from "./inject";

/** A fault that waits for its step, and what has come of it. */
export class Trap implements Pick<OpenedForFaults, "arm" | "disarm"> {
  private armed: { readonly fault: Fault; readonly step: number; readonly times: number } | null = null;
  private steps = 0;
  private struck = 0;
  private hasAnswered = false;

  readonly arm = (fault: Fault, step: number, times: number): void => {
    this.armed = { fault, step, times };
    [this.steps, this.struck, this.hasAnswered] = [0, 0, false];
  };

  readonly disarm = (): ReturnType<OpenedForFaults["disarm"]> => {
    this.armed = null;
    return { steps: this.steps, hasStruck: this.struck > 0, hasAnswered: this.hasAnswered };
  };

  /** One more step: the fault that strikes at it, or null where it goes on undisturbed. */
  step(): Fault | null {
    if (!this.armed) return null;
    this.steps += 1;
    const { fault, step, times } = this.armed;
    if (this.steps < step || this.struck >= times) {
      this.hasAnswered ||= this.struck > 0;
      return null;
    }
    this.struck += 1;
    return fault;
  }
}
