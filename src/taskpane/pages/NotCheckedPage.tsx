import { Button } from "@fluentui/react-components";
import { paneText } from "../../i18n/zh-CN/pane";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** Shown when the first check was cancelled; its button takes the focus that 取消检查 had. */
export function NotCheckedPage({ onCheck }: { onCheck: () => void }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <div className={layout.section}>
      <h2 className={text.pageTitle}>{paneText.notChecked.title}</h2>
      <p className={text.body}>{paneText.notChecked.what}</p>
      <div>
        <Button autoFocus appearance="primary" onClick={onCheck}>
          {paneText.app.check}
        </Button>
      </div>
    </div>
  );
}
