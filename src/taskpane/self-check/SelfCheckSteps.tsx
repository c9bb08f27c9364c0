import { Button, Field, makeStyles, ProgressBar, Textarea } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { WorkbookHost } from "../../host/workbook-host";
import { selfCheckText } from "../../i18n/zh-CN/self-check";
import { SELF_CHECK_CELLS } from "../../plan/documents/self-check-sheet";
import { useSelectCells } from "../parts/select-cells";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { agreeToTrial, answerLook, type SelfCheckState, skipTrial, startSelfCheck } from "./self-check-flow";

const useStyles = makeStyles({
  // Focused by the program only, to be read out.
  heading: { outlineStyle: "none" },
  report: { "& textarea": { minHeight: "15em", fontVariantNumeric: "tabular-nums" } },
});

export interface SelfCheckStepsProps {
  readonly host: WorkbookHost;
  /** Does what writes while nothing else is written. */
  readonly write: (work: () => Promise<void>) => void;
  readonly state: SelfCheckState;
  readonly onState: (state: SelfCheckState) => void;
}

/** The self-check step by step: looking, asking, writing on a sheet of its own, two questions to the user, the result. */
export function SelfCheckSteps({ host, write, state, onState }: SelfCheckStepsProps) {
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const words = selfCheckText;
  const start = () => void startSelfCheck(host, onState);
  switch (state.step) {
    case "start":
      return (
        <div className={layout.section}>
          <p className={text.hint}>{words.intro}</p>
          <div>
            <Button onClick={start}>{words.start}</Button>
          </div>
        </div>
      );
    case "probing":
      return <Busy label={words.probing} hint={words.readOnly} />;
    case "asking":
      return (
        <Step title={words.consentTitle}>
          <ul className={layout.bullets}>
            {words.consent.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={layout.row}>
            <Button appearance="primary" onClick={() => write(() => agreeToTrial(host, state.probe, onState))}>
              {words.agree}
            </Button>
            <Button onClick={() => skipTrial(state.probe, onState)}>{words.skip}</Button>
          </div>
        </Step>
      );
    case "writing":
      return <Busy label={words.writing} />;
    case "looking":
      return <Look state={state} onAnswer={(seen) => write(() => answerLook(host, state, seen, onState))} />;
    case "removing":
      return <Busy label={words.removing} />;
    case "done":
      return (
        <Step title={words.doneTitle}>
          <Report report={state.report} />
          <div>
            <Button onClick={start}>{words.again}</Button>
          </div>
        </Step>
      );
    case "failed":
      return (
        <Step title={words.failedTitle}>
          <p className={text.body}>{state.what}</p>
          <p className={text.body}>{state.next}</p>
          <div>
            <Button onClick={start}>{words.again}</Button>
          </div>
        </Step>
      );
  }
}

/** A step with a heading that takes the focus, since it comes by itself. */
function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // The buttons below it are to be seen, too.
    heading.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [title]);
  return (
    <div className={layout.section}>
      <h4 ref={heading} tabIndex={-1} className={`${text.sectionTitle} ${styles.heading}`}>
        {title}
      </h4>
      {children}
    </div>
  );
}

function Busy({ label, hint }: { readonly label: string; readonly hint?: string }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <div className={layout.section} aria-busy>
      <p role="status" className={text.body}>
        {label}
      </p>
      <ProgressBar aria-label={label} />
      {hint !== undefined && <p className={text.hint}>{hint}</p>}
    </div>
  );
}

interface LookProps {
  readonly state: Extract<SelfCheckState, { readonly step: "looking" }>;
  readonly onAnswer: (seen: boolean) => void;
}

function Look({ state: { trial, isMarked }, onAnswer }: LookProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const select = useSelectCells();
  const words = selfCheckText;
  const cell = { sheet: trial.sheet, area: { ...SELF_CHECK_CELLS.marked, rows: 1, columns: 1 } };
  return (
    <Step title={words.lookTitle(isMarked)}>
      <p className={text.body}>{words.look(trial.sheet, isMarked)}</p>
      <div className={layout.row}>
        {select && <Button onClick={() => select(cell)}>{words.show}</Button>}
        <Button onClick={() => onAnswer(true)}>{words.seen(isMarked)}</Button>
        <Button onClick={() => onAnswer(false)}>{words.notSeen(isMarked)}</Button>
      </div>
    </Step>
  );
}

/** The result as a text that can be selected, and a button that copies it. */
function Report({ report }: { readonly report: string }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const words = selfCheckText;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report);
      setSaid(words.copied);
    } catch {
      // A pane inside Excel may not use the clipboard: the text stands selected, for Ctrl+C.
      field.current?.select();
      setSaid(words.copyByHand);
    }
  };
  return (
    <>
      <Field label={words.reportLabel}>
        <Textarea textarea={{ ref: field }} className={styles.report} readOnly value={report} />
      </Field>
      <div className={layout.row}>
        <Button appearance="primary" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <span role="status" className={text.hint}>
          {said}
        </span>
      </div>
    </>
  );
}
