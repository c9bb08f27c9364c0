import { Button, makeStaticStyles, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { Selection } from "../../host/workbook-host";
import { fieldName } from "../../i18n/zh-CN/domain";
import { mappingText } from "../../i18n/zh-CN/mapping";
import type { AnswerChanges } from "../answer-steps";
import type { Picking } from "../pane-state";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { type PickOffer, pickOffer } from "../view/pick-offer";

/** What is scrolled to must not come to lie under the panel. */
const useScrollRoom = makeStaticStyles({ "html:has([data-pick-panel])": { scrollPaddingBottom: "40vh" } });

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  // Focused by the program only, to be read out: a frame would make it look like a field.
  heading: { outlineStyle: "none" },
});

interface PickPanelProps {
  readonly picking: Picking;
  /** What was selected before: Excel tells nothing when that very cell is clicked again. */
  readonly selectedBefore: Selection | null;
  readonly assessment: WorkbookAssessment;
  readonly onDecide: (changes: AnswerChanges) => void;
  readonly onCancel: () => void;
  /** Where the focus goes when the button that began it has gone. */
  readonly fallbackFocusId: string;
}

/**
 * 在表格中选取: asks for a column or a header in the grid, says what was selected, and takes it with one click.
 * Takes the focus when it comes and gives it back when it goes; in between the user's hand is in the grid.
 */
export function PickPanel({
  picking,
  selectedBefore,
  assessment,
  onDecide,
  onCancel,
  fallbackFocusId,
}: PickPanelProps) {
  useScrollRoom();
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    // The panel is fixed to the bottom: nothing has to scroll for it, and what the user was reading stays.
    heading.current?.focus({ preventScroll: true });
    return () => {
      // Somebody who has gone on elsewhere meanwhile stays there.
      if (document.activeElement !== document.body) return;
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
      else document.getElementById(fallbackFocusId)?.focus();
    };
  }, [fallbackFocusId]);
  const offer = picking.selection ? pickOffer(picking, assessment) : offerOfBefore(picking, selectedBefore, assessment);
  const { target } = picking;
  const title =
    target.for === "field" ? mappingText.pickTitle(fieldName(target.field)) : mappingText.pickHeaderTitle(target.sheet);
  return (
    <section className={styles.panel} aria-label={mappingText.pick} data-pick-panel>
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(text.sectionTitle, styles.heading)}>
        {title}
      </h2>
      <div role="status" className={layout.tight}>
        {offerLines(offer, picking).map((line) => (
          <p key={line} className={offer.type === "column" || offer.type === "header" ? text.body : text.hint}>
            {line}
          </p>
        ))}
      </div>
      <div className={layout.row}>
        {(offer.type === "column" || offer.type === "header") && (
          <Button appearance="primary" onClick={() => onDecide(offer.changes)}>
            {mappingText.pickYes}
          </Button>
        )}
        <Button onClick={onCancel}>{mappingText.pickCancel}</Button>
      </div>
    </section>
  );
}

/** A selection from before counts only where it is likely meant: a column that nothing uses, or several header cells. */
function offerOfBefore(picking: Picking, selection: Selection | null, assessment: WorkbookAssessment): PickOffer {
  const offer = pickOffer({ ...picking, selection }, assessment);
  const isLikely =
    (offer.type === "column" && offer.loses === null) ||
    (offer.type === "header" && selection !== null && selection.columns > 1);
  return isLikely ? offer : { type: "nothing" };
}

function offerLines(offer: PickOffer, { target }: Picking): readonly string[] {
  const mapping = mappingText;
  switch (offer.type) {
    case "nothing":
      return [target.for === "field" ? mapping.pickHint : mapping.pickHeaderHint];
    case "no-column":
      return [mapping.pickNotHere(offer.cell)];
    case "same-column":
      return [mapping.pickSame(offer.place, fieldName(offer.field))];
    case "other-sheet":
      return [mapping.pickOtherSheet(offer.sheet)];
    case "too-many-rows":
      return [mapping.pickTooHigh];
    case "header":
      return [mapping.pickHeaderQuestion(offer.area)];
    case "column":
      return [
        mapping.pickQuestion(offer.place, offer.header, fieldName(offer.field)),
        ...(offer.loses === null ? [] : [mapping.pickLosing(fieldName(offer.loses))]),
        ...(offer.instead === null ? [] : [mapping.pickInstead(offer.instead.place, offer.instead.header)]),
      ];
  }
}
