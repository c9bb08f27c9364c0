import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { isJudged } from "../../core/standards/requirement";
import { type RequirementCheck, type RequirementItem, requirementVerdict } from "../../core/checks/requirement-check";
import type { Finding } from "../../core/findings/finding";
import { changedForRequirement } from "../../core/standards/changed-figures";
import { type Judgement, judgementKey } from "../../core/standards/judgement";
import type { Standard } from "../../core/standards/standard";
import { findingMessage } from "../../i18n/zh-CN/findings";
import { accountText } from "../../i18n/zh-CN/account";
import { balanceText } from "../../i18n/zh-CN/balance-page";
import { wholeText } from "../../i18n/zh-CN/whole-page";
import {
  isOfOneLine,
  requirementAsks,
  requirementDetail,
  requirementReliefs,
  requirementStateName,
  requirementSubject,
  requirementSummary,
  requirementVerdictName,
} from "../../i18n/zh-CN/requirements";
import { CellLinks } from "../parts/CellLinks";
import { ChangedMark } from "../parts/ChangedMark";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { DraftForm } from "../parts/DraftForm";
import { StateMark } from "../parts/StateMark";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { useRowForm } from "../parts/use-row-form";
import { readJudgement } from "../view/judgement-draft";
import { worstPositions } from "../view/whole-standard";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  code: { marginRight: tokens.spacingHorizontalXS },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  words: { overflowWrap: "anywhere" },
});

interface ItemRowProps {
  readonly check: RequirementCheck;
  readonly standard: Standard;
  /** Tables that seem to be for the item and of which nothing was understood. */
  readonly tables: readonly Finding[];
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** The user's day, ISO. */
  readonly today: string;
  /** Who judged an item last: the same person goes on. */
  readonly lastBy: string;
  readonly onJudge: (judgement: Judgement | null) => void;
}

/** One item of the standard beside its indicators: its verdict, and opened what it asks, whom it misses, or who judges it. */
export function ItemRow({ check, standard, tables, judgements, today, lastBy, onJudge }: ItemRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { id, name, measure } = check.requirement;
  const verdict = requirementVerdict(check);
  return (
    <Disclosure
      heading={4}
      summary={
        <span className={styles.summary}>
          <span className={styles.line}>
            <span>
              <span className={styles.code}>{id}</span>
              {name}
            </span>
            <StateMark state={verdict} name={requirementVerdictName(verdict)} />
          </span>
          {!isJudged(measure) && <span className={text.hint}>{requirementSummary(check)}</span>}
          {tables.length > 0 && <span className={text.hint}>{wholeText.tableLike(tables.length)}</span>}
          <ChangedMark figures={changedForRequirement(standard, check.requirement)} />
        </span>
      }
    >
      {() =>
        isJudged(measure) ? (
          <JudgedDetails
            check={check}
            judgement={judgements[judgementKey(check.requirement)] ?? null}
            today={today}
            lastBy={lastBy}
            onJudge={onJudge}
          />
        ) : (
          <CheckedDetails check={check} standard={standard} tables={tables} />
        )
      }
    </Disclosure>
  );
}

/** What the item asks, and where that is written. */
function Asked({ check: { requirement } }: { check: RequirementCheck }) {
  const text = useTextStyles();
  return (
    <>
      <p className={text.body}>{requirementAsks(requirement)}</p>
      <p className={text.hint}>{balanceText.source(requirement.source.document, requirement.source.clause)}</p>
    </>
  );
}

function CheckedDetails({ check, standard, tables }: Pick<ItemRowProps, "check" | "standard" | "tables">) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const positions = useMemo(() => worstPositions(check), [check]);
  const shown = check.of === "county" ? Array.from(check.states.keys()) : positions;
  return (
    <div className={layout.section}>
      <Asked check={check} />
      {tables.map((table) => {
        const sentence = findingMessage(table, standard);
        return (
          <div key={sentence} className={styles.item}>
            <span className={mergeClasses(text.body, styles.words)}>{sentence}</span>
            <span className={mergeClasses(text.hint, text.number)}>
              <CellLinks cells={table.cells} />
            </span>
          </div>
        );
      })}
      {check.length > 0 && shown.length === 0 && <p className={text.body}>{wholeText.allMet}</p>}
      {shown.length > 0 && (
        <LongList items={shown} label={wholeText.list(check.requirement.name)} keyOf={String}>
          {(position) => <CheckedItem item={check.item(position)} isTold={isOfOneLine(check)} />}
        </LongList>
      )}
    </div>
  );
}

/** @param isTold true where the row that was opened says already what there is to say */
function CheckedItem({ item, isTold }: { item: RequirementItem; isTold: boolean }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.item}>
      <span className={styles.line}>
        <span className={text.strong}>{requirementSubject(item)}</span>
        <StateMark
          state={item.state === "met" || item.state === "failed" ? item.state : "missing"}
          name={requirementStateName(item.state)}
        />
      </span>
      {!isTold && <span className={text.body}>{requirementDetail(item)}</span>}
      {requirementReliefs(item).map((relief) => (
        <span key={relief} className={text.hint}>
          {relief}
        </span>
      ))}
      <span className={mergeClasses(text.hint, text.number)}>
        <CellLinks cells={item.cells} />
      </span>
    </div>
  );
}

interface JudgedDetailsProps extends Omit<ItemRowProps, "standard" | "tables" | "judgements"> {
  readonly judgement: Judgement | null;
}

function JudgedDetails({ check, judgement, today, lastBy, onJudge }: JudgedDetailsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { row, isOpen, open, close, keepFocus } = useRowForm<HTMLDivElement>();
  const { name } = check.requirement;
  const words = wholeText.judgement;
  return (
    <div ref={row} className={layout.section}>
      <Asked check={check} />
      {judgement !== null && !isOpen && (
        <p className={mergeClasses(text.body, styles.words)}>{requirementDetail(check.item(0))}</p>
      )}
      {isOpen ? (
        <DraftForm
          label={words.of(name)}
          fields={[
            {
              name: "verdict",
              label: words.verdict,
              holds: [
                { id: "met", name: requirementVerdictName("met") },
                { id: "failed", name: requirementVerdictName("failed") },
              ],
            },
            { name: "reason", label: words.evidence, holds: "words" },
            { name: "by", label: words.by, holds: "text" },
            { name: "date", label: accountText.date, holds: "day" },
          ]}
          initial={{
            verdict: judgement === null ? "" : judgement.isMet ? "met" : "failed",
            reason: judgement?.evidence ?? "",
            by: judgement?.by ?? lastBy,
            date: judgement?.date ?? today,
          }}
          read={(draft) => readJudgement(draft, today)}
          saveLabel={words.save}
          onSave={(made) => {
            close();
            onJudge(made);
          }}
          onCancel={close}
        />
      ) : (
        <div className={layout.row}>
          <Button size="small" onClick={open}>
            {judgement === null ? words.judge : words.change}
          </Button>
          {judgement !== null && (
            <Button
              size="small"
              onClick={() => {
                keepFocus();
                onJudge(null);
              }}
            >
              {words.takeBack}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
