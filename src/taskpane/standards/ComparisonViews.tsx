import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { compareWith } from "../../app/compare-standards";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { SchoolAssessment } from "../../core/assessment/assessment";
import type { CountiesCompared, ItemDifference, SchoolDifference } from "../../core/comparison/compare-counties";
import type { Two } from "../../core/comparison/paired";
import { changedFigures, changedSwitches } from "../../core/standards/changed-figures";
import { isOutOfForce, type Standard } from "../../core/standards/standard";
import {
  askedOtherwiseInWords,
  coefficientDifferenceInWords,
  COMPARED,
  comparedSchoolName,
  comparisonSummary,
  figureDifferenceInWords,
  isAllAlike,
  itemDifferenceInWords,
  limitsApartInWords,
  meanDifferenceInWords,
  NOTHING_DIFFERS,
  schoolReasonsInWords,
  schoolVerdictsInWords,
  scopeInWords,
  subjectDifferenceInWords,
  valueCells,
  withoutCounterpart,
} from "../../i18n/zh-CN/comparison";
import { comparisonText } from "../../i18n/zh-CN/standards";
import {
  changedFigureInWords,
  outOfForceInWords,
  switchInWords,
  validityLine,
} from "../../i18n/zh-CN/standard-figures";
import { useAssessment } from "../parts/assessment-in-use";
import { AreaLink, CellLinks } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** Rows of one list drawn at once. */
const SHOWN = 20;

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  empty: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  terms: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  definition: { margin: 0, overflowWrap: "anywhere" },
});

const known = new WeakMap<WorkbookAssessment, Map<string, CountiesCompared | null>>();

/** Judged once for each reading of the workbook. */
function useCompared(standardId: string): CountiesCompared | null {
  const assessment = useAssessment();
  if (assessment === null) return null;
  const own = known.get(assessment) ?? new Map<string, CountiesCompared | null>();
  known.set(assessment, own);
  if (!own.has(standardId)) own.set(standardId, compareWith(assessment, standardId));
  return own.get(standardId) ?? null;
}

/** What comes out otherwise, in one sentence. */
export function ComparisonSummary({ standardId }: { standardId: string }) {
  const text = useTextStyles();
  const compared = useCompared(standardId);
  return compared && <p className={mergeClasses(text.body, text.strong)}>{comparisonSummary(compared)}</p>;
}

/** Both standards, then whatever comes out otherwise with its reason, then what is asked otherwise. */
export function ComparisonDetails({ standardId, today }: { standardId: string; today: string }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const compared = useCompared(standardId);
  if (!compared) return null;
  const { counties, schools, scope, coefficients, means, items, figures, scopes } = compared;
  const limits = [
    ...limitsApartInWords(compared),
    ...means.map(meanDifferenceInWords),
    ...(coefficients ?? []).map(coefficientDifferenceInWords),
  ];
  const outside = [
    ...scope.onlyOwn.map((school) => ({ school, of: "own" as const })),
    ...scope.onlyOther.map((school) => ({ school, of: "other" as const })),
  ];
  const words = comparisonText;
  return (
    <div className={layout.section}>
      <dl className={styles.terms}>
        <ComparedStandard name={COMPARED.own} standard={counties.own.standard} today={today} />
        <ComparedStandard name={COMPARED.other} standard={counties.other.standard} today={today} />
      </dl>
      {isAllAlike(compared) && (
        <div className={styles.empty}>
          <p className={mergeClasses(text.body, text.strong)}>{words.nothing}</p>
          <p className={text.hint}>{NOTHING_DIFFERS}</p>
        </div>
      )}
      <Part title={words.schools(schools?.length ?? 0)} items={schools ?? []}>
        {(school) => <SchoolRow school={school} compared={compared} />}
      </Part>
      <Part title={words.scope(outside.length)} items={outside}>
        {({ school, of }) => (
          <div className={styles.row}>
            <SchoolLink school={school}>{scopeInWords(school, of)}</SchoolLink>
          </div>
        )}
      </Part>
      <Part title={words.coefficients} items={limits}>
        {(line) => <p className={mergeClasses(text.body, text.number, styles.row)}>{line}</p>}
      </Part>
      <Part title={words.items(items.length)} items={items}>
        {(item) => <ItemRow item={item} />}
      </Part>
      <Part title={words.scopes(scopes.length)} items={scopes}>
        {(each) => <AskedRow {...askedOtherwiseInWords(each)} />}
      </Part>
      <Part
        title={words.figures(figures.filter(({ isOtherwise }) => isOtherwise).length)}
        items={figures.filter(({ isOtherwise }) => isOtherwise)}
      >
        {(each) => <AskedRow {...figureDifferenceInWords(each)} />}
      </Part>
      <Part
        isFolded
        title={words.sources(figures.filter(({ isOtherwise }) => !isOtherwise).length)}
        items={figures.filter(({ isOtherwise }) => !isOtherwise)}
      >
        {(each) => <AskedRow {...figureDifferenceInWords(each)} />}
      </Part>
      {(["own", "other"] as const).map((of) => {
        const names = withoutCounterpart(compared, of);
        return (
          <Part key={of} isFolded title={words.only(COMPARED[of], names.length)} items={names}>
            {(name) => <p className={mergeClasses(text.body, styles.row)}>{name}</p>}
          </Part>
        );
      })}
    </div>
  );
}

