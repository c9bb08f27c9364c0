import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { filesText } from "../../i18n/zh-CN/files";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { OFFERED } from "./chosen-files";
import { useFilesInUse } from "./use-files-beside";

/** A way to read other files beside the workbook; nothing where files are opened elsewhere. */
export function AddFiles({ hint = true }: { readonly hint?: boolean }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const beside = useFilesInUse();
  const input = useRef<HTMLInputElement>(null);
  if (!beside) return null;
  return (
    <div className={layout.tight}>
      {hint && <p className={text.hint}>{filesText.beside.addHint}</p>}
      <div>
        <Button onClick={() => input.current?.click()}>{filesText.beside.add}</Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={OFFERED}
        aria-label={filesText.beside.add}
        onChange={({ currentTarget }) => {
          beside.add({ files: [...(currentTarget.files ?? [])], unreadable: [] });
          currentTarget.value = ""; // the same file may be chosen again
        }}
      />
    </div>
  );
}
