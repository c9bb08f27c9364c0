import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { pageText } from "../i18n/zh-CN/page";
import { useNoticeStyles } from "../taskpane/files/notice-styles";
import type { Files } from "./use-files";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, justifyContent: "center" },
});

/** A file of a name that is open was chosen: asked in the page itself, which waits. */
export function SameName({ name, answer }: { name: string; answer: Files["answer"] }) {
  const styles = useStyles();
  const notice = useNoticeStyles();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    question.current?.focus();
  }, [name]);
  return (
    <div
      ref={question}
      tabIndex={-1}
      role="alertdialog"
      aria-label={pageText.same.title(name)}
      className={notice.warning}
    >
      <strong>{pageText.same.title(name)}</strong>
      <p className={styles.text}>{pageText.same.text}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => answer("replace")}>
          {pageText.same.replace}
        </Button>
        <Button onClick={() => answer("both")}>{pageText.same.both}</Button>
        <Button onClick={() => answer("skip")}>{pageText.same.skip}</Button>
      </div>
    </div>
  );
}
