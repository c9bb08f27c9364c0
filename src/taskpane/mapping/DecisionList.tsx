import { Button } from "@fluentui/react-components";
import { mappingText } from "../../i18n/zh-CN/mapping";
import type { AnswerChanges } from "../answer-steps";
import { AreaLink, sheetAreaName } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { type Decision, decisionPlaces, decisionSentence } from "../view/decisions";

/** Decisions drawn at once. */
const DECISION_WINDOW = 30;

interface DecisionListProps {
  readonly decisions: readonly Decision[];
  readonly onDecide: (changes: AnswerChanges) => void;
}

/** Everything that the user has decided in this workbook, in words, each to be taken back. */
export function DecisionList({ decisions, onDecide }: DecisionListProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const title = mappingText.decisions(decisions.length);
  return (
    <section className={layout.card}>
      <Disclosure heading={3} summary={<span className={text.strong}>{title}</span>}>
        {() => (
          <>
            <p className={text.hint}>{decisions.length === 0 ? mappingText.noDecisions : mappingText.decisionsHint}</p>
            <LongList items={decisions} label={title} keyOf={({ key }) => key} windowSize={DECISION_WINDOW}>
              {(decision) => {
                const sentence = decisionSentence(decision);
                return (
                  <div className={layout.entry}>
                    <span className={layout.entryWords}>
                      <span>{sentence}</span>
                      <span className={text.hint}>
                        {decision.about === "gone" && mappingText.gone}
                        {decisionPlaces(decision).map((place) => (
                          <AreaLink key={sheetAreaName(place)} target={place} />
                        ))}
                      </span>
                    </span>
                    <Button
                      size="small"
                      className={layout.entryButton}
                      aria-label={mappingText.takeBackOf(sentence)}
                      onClick={() => onDecide({ [decision.key]: null })}
                    >
                      {mappingText.takeBack}
                    </Button>
                  </div>
                );
              }}
            </LongList>
          </>
        )}
      </Disclosure>
    </section>
  );
}
