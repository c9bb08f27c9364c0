import { IUndoRedoService, LocalUndoRedoService } from "@univerjs/core";
import type { Injector, IUndoRedoItem, IUniverConfig } from "@univerjs/core";

/** The steps that Ctrl+Z takes back: the user's alone. What the add-in does is taken back in its pane. */
export class UsersSteps extends LocalUndoRedoService {
  #isWithheld = false;

  /** Runs what the add-in does: no step comes of it, and none of the user's goes. */
  withhold(work: () => void): void {
    const before = this.#isWithheld;
    this.#isWithheld = true;
    try {
      work();
    } finally {
      this.#isWithheld = before;
    }
  }

  override pushUndoRedo(step: IUndoRedoItem): void {
    if (!this.#isWithheld) super.pushUndoRedo(step);
  }

  override clearUndoRedo(unitId: string): void {
    if (!this.#isWithheld) super.clearUndoRedo(unitId);
  }
}

/** For the making of a grid: gives it this list of steps instead of its own. */
export const KEEPS_USERS_STEPS: Pick<IUniverConfig, "override"> = {
  override: [[IUndoRedoService, { useClass: UsersSteps }]],
};

/** The steps of a grid that was made with `KEEPS_USERS_STEPS`. */
export function usersSteps(injector: Injector): UsersSteps {
  const steps = injector.get(IUndoRedoService);
  if (!(steps instanceof UsersSteps)) throw new Error("The grid keeps its own list of steps");
  return steps;
}
