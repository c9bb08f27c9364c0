import { localDay } from "../../app/local-day";
import { PRODUCT_VERSION } from "../../app/product-version";
import { beginTrial, changeFigure, endTrial } from "../../app/self-check";
import type { HostProbe, WorkbookHost } from "../../host/workbook-host";
import { hostErrorMessage } from "../../i18n/zh-CN/host-errors";
import {
  SELF_CHECK_SHEET_NAME,
  selfCheckReport,
  selfCheckSheetWords,
  type TrialReport,
} from "../../i18n/zh-CN/self-check";
import { hostErrorOf } from "../host-error-of";

/** How far a self-check is. */
export type SelfCheckState =
  | { readonly step: "start" }
  | { readonly step: "probing" }
  | { readonly step: "asking"; readonly probe: HostProbe }
  | { readonly step: "writing" }
  /** The user is asked whether the mark is there, or has gone. */
  | { readonly step: "looking"; readonly trial: RunningTrial; readonly isMarked: boolean }
  | { readonly step: "removing" }
  | { readonly step: "done"; readonly report: string }
  | { readonly step: "failed"; readonly what: string; readonly next: string };

interface RunningTrial {
  readonly probe: HostProbe;
  readonly sheet: string;
  readonly report: TrialReport;
}

type Tell = (state: SelfCheckState) => void;

const NO_TRIAL: TrialReport = {
  blank: null,
  writing: null,
  appeared: null,
  vanished: null,
  failure: "",
  isRemoved: false,
};

/** Tries what needs no writing, and asks whether to write. */
export async function startSelfCheck(host: WorkbookHost, tell: Tell): Promise<void> {
  if (!host.probe) return;
  tell({ step: "probing" });
  try {
    const probe = await host.probe();
    tell(host.capabilities.canWrite ? { step: "asking", probe } : done(probe, null));
  } catch (error) {
    const { what, next } = hostErrorMessage(hostErrorOf(error));
    tell({ step: "failed", what, next });
  }
}

/** The result without a trial on a sheet. */
export function skipTrial(probe: HostProbe, tell: Tell): void {
  tell(done(probe, null));
}

/** Writes the sheet of the trial and changes the figure, so that its mark has to appear. */
export async function agreeToTrial(host: WorkbookHost, probe: HostProbe, tell: Tell): Promise<void> {
  tell({ step: "writing" });
  let report = NO_TRIAL;
  try {
    const { sheet, blank, writing } = await beginTrial(host, SELF_CHECK_SHEET_NAME, selfCheckSheetWords);
    report = { ...report, blank, writing };
    await changeFigure(host, sheet, true);
    tell({ step: "looking", trial: { probe, sheet, report }, isMarked: true });
  } catch (error) {
    await end(host, probe, { ...report, failure: whatOf(error) }, tell);
  }
}

/** What the user has seen: after the mark has appeared it has to vanish, and then the sheet goes. */
export async function answerLook(
  host: WorkbookHost,
  { trial, isMarked }: Extract<SelfCheckState, { readonly step: "looking" }>,
  seen: boolean,
  tell: Tell,
): Promise<void> {
  const { probe, sheet } = trial;
  const report: TrialReport = { ...trial.report, ...(isMarked ? { appeared: seen } : { vanished: seen }) };
  if (!isMarked) {
    await end(host, probe, report, tell);
    return;
  }
  tell({ step: "writing" });
  try {
    await changeFigure(host, sheet, false);
    tell({ step: "looking", trial: { probe, sheet, report }, isMarked: false });
  } catch (error) {
    await end(host, probe, { ...report, failure: whatOf(error) }, tell);
  }
}

/** Removes the sheet and tells the result. */
async function end(host: WorkbookHost, probe: HostProbe, report: TrialReport, tell: Tell): Promise<void> {
  tell({ step: "removing" });
  try {
    await endTrial(host);
    tell(done(probe, { ...report, isRemoved: true }));
  } catch (error) {
    const failure = report.failure === "" ? whatOf(error) : report.failure;
    tell(done(probe, { ...report, failure, isRemoved: false }));
  }
}

function whatOf(error: unknown): string {
  return hostErrorMessage(hostErrorOf(error)).what;
}

function done(probe: HostProbe, trial: TrialReport | null): SelfCheckState {
  const heading = { day: localDay(new Date()), version: PRODUCT_VERSION };
  return { step: "done", report: selfCheckReport(heading, probe, trial) };
}
