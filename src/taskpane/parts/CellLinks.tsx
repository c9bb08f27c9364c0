import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { areaName, type CellRef } from "../../core/cell/address";
import { paneText } from "../../i18n/zh-CN/pane";
import { areasOfCells, type SheetArea } from "../../core/cell/cell-areas";
import { useSelectCells } from "./select-cells";

/** Links shown for one matter; the first of them brings the user to the place. */
const MOST_LINKS = 6;

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  link: { textAlign: "left", font: "inherit" },
});

/** "学校情况!C5:C9", for people. */
export function sheetAreaName({ sheet, area }: SheetArea): string {
  return `${sheet}!${areaName(area)}`;
}

/** One link that selects a rectangle in the grid; plain text where this host cannot select. */
export function AreaLink({ target, children }: { target: SheetArea; children?: ReactNode }) {
  const styles = useStyles();
  const select = useSelectCells();
  const text = children ?? sheetAreaName(target);
  if (!select) return <span>{text}</span>;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      title={paneText.app.selectArea(sheetAreaName(target))}
      onClick={() => select(target)}
    >
      {text}
    </Link>
  );
}

/** Links to all places where these cells stand. */
export function CellLinks({ cells }: { cells: readonly CellRef[] }) {
  const styles = useStyles();
  const areas = areasOfCells(cells);
  if (areas.length === 0) return null;
  return (
    <span className={styles.links}>
      {areas.slice(0, MOST_LINKS).map((target) => (
        <AreaLink key={sheetAreaName(target)} target={target} />
      ))}
      {areas.length > MOST_LINKS && <span>{paneText.app.moreAreas(areas.length)}</span>}
    </span>
  );
}
