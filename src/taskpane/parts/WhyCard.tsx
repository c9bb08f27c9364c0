import { Button, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { cellName, type CellRef } from "../../core/cell/address";
import type { Standard } from "../../core/standards/standard";
import { stageName } from "../../i18n/zh-CN/domain";
import { paneText } from "../../i18n/zh-CN/pane";
import { whyText } from "../../i18n/zh-CN/why";
import type { ValueAtCell } from "../view/values-at-cell";
import { IndicatorRow } from "./IndicatorRow";
import { useLayoutStyles, useTextStyles } from "./text-styles";

/** At most half of the pane, and never so high that the verdict at the head of a page lies under it: also at 200 % zoom. */
const HEIGHT = "max(80px, min(55vh, 100vh - 240px))";

/** What is scrolled to, by keyboard or link, must not come to lie under the card. */
const useScrollRoom = makeStaticStyles({ "html:has([data-why-card])": { scrollPaddingBottom: HEIGHT } });

const useStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    maxHeight: HEIGHT,
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
});

interface WhyCardProps {
  readonly cell: CellRef;
  /** What the cell takes part in, with the most to do first; at least one. */
  readonly values: readonly ValueAtCell[];
  readonly standard: Standard;
  readonly onClose: () => void;
}

/** 为什么 of the cell selected in the grid. Does not take the focus: the user's hand is in the grid. */
export function WhyCard({ cell, values, standard, onClose }: WhyCardProps) {
  useScrollRoom();
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const first = values[0];
  if (!first) return null;
  return (
    <section className={styles.card} aria-label={whyText.title} data-why-card>
      <div className={styles.top}>
        <div role="status">
          <h2 className={text.sectionTitle}>{first.school.name}</h2>
          <p className={text.hint}>
            {whyText.cell(cell.sheet, cellName(cell.row, cell.column))}
            {values.length > 1 && `，${whyText.several(values.length)}`}
          </p>
        </div>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={paneText.app.close} onClick={onClose} />
      </div>
      <ul className={layout.list}>
        {values.map(({ school, indicator }) => (
          <li key={`${school.index}!${indicator.code}`}>
            <IndicatorRow
              school={school}
              indicator={indicator}
              standard={standard}
              prefix={stageName(school.stage)}
              isOpenAtFirst={indicator === first.indicator}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
