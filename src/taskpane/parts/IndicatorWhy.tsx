import { mergeClasses } from "@fluentui/react-components";
import { Suspense } from "react";
import type { IndicatorAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import { changedForValue } from "../../core/standards/changed-figures";
import type { Standard } from "../../core/standards/standard";
import { explainIndicator } from "../../i18n/zh-CN/domain";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { overridesText } from "../../i18n/zh-CN/standards";
import { changedFigureInWords } from "../../i18n/zh-CN/standard-figures";
import { ValueRemedies } from "./remedies/lazy-views";
import { useExplain } from "./explain";
import { FigureSources } from "./FigureSources";
import { useLayoutStyles, useTextStyles } from "./text-styles";

interface IndicatorWhyProps {
  readonly school: SchoolAssessment;
  readonly indicator: IndicatorAssessment;
  readonly standard: Standard;
}

/** Why a value has its verdict: clause, formula with the real numbers, what is missing, and the cells it came from. */
export function IndicatorWhy({ school, indicator, standard }: IndicatorWhyProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const check = useExplain().formula(school, indicator);
  return (
    <div className={layout.tight}>
      {explainIndicator(school, indicator, standard).map((sentence) => (
        <p key={sentence} className={mergeClasses(text.body, text.number)}>
          {sentence}
        </p>
      ))}
      {changedForValue(standard, indicator, school.stage).map((figure) => (
        <p key={figure.id} className={mergeClasses(text.body, text.number)}>
          {overridesText.of(changedFigureInWords(figure))}
        </p>
      ))}
      {check && (
        <p className={mergeClasses(text.hint, text.number)}>{standardText.formula(check.formula, check.sheet)}</p>
      )}
      <Suspense fallback={null}>
        <ValueRemedies school={school} indicator={indicator} />
      </Suspense>
      <FigureSources indicator={indicator} />
    </div>
  );
}
