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

  /** Forgets the steps that touch a sheet which is gone or filled anew: they would put old cells among the new ones. */
  forgetSheet(unitId: string, sheetId: string): void {
    for (const steps of [this._getUndoStack(unitId, true), this._getRedoStack(unitId, true)]) {
      const kept = steps.filter((step) => !touches(step, sheetId));
      steps.length = 0;
      for (const step of kept) steps.push(step);
    }
    this._updateStatus();
  }
}

/** What a change in the grid may say of the sheets that it is about. */
interface NamesSheets {
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

function touches({ undoMutations, redoMutations }: IUndoRedoItem, sheetId: string): boolean {
  return [...undoMutations, ...redoMutations].some(({ params }) => {
    const { subUnitId, from, to } = params as NamesSheets;
    return [subUnitId, from?.subUnitId, to?.subUnitId].includes(sheetId);
  });
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
