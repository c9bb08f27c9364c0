import { Button, ProgressBar } from "@fluentui/react-components";
import { filesText } from "../../i18n/zh-CN/files";
import { useNoticeStyles } from "./notice-styles";

/** How far opening is. */
export interface Opening {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** How far the opening of files is; nothing where none are being opened. */
export function OpeningFiles({ opening, onCancel }: { opening: Opening | null; onCancel: () => void }) {
  const notice = useNoticeStyles();
  if (!opening) return null;
  const { done, total, name } = opening;
  return (
    <div role="status">
      <p className={notice.quiet}>{filesText.opening(done, total, name)}</p>
      <ProgressBar value={done / total} />
      {total > 1 && (
        <Button size="small" onClick={onCancel}>
          {filesText.cancel}
        </Button>
      )}
    </div>
  );
}
