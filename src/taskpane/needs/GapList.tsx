import { makeStyles, tokens } from "@fluentui/react-components";
import type { UnitPrices } from "../../core/investment/unit-prices";
import { type SchoolGap, sumsOfGaps } from "../../core/remedies/school-gaps";
import { needsPageText } from "../../i18n/zh-CN/needs-page";
import { priceInWords } from "../../i18n/zh-CN/unit-prices";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({ gap: { padding: `${tokens.spacingVerticalXXS} 0` } });

/** School × item × gap × price × amount: everything that 附件2 is made of, and what each item comes to. */
export function GapList({ gaps, prices }: { readonly gaps: readonly SchoolGap[]; readonly prices: UnitPrices }) {
  const styles = useStyles();
  const text = useTextStyles();
  if (gaps.length === 0) return null;
  const title = needsPageText.gaps(gaps.length, new Set(gaps.map(({ school }) => school)).size);
  return (
    <Disclosure heading={4} summary={<span className={text.strong}>{title}</span>}>
      {() => (
        <>
          {sumsOfGaps(gaps).map(({ measure, amount, cost }) => (
            <p key={measure.id} className={text.body}>
              {needsPageText.sum(measure, amount, cost)}
            </p>
          ))}
          <LongList items={gaps} label={title} keyOf={(_, position) => String(position)}>
            {(gap) => {
              const price = prices.get(gap.measure.id);
              return (
                <p className={styles.gap}>{needsPageText.gap(gap, price ? priceInWords(gap.measure, price) : null)}</p>
              );
            }}
          </LongList>
        </>
      )}
    </Disclosure>
  );
}