interface ComparedStandardProps {
  readonly name: string;
  readonly standard: Standard;
  readonly today: string;
}

function ComparedStandard({ name, standard, today }: ComparedStandardProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const notes = [
    validityLine(standard, today),
    ...(isOutOfForce(standard, today) ? [outOfForceInWords(standard, today)] : []),
    ...changedSwitches(standard).map((each) => `${switchInWords(each)}。`),
    ...changedFigures(standard).map(changedFigureInWords),
  ];
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.definition}>
        {standard.name}
        {notes.map((note) => (
          <p key={note} className={text.hint}>
            {note}
          </p>
        ))}
      </dd>
    </>
  );
}

interface PartProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  /** Opened on demand: what no verdict hangs on. */
  readonly isFolded?: boolean;
  readonly children: (item: Item) => ReactNode;
}

/** One list of differences under its title; nothing where there is none. */
function Part<Item>({ title, items, isFolded = false, children }: PartProps<Item>) {
  const text = useTextStyles();
  if (items.length === 0) return null;
  const list = (
    <LongList items={items} label={title} keyOf={(_, position) => String(position)} windowSize={SHOWN}>
      {children}
    </LongList>
  );
  if (isFolded)
    return (
      <Disclosure heading={4} summary={<span className={text.strong}>{title}</span>}>
        {() => list}
      </Disclosure>
    );
  return (
    <div>
      <h4 className={text.sectionTitle}>{title}</h4>
      {list}
    </div>
  );
}

function SchoolLink({ school, children }: { school: SchoolAssessment; children: ReactNode }) {
  const { sheet, row } = school;
  return <AreaLink target={{ sheet, area: { row, column: 0, rows: 1, columns: 1 } }}>{children}</AreaLink>;
}

function SchoolRow({ school, compared }: { school: SchoolDifference; compared: CountiesCompared }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <div className={styles.row}>
      <SchoolLink school={school.own}>{comparedSchoolName(school.own)}</SchoolLink>
      <p className={text.body}>{schoolVerdictsInWords(school, compared)}</p>
      <ul className={layout.bullets}>
        {schoolReasonsInWords(school, compared).map(({ text: reason, value }) => (
          <li key={reason} className={text.number}>
            {reason}
            {value && <CellLinks cells={valueCells(value)} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ItemRow({ item }: { item: ItemDifference }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.row}>
      <p className={mergeClasses(text.body, text.number)}>{itemDifferenceInWords(item)}</p>
      {item.subjects.length > 0 && (
        <LongList
          items={item.subjects}
          label={item.own.requirement.name}
          keyOf={(_, position) => String(position)}
          windowSize={SHOWN}
        >
          {(subject) => (
            <div className={styles.row}>
              <p className={mergeClasses(text.hint, text.number)}>{subjectDifferenceInWords(subject)}</p>
              <CellLinks cells={subject.own.cells} />
            </div>
          )}
        </LongList>
      )}
    </div>
  );
}

function AskedRow({ name, own, other }: Two<string> & { readonly name: string }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.row}>
      <p className={text.body}>{name}</p>
      <dl className={mergeClasses(styles.terms, text.hint)}>
        <dt className={styles.term}>{COMPARED.own}</dt>
        <dd className={mergeClasses(styles.definition, text.number)}>{own}</dd>
        <dt className={styles.term}>{COMPARED.other}</dt>
        <dd className={mergeClasses(styles.definition, text.number)}>{other}</dd>
      </dl>
    </div>
  );
}
