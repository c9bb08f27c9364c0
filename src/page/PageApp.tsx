import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CellArea } from "../core/cell/address";
import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { WorkbookHost } from "../host/workbook-host";
import { filesText } from "../i18n/zh-CN/files";
import { pageText } from "../i18n/zh-CN/page";
import { App } from "../taskpane/App";
import { OFFERED } from "../taskpane/files/chosen-files";
import { FileFailures } from "../taskpane/files/FileFailures";
import { OpeningFiles } from "../taskpane/files/OpeningFiles";
import { SheetView, type ShownCells } from "../taskpane/files/SheetView";
import { useNoticeStyles } from "../taskpane/files/notice-styles";
import { useDrops } from "../taskpane/files/use-drops";
import { PaneProvider } from "../taskpane/parts/PaneProvider";
import { downloadCopy } from "./download";
import { SAMPLES } from "./samples";
import { SameName } from "./SameName";
import { type Files, useFiles } from "./use-files";
import { viewingHost } from "./viewing-host";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box" },
  start: {
    maxWidth: "720px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    color: tokens.colorBrandForeground1,
  },
  lead: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  drop: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    alignItems: "center",
    textAlign: "center",
    padding: tokens.spacingHorizontalXXL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  dropNow: { ...shorthands.borderColor(tokens.colorBrandStroke1), backgroundColor: tokens.colorBrandBackground2 },
  closedButtons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, justifyContent: "center" },
  samples: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  work: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(270px, 450px)",
    "@media (max-width: 860px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  left: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
    "@media (min-width: 861px)": {
      position: "sticky",
      top: 0,
      alignSelf: "start",
      maxHeight: "100vh",
      overflowY: "auto",
      boxSizing: "border-box",
    },
  },
  right: { minWidth: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  // Of thirty files a few show: the cells that the pane points at must have room beside them.
  files: {
    maxHeight: "30vh",
    overflowY: "auto",
    flexShrink: 0,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  file: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fileName: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  changed: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
});

/** The page that opens by double click: files on the left, the pane over all of them on the right. */
export function PageApp() {
  return (
    <PaneProvider officeBackground={null}>
      <Page />
    </PaneProvider>
  );
}

function Page() {
  const styles = useStyles();
  const files = useFiles();
  const isOver = useDrops(files.add);
  return (
    <div className={styles.page}>
      {files.host ? <Work files={files} host={files.host} /> : <Start files={files} isOver={isOver} />}
    </div>
  );
}

