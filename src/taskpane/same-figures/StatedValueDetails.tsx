import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { StatedValues, ValueDifference } from "../../core/same-figures/stated-values";
import { sameFiguresText } from "../../i18n/zh-CN/data-page";
import {
  computedInWords,
  statedInWords,
  statedValuesName,
  valueDifferenceName,
  valueEffectInWords,
} from "../../i18n/zh-CN/stated-values";
import { CellLinks } from "../parts/CellLinks";
import { LongList } from "../parts/LongList";
import { useStandardInUse } from "../parts/standard-in-use";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** Differences drawn at once: more than a person takes in. */
const WINDOW = 20;

const useStyles = makeStyles({
  figure: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** Each stated value that the figures of other tables do not come to, with the cells of both. */
export function StatedValueDetails({ values }: { readonly values: StatedValues }) {
  return (
    <LongList
      items={values.differences}
      label={sameFiguresText.valueDifferences(statedValuesName(values))}
      keyOf={(_, position) => String(position)}
      windowSize={WINDOW}
    >
      {(each) => <Difference difference={each} />}
    </LongList>
  );
}

function Difference({ difference }: { readonly difference: ValueDifference }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const standard = useStandardInUse();
  const { stated, computed } = difference;
  return (
    <div className={layout.block}>
      <span className={text.strong}>{valueDifferenceName(difference)}</span>
      <span className={mergeClasses(styles.figure, text.number)}>
        {sameFiguresText.stated(statedInWords(difference))}
        <CellLinks cells={stated.cells} />
      </span>
      <span className={mergeClasses(styles.figure, text.number)}>
        {sameFiguresText.computed(computedInWords(difference))}
        <CellLinks cells={computed.cells} />
      </span>
      <p className={text.hint}>{valueEffectInWords(difference, standard)}</p>
    </div>
  );
}
