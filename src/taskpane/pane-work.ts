import type { CheckedWorkbook, ReadWorkbook } from "../app/check-workbook";
import type { WorkbookSettings } from "../app/workbook-settings";
import type { AnswerStep } from "./answer-steps";
import type { SheetArea } from "../core/cell/cell-areas";
import type { Judging } from "./judging";

/** A write, or the taking back of one, that goes on. */
export interface UnderWay {
  /** Ends it after the step that is under way. */
  readonly cancel: AbortController;
  /** Settled once it has ended, or the user no longer waits for it: a reading comes after it. */
  readonly settled: Promise<void>;
  readonly settle: () => void;
  /** The user no longer waits for it. */
  isLeft: boolean;
}

/** What goes on behind the state and is never shown: the current reading and the settings on their way to the workbook. */
export interface Work {
  run: number;
  reading: AbortController | null;
  /** How long the pane waits after an edit before it checks by itself, in ms; null where it leaves that to the user. */
  quietMs: number | null;
  /** The newest result, also before React has drawn it. */
  checked: CheckedWorkbook | null;
  /** The settings that hold, also before what follows from them is known: a second answer builds on the first. */
  settings: WorkbookSettings | null;
  /** The newest reading, where nothing has been said of it yet. */
  unjudged: ReadWorkbook | null;
  judging: Judging | null;
  /** Answers of this session that can be undone, the latest last. */
  steps: AnswerStep[];
  /** How often settings were changed. */
  changes: number;
  /** Settings that are not in the workbook yet; a new reading must not lose them. */
  unkept: WorkbookSettings | null;
  /** Those that answers were carried over into, until they are on their way to the workbook. */
  carried: WorkbookSettings | null;
  /** True while those wait for a check that the user asks for. */
  isHeldBack: boolean;
  keeping: Promise<void>;
  /** What is being written or taken back; nothing else is begun before it has ended. */
  underWay: UnderWay | null;
  /** Cells that the pane itself has selected: their event is no question of the user's. */
  ownSelection: SheetArea | null;
}

export function newWork(): Work {
  return {
    run: 0,
    reading: null,
    quietMs: null,
    checked: null,
    settings: null,
    unjudged: null,
    judging: null,
    steps: [],
    changes: 0,
    unkept: null,
    carried: null,
    isHeldBack: false,
    keeping: Promise.resolve(),
    underWay: null,
    ownSelection: null,
  };
}
