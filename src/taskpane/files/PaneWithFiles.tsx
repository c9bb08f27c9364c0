import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { WorkbookHost } from "../../host/workbook-host";
import { filesText } from "../../i18n/zh-CN/files";
import { Pane } from "../Pane";
import { useDrops } from "./use-drops";
import { FilesBesideContext, useFilesBeside } from "./use-files-beside";

const useStyles = makeStyles({
  over: {
    position: "fixed",
    inset: tokens.spacingHorizontalS,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    pointerEvents: "none",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The pane on the open workbook, which reads files beside it that are dropped on it or chosen. */
export function PaneWithFiles({ host: workbook }: { readonly host: WorkbookHost }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { host, beside } = useFilesBeside(workbook);
  const isOver = useDrops(beside.add, place);
  return (
    <div ref={place}>
      <FilesBesideContext value={beside}>
        <Pane host={host} />
      </FilesBesideContext>
      {isOver && <div className={styles.over}>{filesText.dropBeside}</div>}
    </div>
  );
}