function Start({ files, isOver }: { files: Files; isOver: boolean }) {
  const styles = useStyles();
  return (
    <main className={styles.start}>
      <h1 className={styles.title}>{pageText.title}</h1>
      <p className={styles.lead}>{pageText.lead}</p>
      <div className={mergeClasses(styles.drop, isOver && styles.dropNow)}>
        <p className={styles.lead}>{isOver ? filesText.dropNow : pageText.drop}</p>
        <p className={styles.quiet}>{pageText.dropHint}</p>
        <ChooseButtons files={files} isPrimary />
      </div>
      <p className={styles.quiet}>{pageText.privacy}</p>
      <Told files={files} />
      <section>
        <p className={styles.quiet}>{pageText.samples}</p>
        <ul className={styles.samples}>
          {SAMPLES.map(({ name, line, bytes }) => (
            <li key={name}>
              <Button appearance="transparent" onClick={() => files.addBytes(`${name}.xlsx`, bytes())}>
                {name}
              </Button>
              <span className={styles.quiet}>{line}</span>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** The files that are open, the cells that the pane points at, and the pane. */
function Work({ files, host }: { files: Files; host: WorkbookHost }) {
  const styles = useStyles();
  const [shown, setShown] = useState<ShownCells | null>(null);
  const { writing } = files;
  const show = useCallback(
    async (name: string, area: CellArea) => {
      const { snapshot }: { snapshot: WorkbookSnapshot } = await host.readWorkbook({ isQuiet: true });
      const sheet = snapshot.sheets.find((each) => each.name === name);
      if (sheet) setShown({ sheet, area });
    },
    [host],
  );
  const ofPane = useMemo(
    () => viewingHost(host, { show: (sheet, area) => void show(sheet, area), writing }),
    [host, show, writing],
  );
  useEffect(() => {
    setShown(null);
  }, [host]);
  return (
    <div className={styles.work}>
      <div className={styles.left}>
        <h1 className={styles.name}>{pageText.files(files.files.length)}</h1>
        <ul className={styles.files}>
          {files.files.map((file) => (
            <li key={file.name} className={styles.file}>
              <span className={styles.fileName}>{file.name}</span>
              {files.changed.has(file.name) && <span className={styles.changed}>{pageText.changed}</span>}
              <Button
                size="small"
                aria-label={pageText.downloadOf(file.name)}
                onClick={() => {
                  downloadCopy(file.name, Uint8Array.from(file.host.bytes()));
                  files.downloaded(file);
                }}
              >
                {pageText.download}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={pageText.remove(file.name)}
                onClick={() => files.remove(file.name)}
              >
                {filesText.close}
              </Button>
            </li>
          ))}
        </ul>
        <ChooseButtons files={files} />
        <Told files={files} />
        {shown ? (
          <SheetView shown={shown} onClose={() => setShown(null)} />
        ) : (
          <p className={styles.quiet}>{pageText.sheetHint}</p>
        )}
        <p className={styles.quiet}>{pageText.privacy}</p>
      </div>
      <div className={styles.right}>
        <App key={files.epoch} host={ofPane} onReload={() => window.location.reload()} />
      </div>
    </div>
  );
}

function ChooseButtons({ files, isPrimary = false }: { files: Files; isPrimary?: boolean }) {
  const styles = useStyles();
  const [oneOrMore, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  useEffect(() => {
    folder.current?.setAttribute("webkitdirectory", "");
  }, [folder]);
  const take = (input: HTMLInputElement): void => {
    files.add({ files: [...(input.files ?? [])], unreadable: [] });
    input.value = ""; // the same file may be chosen again
  };
  return (
    <div className={styles.buttons}>
      <Button appearance={isPrimary ? "primary" : "secondary"} onClick={() => oneOrMore.current?.click()}>
        {isPrimary ? pageText.chooseFiles : pageText.addFiles}
      </Button>
      <Button onClick={() => folder.current?.click()}>{pageText.chooseFolder}</Button>
      {!isPrimary && (
        <Button appearance="subtle" onClick={files.removeAll}>
          {pageText.closeAll}
        </Button>
      )}
      <input
        ref={oneOrMore}
        type="file"
        multiple
        hidden
        accept={OFFERED}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input ref={folder} type="file" multiple hidden onChange={({ currentTarget }) => take(currentTarget)} />
    </div>
  );
}

/** How far opening is, what is asked about it, what could not be opened, and what was closed with changes in it. */
function Told({
  files: { opening, failures, others, closed, asked, answer, cancel, dismiss, reopen, forget },
}: {
  files: Files;
}) {
  const styles = useStyles();
  const notice = useNoticeStyles();
  return (
    <>
      {asked !== null && <SameName name={asked} answer={answer} />}
      <OpeningFiles opening={opening} onCancel={cancel} />
      {closed.length > 0 && (
        <div role="status" className={notice.warning}>
          <span>{pageText.closed(closed)}</span>
          <div className={styles.closedButtons}>
            <Button size="small" onClick={reopen}>
              {pageText.reopen}
            </Button>
            <Button size="small" appearance="subtle" onClick={forget}>
              {pageText.forget}
            </Button>
          </div>
        </div>
      )}
      <FileFailures failures={failures} others={others} onClose={dismiss} />
    </>
  );
}
