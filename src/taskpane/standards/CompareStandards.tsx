import { Field, makeStyles, Select } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { Standard } from "../../core/standards/standard";
import { STANDARDS } from "../../core/standards/standards";
import { comparisonText } from "../../i18n/zh-CN/standards";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { ComparisonDetails, ComparisonSummary } from "./comparison-views";

const useStyles = makeStyles({ choice: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } } });

interface CompareStandardsProps {
  /** The standard in force: it stays so. */
  readonly standard: Standard;
  /** The user's day, ISO. */
  readonly today: string;
}

/** 与另一标准比较: what another standard would come to over the same workbook, and why. Nothing of it is kept. */
export function CompareStandards({ standard, today }: CompareStandardsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [chosen, setChosen] = useState("");
  const others = STANDARDS.filter(({ id }) => id !== standard.id);
  // The one that was looked at may have become the one in force.
  const shown = others.some(({ id }) => id === chosen) ? chosen : "";
  return (
    <section className={layout.card}>
      <Disclosure heading={3} isFlush summary={<span className={text.strong}>{comparisonText.title}</span>}>
        {() => (
          <div className={layout.section}>
            <p className={text.hint}>{comparisonText.intro}</p>
            <Field label={comparisonText.choose}>
              <Select className={styles.choice} value={shown} onChange={(_, { value }) => setChosen(value)}>
                <option value="">{comparisonText.none}</option>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <div role="status">
              {shown !== "" && (
                <Suspense fallback={<p className={text.hint}>{comparisonText.loading}</p>}>
                  <ComparisonSummary standardId={shown} />
                </Suspense>
              )}
            </div>
            {shown !== "" && (
              <Suspense fallback={null}>
                <ComparisonDetails key={shown} standardId={shown} today={today} />
              </Suspense>
            )}
          </div>
        )}
      </Disclosure>
    </section>
  );
}
