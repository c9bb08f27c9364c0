import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { paneText } from "../../i18n/zh-CN/pane";
import { useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({ skeleton: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** Rows that stand in for the schools while the first reading goes on. */
const ROWS = [0, 1, 2, 3];

/** The shape of a result before there is one. */
export function LoadingPage() {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <>
      <p className={text.hint}>{paneText.progress.readOnly}</p>
      <Skeleton className={styles.skeleton} aria-hidden>
        <SkeletonItem size={40} />
        <SkeletonItem size={64} />
        {ROWS.map((row) => (
          <SkeletonItem key={row} size={36} />
        ))}
      </Skeleton>
    </>
  );
}
