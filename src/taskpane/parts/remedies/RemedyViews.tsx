import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { BalanceAssessment, IndicatorAssessment, SchoolAssessment } from "../../../core/assessment/assessment";
import { liftsOf, movesOf } from "../../../core/remedies/coefficient";
import type { SchoolSteps } from "../../../core/remedies/plans";
import { marginOf, remediesOf } from "../../../core/remedies/remedies";
import { remediesText } from "../../../i18n/zh-CN/remedies-page";
import {
  enoughInWords,
  firstStepsParts,
  liftsInWords,
  marginInWords,
  moveInWords,
  remediesInWords,
  stepsBehindNameInWords,
} from "../../../i18n/zh-CN/remedies";
import { useLayoutStyles, useTextStyles } from "../text-styles";
import { useAssessment } from "../assessment-in-use";
import { AreaLink } from "../CellLinks";
import { LongList } from "../LongList";
import { GroupShortfalls } from "./GroupShortfalls";
import { remedyGroundOf } from "../../../app/remedies";
import { type OnPrice, UnitPriceList } from "./UnitPriceList";

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  if (sentences.length === 0) return null;
  return (
    <div>
      <p className={mergeClasses(text.body, text.strong)}>{title}</p>
      <ol className={layout.bullets}>
        {sentences.map((sentence) => (
          <li key={sentence} className={text.number}>
            {sentence}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What would mend a value that is below its standard, or how near one that is met is to falling below. */
export function ValueRemedies({ school, indicator }: { school: SchoolAssessment; indicator: IndicatorAssessment }) {
  const text = useTextStyles();
  const assessment = useAssessment();
  const told = useMemo(() => {
    if (assessment === null) return null;
    const ground = remedyGroundOf(assessment);
    const remedies = remediesOf(ground, school.index, indicator.code);
    const margin = marginOf(ground, school.index, indicator.code);
    const enough = remedies && enoughInWords(remedies);
    return {
      ways: remedies ? [...remediesInWords(remedies), ...(enough === null ? [] : [enough])] : [],
      near: margin?.isNear ? marginInWords(margin, indicator.measure) : null,
    };
  }, [assessment, school.index, indicator]);
  if (told === null) return null;
  return (
    <>
      <Sentences title={remediesText.ways} sentences={told.ways} />
      {told.near !== null && <p className={mergeClasses(text.body, text.number)}>{told.near}</p>}
    </>
  );
}

/** Schools that are shown at once. */
const FIRST_SCHOOLS = 10;

/** 先补什么: the schools nearest to 达标 and what they need, what the county lacks, and what the next money brings. */
export function FirstSteps({ onPrice }: { onPrice: OnPrice }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const assessment = useAssessment();
  const told = useMemo(
    () => (assessment ? firstStepsParts(remedyGroundOf(assessment), assessment.requirements) : null),
    [assessment],
  );
  if (assessment === null || told === null) return null;
  const { nearest, lacking, shortfalls, items, coefficients, money } = told;
  if (nearest.length + shortfalls.length + items.length + coefficients.length === 0 && money === null)
    return <p className={text.body}>{remediesText.nothing}</p>;
  return (
    <div className={layout.section}>
      {nearest.length > 0 && (
        <div>
          <p className={mergeClasses(text.body, text.strong)}>{remediesText.nearest(nearest.length)}</p>
          <LongList
            items={nearest}
            label={remediesText.nearest(nearest.length)}
            keyOf={({ unit }) => String(unit)}
            windowSize={FIRST_SCHOOLS}
          >
            {(plan) => <NearestSchool plan={plan} school={assessment.schools[plan.unit] ?? null} />}
          </LongList>
        </div>
      )}
      {lacking !== null && <p className={text.body}>{lacking}</p>}
      <Sentences title={remediesText.shortfalls} sentences={shortfalls} />
      {shortfalls.length > 0 && <GroupShortfalls ground={remedyGroundOf(assessment)} />}
      <Sentences title={remediesText.items} sentences={items} />
      <Sentences title={remediesText.coefficient} sentences={coefficients} />
      <p className={mergeClasses(text.body, text.number)}>
        {money ?? (nearest.length > 0 ? remediesText.noMoney : null)}
      </p>
      <UnitPriceList assessment={assessment} onPrice={onPrice} />
    </div>
  );
}

function NearestSchool({ plan, school }: { plan: SchoolSteps; school: SchoolAssessment | null }) {
  const text = useTextStyles();
  return (
    <p className={mergeClasses(text.body, text.number)}>
      {school === null ? (
        plan.school
      ) : (
        <AreaLink target={{ sheet: school.sheet, area: { row: school.row, column: 0, rows: 1, columns: 1 } }}>
          {plan.school}
        </AreaLink>
      )}
      {stepsBehindNameInWords(plan)}
    </p>
  );
}

/** What brings a coefficient to its limit: the fewest additions, and moves of teachers that cost nothing. */
export function CoefficientRemedies({ balance }: { balance: BalanceAssessment }) {
  const assessment = useAssessment();
  const sentences = useMemo(() => {
    if (assessment === null) return [];
    const ground = remedyGroundOf(assessment);
    const lifts = liftsOf(ground, balance);
    return [
      ...movesOf(ground, balance).map((move) => moveInWords(move, balance)),
      ...(lifts ? [liftsInWords(lifts, balance)] : []),
    ];
  }, [assessment, balance]);
  return <Sentences title={remediesText.coefficient} sentences={sentences} />;
}
