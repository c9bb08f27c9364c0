import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense, useMemo, useState } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { BalanceAssessment, MeanCoefficient, SchoolAssessment } from "../../core/assessment/assessment";
import { isOfOneOfSeveral } from "../../core/assessment/lacking-schools";
import { cellRefName } from "../../core/cell/address";
import type { Grouping } from "../../core/remedies/groupings";
import { STAGES } from "../../core/fields/stages";
import { changedForCoefficient } from "../../core/standards/changed-figures";
import { formatValue, noValueReason, stageName } from "../../i18n/zh-CN/domain";
import { formatCoefficient } from "../../i18n/zh-CN/numbers";
import { balanceText } from "../../i18n/zh-CN/balance-page";
import { remediesText } from "../../i18n/zh-CN/remedies-page";
import { limitInWords } from "../../i18n/zh-CN/standard-words";
import { BarAgainstLine } from "../parts/BarAgainstLine";
import { AreaLink } from "../parts/CellLinks";
import { ChangedMark } from "../parts/ChangedMark";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { ShareBars } from "../parts/ShareBars";
import { useStandardInUse } from "../parts/standard-in-use";
import { StateMark } from "../parts/StateMark";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { CoefficientGroups, CoefficientRemedies } from "../parts/remedies/lazy-views";
import type { PaneActions } from "../pane-actions";
import { balanceOfStage, leftOutSchools } from "../view/balance-list";
import { EmptyMessage } from "./EmptyMessage";
import { UnknownStandard } from "./UnknownStandard";

