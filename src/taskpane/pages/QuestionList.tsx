import { Button, Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { dataText } from "../../i18n/zh-CN/data-page";
import { choiceLabel, questionText } from "../../i18n/zh-CN/questions";
import type { Question } from "../../recognition/recognised-table";
import type { AnswerChanges } from "../answer-steps";
import { CellLinks } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { nameQuestions } from "../view/name-choices";
import { NameTable } from "./NameTable";

/** Questions drawn at once. */
const QUESTION_WINDOW = 20;

/** More choices than these make a list to open: nine kinds of school for each of seven schools are no page. */
const MOST_BUTTONS = 5;

const useStyles = makeStyles({
  status: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

interface QuestionListProps {
  readonly questions: readonly Question[];
  readonly onAnswer: (questionId: string, choiceId: string | null) => void;
  /** Gives several answers in one step. */
  readonly onDecide: (changes: AnswerChanges) => void;
}

/** From so many names on they are asked about in one table. */
const LEAST_NAMES = 2;

/** What only the user can decide. Answered questions stay where they are, so that nothing moves under the hand. */
export function QuestionList({ questions, onAnswer, onDecide }: QuestionListProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  if (questions.length === 0) return null;
  const names = nameQuestions(questions);
  const inTable = new Set(names.length >= LEAST_NAMES ? names : []);
  const open = questions.filter((question) => question.answer === null).length;
  const title = open > 0 ? dataText.questionsOpen(open) : dataText.questionsDone(questions.length);
  return (
    <section className={layout.card}>
      <Disclosure heading={3} isOpenAtFirst={open > 0} summary={<span className={text.strong}>{title}</span>}>
        {() => (
          <div className={layout.section}>
            <p className={text.hint}>{dataText.questionsHint}</p>
            {inTable.size > 0 && <NameTable questions={names} onDecide={onDecide} />}
            <LongList
              items={questions.filter((question) => !inTable.has(question))}
              label={title}
              keyOf={({ id }) => id}
              windowSize={QUESTION_WINDOW}
            >
              {(question) => <QuestionForm question={question} onAnswer={onAnswer} />}
            </LongList>
          </div>
        )}
      </Disclosure>
    </section>
  );
}

function QuestionForm({ question, onAnswer }: { question: Question; onAnswer: QuestionListProps["onAnswer"] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <div className={layout.block}>
      <Field label={questionText(question)}>
        {question.choices.length > MOST_BUTTONS ? (
          <Select
            value={question.answer ?? ""}
            onChange={(_, { value }) => onAnswer(question.id, value === "" ? null : value)}
          >
            <option value="">{dataText.chooseOne}</option>
            {question.choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choiceLabel(question, choice)}
              </option>
            ))}
          </Select>
        ) : (
          <RadioGroup value={question.answer ?? ""} onChange={(_, { value }) => onAnswer(question.id, value)}>
            {question.choices.map((choice) => (
              <Radio key={choice.id} value={choice.id} label={choiceLabel(question, choice)} />
            ))}
          </RadioGroup>
        )}
      </Field>
      <span className={text.hint}>
        <CellLinks cells={question.cells} />
      </span>
      {question.answer !== null && (
        <span className={styles.status}>
          <CheckmarkCircle16Regular className={styles.done} aria-hidden />
          <span className={text.hint}>{dataText.answered}</span>
          <Button appearance="subtle" size="small" onClick={() => onAnswer(question.id, null)}>
            {dataText.takeBack}
          </Button>
        </span>
      )}
    </div>
  );
}
