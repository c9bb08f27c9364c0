import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { effectsIn } from "../../app/same-figures";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { DifferenceEffects } from "../../core/same-figures/effects";
import type { TableFigure, TablePair } from "../../core/same-figures/same-figures";
import { sameFiguresText } from "../../i18n/zh-CN/data-page";
import {
  basisInWords,
  differenceName,
  effectsInWords,
  figureAsPrinted,
  pairEffectsInWords,
} from "../../i18n/zh-CN/same-figures";
import { pairName } from "../../i18n/zh-CN/table-pairs";
import { CellLinks } from "../parts/CellLinks";
import { LongList } from "../parts/LongList";
import { useStandardInUse } from "../parts/standard-in-use";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** Differences drawn at once: more than a person takes in. */
const WINDOW = 20;

const useStyles = makeStyles({
  figure: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** What is judged otherwise by the second table, and each figure that differs with both cells and what hangs on it. */
export function PairDetails({
  assessment,
  pair,
}: {
  readonly assessment: WorkbookAssessment;
  readonly pair: TablePair;
}) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const effects = useMemo(() => effectsIn(assessment, pair), [assessment, pair]);
  const ofPair = pairEffectsInWords(effects);
  return (
    <div className={layout.section}>
      {ofPair.length > 0 && (
        <ul className={layout.bullets} aria-label={sameFiguresText.effects}>
          {ofPair.map((line) => (
            <li key={line} className={text.number}>
              {line}
            </li>
          ))}
        </ul>
      )}
      <LongList
        items={effects.differences}
        label={sameFiguresText.differences(pairName(pair))}
        keyOf={(_, position) => String(position)}
        windowSize={WINDOW}
      >
        {(each) => <Difference effects={each} />}
      </LongList>
    </div>
  );
}

function Difference({ effects }: { readonly effects: DifferenceEffects }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const standard = useStandardInUse();
  const { difference } = effects;
  return (
    <div className={layout.block}>
      <span className={text.strong}>{differenceName(difference)}</span>
      {difference.figures.map((figure: TableFigure, position) => (
        <span key={position} className={mergeClasses(styles.figure, text.number)}>
          {figureAsPrinted(difference.field, figure)}
          <CellLinks cells={figure.cells} />
        </span>
      ))}
      <p className={text.hint}>{basisInWords(difference)}</p>
      {effectsInWords(effects, standard).map((line) => (
        <p key={line} className={mergeClasses(text.hint, text.number)}>
          {line}
        </p>
      ))}
    </div>
  );
}
