import { Button } from "@fluentui/react-components";
import type { FileFailure } from "../../host/file/open-files";
import { filesText } from "../../i18n/zh-CN/files";
import { hostErrorMessage } from "../../i18n/zh-CN/host-errors";
import { useNoticeStyles } from "./notice-styles";

/** Names of files that are told one by one. */
const MOST_NAMED = 5;

interface FileFailuresProps {
  readonly failures: readonly FileFailure[];
  /** Names of chosen files that are no workbooks. */
  readonly others: readonly string[];
  readonly onClose: () => void;
}

/** Which files were not opened, and why; nothing where all were. */
export function FileFailures({ failures, others, onClose }: FileFailuresProps) {
  const notice = useNoticeStyles();
  if (failures.length === 0 && others.length === 0) return null;
  return (
    <div role="alert" className={notice.warning}>
      {failures.length > 0 && (
        <>
          <strong>{filesText.failures(failures.length)}</strong>
          <ul className={notice.list}>
            {failures.map(({ name, error }, at) => {
              const { what, next } = hostErrorMessage(error);
              return (
                <li key={at}>
                  {name}：{what}
                  {next}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <p className={notice.quiet}>{filesText.otherFiles(others.slice(0, MOST_NAMED), others.length)}</p>
      )}
      <Button size="small" onClick={onClose}>
        {filesText.close}
      </Button>
    </div>
  );
}