const useStyles = makeStyles({
  headline: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightBold,
    margin: 0,
  },
  link: { font: "inherit", textAlign: "left" },
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  code: { marginRight: tokens.spacingHorizontalXS },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  coefficient: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

/** Schools that are left out of some coefficient and named at the head of the page. */
const FIRST_LEFT_OUT = 5;
/** Schools left out of a coefficient that are named at once. */
const FIRST_EXCLUDED = 10;

interface BalancePageProps {
  readonly checked: CheckedWorkbook;
  readonly actions: Pick<PaneActions, "goTo" | "chooseStandard">;
}

/** 均衡: every difference coefficient against its limit, and who makes the difference. */
export function BalancePage({ checked, actions }: BalancePageProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { balance, means, standard, schools, outside, unknownStandard } = checked.assessment;
  const [grouping, setGrouping] = useState<Grouping | null>(null);
  const byIndex = useMemo(() => new Map(schools.map((school) => [school.index, school])), [schools]);
  if (unknownStandard !== null) {
    return (
      <div className={layout.page}>
        <UnknownStandard id={unknownStandard} heading="h2" onChoose={actions.chooseStandard} />
      </div>
    );
  }
  if (schools.length === 0) {
    return (
      <div className={layout.page}>
        <EmptyMessage checked={checked} heading="h2" onShowData={() => actions.goTo("data")} />
      </div>
    );
  }
  const limited = means.length > 0 ? means : balance;
  const exceeded = limited.filter(({ met }) => met === false).length;
  const without = limited.filter(({ met }) => met === null).length;
  const waiting = limited.filter(({ met, waits }) => met === null && waits).length;
  const { of, source, limit } = standard.balance;
  return (
    <div className={layout.page}>
      <section className={layout.tight}>
        <h2 className={text.hint}>{balanceText.title}</h2>
        <p className={styles.headline}>{balanceText.summary(exceeded, without, waiting, limited.length)}</p>
        {waiting > 0 && (
          <p className={text.body}>
            <Link as="button" inline className={styles.link} onClick={() => actions.goTo("data")}>
              {balanceText.waits}
            </Link>
          </p>
        )}
        <p className={text.hint}>{balanceText.intro[of]}</p>
        <p className={text.hint}>{balanceText.source(source.document, source.clause)}</p>
      </section>
      <LeftOut balance={balance} outside={outside.length} onShowOutside={() => actions.goTo("data")} />
      {STAGES.map((stage) => {
        const items = balanceOfStage(balance, stage);
        if (items.length === 0) return null;
        return (
          <section key={stage} className={layout.tight}>
            <h3 className={text.sectionTitle}>
              {stageName(stage)}
              {"（"}
              {balanceText.limit(limitInWords(limit[stage]))}
              {"）"}
            </h3>
            {means
              .filter((mean) => mean.stage === stage)
              .map((mean) => (
                <MeanRow key={stage} mean={mean} />
              ))}
            <ul className={layout.list}>
              {items.map((item) => (
                <li key={item.code}>
                  <BalanceRow
                    item={item}
                    schoolOf={(index) => byIndex.get(index) ?? null}
                    grouping={grouping}
                    onGrouping={setGrouping}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface LeftOutProps {
  readonly balance: readonly BalanceAssessment[];
  /** Rows of schools that are not in scope. */
  readonly outside: number;
  readonly onShowOutside: () => void;
}

/** Which schools enter no coefficient, or not all of them: said before the coefficients are. */
function LeftOut({ balance, outside, onShowOutside }: LeftOutProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const schools = useMemo(() => leftOutSchools(balance), [balance]);
  if (schools.length === 0 && outside === 0) return null;
  const title = balanceText.leftOut(schools.length);
  return (
    <section className={layout.tight}>
      {schools.length > 0 && (
        <>
          <h3 className={text.sectionTitle}>{title}</h3>
          <LongList items={schools} label={title} keyOf={({ key }) => key} windowSize={FIRST_LEFT_OUT}>
            {({ name, stage, cell, codes }) => (
              <p className={text.body}>
                <AreaLink
                  target={{ sheet: cell.sheet, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 } }}
                >
                  {name}
                </AreaLink>
                {balanceText.leftOutOf(stageName(stage), codes)}
              </p>
            )}
          </LongList>
        </>
      )}
      {outside > 0 && (
        <p className={text.body}>
          <Link as="button" inline className={styles.link} onClick={onShowOutside}>
            {balanceText.outside(outside)}
          </Link>
        </p>
      )}
    </section>
  );
}

interface BalanceRowProps {
  readonly item: BalanceAssessment;
  readonly schoolOf: (index: number) => SchoolAssessment | null;
  readonly grouping: Grouping | null;
  readonly onGrouping: (by: Grouping) => void;
}

function BalanceRow(props: BalanceRowProps) {
  const { item } = props;
  const standard = useStandardInUse();
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <Disclosure
      heading={4}
      summary={
        <span className={styles.summary}>
          <span className={styles.line}>
            <span>
              <span className={styles.code}>{item.code}</span>
              {item.measure.shortName}
            </span>
            {(item.limit !== null || item.cv === null) && <BalanceState item={item} ofOne={isOfOneOfSeveral(item)} />}
          </span>
          {item.limit !== null && (
            <BarAgainstLine value={item.cv} line={item.limit} tone={item.met === false ? "bad" : "good"} />
          )}
          <span className={mergeClasses(styles.line, text.hint, text.number)}>
            <span className={styles.coefficient}>
              {item.printed === null ? balanceText.noCoefficient : formatCoefficient(item.printed)}
            </span>
            {item.limit !== null && <span>{balanceText.limit(limitInWords(item.limit))}</span>}
            <ChangedMark figures={changedForCoefficient(standard, item.stage, item.measure)} />
          </span>
        </span>
      }
    >
      {() => <BalanceDetails {...props} />}
    </Disclosure>
  );
}

/** 综合差异系数 of a stage against its limit. */
function MeanRow({ mean }: { mean: MeanCoefficient }) {
  const standard = useStandardInUse();
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.summary}>
      <span className={styles.line}>
        <span className={text.strong}>{balanceText.meanOf(mean.of)}</span>
        <BalanceState item={mean} />
      </span>
      <BarAgainstLine value={mean.cv} line={mean.limit} tone={mean.met === false ? "bad" : "good"} />
      <span className={mergeClasses(styles.line, text.hint, text.number)}>
        <span className={styles.coefficient}>
          {mean.printed === null ? balanceText.noCoefficient : formatCoefficient(mean.printed)}
        </span>
        <span>{balanceText.limit(limitInWords(mean.limit))}</span>
        <ChangedMark figures={changedForCoefficient(standard, mean.stage, { isSplit: true })} />
      </span>
      {mean.roundingFlips && <p className={text.body}>{balanceText.roundingFlips(limitInWords(mean.limit))}</p>}
    </div>
  );
}

interface BalanceStateProps {
  readonly item: Pick<BalanceAssessment, "met" | "waits">;
  /** True where it is not there because one school alone has the figure. */
  readonly ofOne?: boolean;
}

function BalanceState({ item: { met, waits }, ofOne = false }: BalanceStateProps) {
  const { state } = balanceText;
  if (met === null)
    return <StateMark state="missing" name={waits ? state.waits : ofOne ? state.ofOne : state.undefined} />;
  return met ? (
    <StateMark state="met" name={balanceText.state.met} />
  ) : (
    <StateMark state="failed" name={balanceText.state.exceeded} />
  );
}

function BalanceDetails({ item, schoolOf, grouping, onGrouping }: BalanceRowProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { shares } = item;
  return (
    <div className={layout.section}>
      <p className={mergeClasses(text.body, text.strong)}>{item.measure.name}</p>
      {item.printedMean !== null && (
        <p className={text.body}>{balanceText.mean(formatValue(item.measure, item.printedMean))}</p>
      )}
      <p className={text.body}>{item.waits ? balanceText.waits : balanceText.schools(item.schools)}</p>
      {isOfOneOfSeveral(item) && <p className={text.body}>{balanceText.ofOne}</p>}
      {item.roundingFlips && item.limit !== null && (
        <p className={text.body}>{balanceText.roundingFlips(limitInWords(item.limit))}</p>
      )}
      {shares.length > 0 && <ShareBars measure={item.measure} shares={shares} schoolOf={schoolOf} />}
      <Suspense fallback={<p className={text.hint}>{remediesText.loading}</p>}>
        <CoefficientGroups balance={item} schoolOf={schoolOf} chosen={grouping} onChoose={onGrouping} />
      </Suspense>
      {item.met === false && (
        <Suspense fallback={<p className={text.hint}>{remediesText.loading}</p>}>
          <CoefficientRemedies balance={item} />
        </Suspense>
      )}
      {item.excluded.length > 0 && (
        <div>
          <p className={text.body}>{balanceText.excluded(item.excluded.length)}</p>
          <LongList
            items={item.excluded}
            label={balanceText.excluded(item.excluded.length)}
            keyOf={({ cell }) => cellRefName(cell)}
            windowSize={FIRST_EXCLUDED}
          >
            {({ name, reason, cell }) => (
              <p className={text.body}>
                <AreaLink
                  target={{ sheet: cell.sheet, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 } }}
                >
                  {name}
                </AreaLink>
                {`：${noValueReason(reason)}`}
              </p>
            )}
          </LongList>
        </div>
      )}
    </div>
  );
}
