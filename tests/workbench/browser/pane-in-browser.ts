import type { Frame } from "playwright-core";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { parseSettings } from "../../../src/app/workbook-settings";
import { openFileHost } from "../../../src/host/file/file-host";
import { WorkbenchRun, type WorkbenchPage } from "./open-workbench";

/** What a test has before it: a workbook open in the browser, and its pane on a page. */
export interface PaneInBrowser {
  readonly run: WorkbenchRun;
  readonly workbench: WorkbenchPage;
  readonly pane: Frame;
  /** Shows the page of the pane with this name. */
  readonly goTo: (page: string) => Promise<void>;
  /** Waits until the last change is in the workbook. */
  readonly kept: () => Promise<void>;
  /** The workbook as it would be saved now, assessed by the headless check with what is kept in it. */
  readonly headless: () => Promise<WorkbookAssessment>;
  /** Makes the pane as narrow as it can be. */
  readonly narrow: () => Promise<void>;
  /** Goes on with the pane of the workbook that has been opened since. */
  readonly follow: () => Promise<void>;
  /** How much what is shown is wider than the pane, in pixels; 0 or less where it fits. */
  readonly overflow: () => Promise<number>;
}

/** Opens a sample before each test of a file and closes it after; the run fails when a request has left the computer. */
export function paneOnSample(sample: string, page: string): () => PaneInBrowser {
  let run: WorkbenchRun;
  let open: PaneInBrowser;
  jest.setTimeout(180_000);
  beforeAll(async () => {
    run = await WorkbenchRun.start();
  });
  afterAll(() => run.close());
  beforeEach(async () => {
    const workbench = await run.openPage();
    workbench.page.setDefaultTimeout(30_000);
    await workbench.openSample(sample);
    const follow = async (): Promise<void> => {
      open = paneOf(run, workbench, await workbench.pane(), follow);
    };
    await follow();
    await open.goTo(page);
  });
  afterEach(() => open.workbench.close());
  return () => open;
}

function paneOf(
  run: WorkbenchRun,
  workbench: WorkbenchPage,
  pane: Frame,
  follow: PaneInBrowser["follow"],
): PaneInBrowser {
  return {
    run,
    workbench,
    pane,
    follow,
    goTo: (page) => pane.getByRole("tab", { name: page, exact: true }).click(),
    kept: () => pane.getByText("已存入工作簿。").first().waitFor({ state: "attached" }),
    headless: async () => {
      const { bytes } = await workbench.saveCopy();
      const { snapshot, settings } = await (await openFileHost("保存.xlsx", bytes)).readWorkbook();
      return assessWorkbook(snapshot, parseSettings(settings));
    },
    narrow: async () => {
      await workbench.page.addStyleTag({
        content: "#pane { flex: none !important; min-width: 0 !important; width: 320px !important; }",
      });
    },
    overflow: () => pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  };
}
