import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { filesText } from "../../i18n/zh-CN/files";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { FileFailures } from "./FileFailures";
import { OpeningFiles } from "./OpeningFiles";
import { useFilesInUse } from "./use-files-beside";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  file: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { minWidth: 0, overflowWrap: "anywhere" },
});

/** The files that are read beside the workbook, above every page; nothing where there are none. */
export function FilesStrip({ workbook }: { readonly workbook: string }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const beside = useFilesInUse();
  if (!beside) return null;
  const { names, opening, failures, others, answered } = beside;
  if (names.length === 0 && !opening && failures.length === 0 && others.length === 0) return null;
  return (
    <section className={layout.tight} aria-label={filesText.beside.title}>
      {names.length > 0 && (
        <>
          <h2 className={text.sectionTitle}>{filesText.beside.title}</h2>
          <ul className={styles.list}>
            {names.map((name) => (
              <li key={name}>
                <div className={styles.file}>
                  <span className={styles.name}>{name}</span>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={filesText.beside.removeOf(name)}
                    onClick={() => beside.remove(name)}
                  >
                    {filesText.beside.remove}
                  </Button>
                </div>
                {answered.includes(name) && <p className={text.hint}>{filesText.beside.answered}</p>}
                {name === workbook && <p className={text.hint}>{filesText.beside.sameName(name)}</p>}
              </li>
            ))}
          </ul>
          <p className={text.hint}>{filesText.beside.lead}</p>
        </>
      )}
      <OpeningFiles opening={opening} onCancel={beside.cancel} />
      <FileFailures failures={failures} others={others} onClose={beside.dismiss} />
    </section>
  );
}
