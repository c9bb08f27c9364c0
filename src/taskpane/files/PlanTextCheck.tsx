import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { openPlanText } from "../../host/file/open-plan-text";
import { HostError } from "../../host/workbook-host";
import {
  type LineUnit,
  planFileProblem,
  planInShort,
  planIssueInWords,
  planKindName,
  planProblemInWords,
  planRiskName,
  quotationInWords,
} from "../../i18n/zh-CN/plan-text";
import { planTextPage } from "../../i18n/zh-CN/plan-text-page";
import { planProofInWords } from "../../i18n/zh-CN/plan-text-proofs";
import { checkPlan, type PlanCheck } from "../../plan-text/check-plan";
import type { PlanIssue, PlanProof } from "../../plan-text/plan-issue";
import { linesOfText, type PlanLine } from "../../plan-text/plan-line";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** Issues drawn at once, and quotations of each. */
const WINDOW = 20;
const QUOTED = 6;

const useStyles = makeStyles({
  entry: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  quotation: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** What came of a text: the check, or why there is none. */
interface Outcome {
  /** Null for what was pasted. */
  readonly file: string | null;
  readonly unit: LineUnit;
  readonly result: PlanCheck | string;
}

/** A box for the text of a plan and a way to open one; below them what does not add up, with the words quoted. */
export function PlanTextCheck() {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [typed, setTyped] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isStale, setIsStale] = useState(false);
  const [isChecking, setIsChecking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const begin = async (look: () => Promise<Outcome>): Promise<void> => {
    setIsChecking(true);
    // The page says so before it is busy.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const found = await look().catch((): Outcome => {
      return { file: null, unit: "行", result: planTextPage.failed };
    });
    if (isGone.current) return;
    setOutcome(found);
    setIsStale(false);
    setIsChecking(false);
  };
  return (
    <div className={layout.tight}>
      <Field label={planTextPage.label}>
        <Textarea
          value={typed}
          rows={6}
          resize="vertical"
          placeholder={planTextPage.placeholder}
          onChange={(_, { value }) => {
            setTyped(value);
            setIsStale(outcome !== null && outcome.file === null);
          }}
        />
      </Field>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={isChecking || typed.trim() === ""}
          onClick={() => void begin(async () => outcomeOf(null, "行", linesOfText(typed)))}
        >
          {planTextPage.check}
        </Button>
        <Button disabledFocusable={isChecking} onClick={() => input.current?.click()}>
          {planTextPage.choose}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.txt"
        aria-label={planTextPage.choose}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ""; // the same file may be chosen again
          if (file) void begin(() => outcomeOfFile(file));
        }}
      />
      <p role="status" className={text.body}>
        {isChecking ? planTextPage.checking : outcome ? summaryOf(outcome) : ""}
      </p>
      {isStale && !isChecking && <p className={text.hint}>{planTextPage.stale}</p>}
      {outcome && !isChecking && typeof outcome.result !== "string" && (
        <Found check={outcome.result} unit={outcome.unit} />
      )}
    </div>
  );
}

function outcomeOf(file: string | null, unit: LineUnit, lines: readonly PlanLine[]): Outcome {
  const check = checkPlan(lines);
  return { file, unit, result: typeof check === "string" ? planProblemInWords(check) : check };
}

async function outcomeOfFile(file: File): Promise<Outcome> {
  const { name } = file;
  try {
    const bytes = await file.arrayBuffer().catch((error: unknown) => {
      throw new HostError("file-unreadable", { name }, { cause: error });
    });
    const { lines, isWord } = openPlanText(name, new Uint8Array(bytes));
    return outcomeOf(name, isWord ? "段" : "行", lines);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { file: name, unit: "行", result: planFileProblem(error) };
  }
}

function summaryOf({ file, unit, result }: Outcome): string {
  const said = typeof result === "string" ? result : planInShort(result, unit);
  return file === null ? said : `${planTextPage.file(file)}。${said}`;
}

function Found({ check: { issues, proofs }, unit }: { readonly check: PlanCheck; readonly unit: LineUnit }) {
  const text = useTextStyles();
  const title = planTextPage.proofs(proofs.length);
  return (
    <>
      {issues.length > 0 && (
        <LongList
          items={issues}
          label={planTextPage.issues}
          keyOf={(_, position) => String(position)}
          windowSize={WINDOW}
        >
          {(issue) => <Issue issue={issue} unit={unit} />}
        </LongList>
      )}
      {proofs.length > 0 && (
        <Disclosure summary={<span className={text.strong}>{title}</span>}>
          {() => (
            <LongList items={proofs} label={title} keyOf={(_, position) => String(position)} windowSize={WINDOW}>
              {(proof) => <Proof proof={proof} unit={unit} />}
            </LongList>
          )}
        </Disclosure>
      )}
    </>
  );
}

function Issue({ issue, unit }: { readonly issue: PlanIssue; readonly unit: LineUnit }) {
  const styles = useStyles();
  const text = useTextStyles();
  const left = issue.because.length - QUOTED;
  return (
    <div className={styles.entry}>
      <p className={text.body}>
        <span className={text.strong}>{`［${planRiskName(issue.risk)}］${planKindName(issue.kind)}：`}</span>
        {planIssueInWords(issue)}
      </p>
      {issue.because.slice(0, QUOTED).map((said, position) => (
        <blockquote key={position} className={styles.quotation}>
          <p className={text.hint}>{quotationInWords(said, unit)}</p>
        </blockquote>
      ))}
      {left > 0 && <p className={text.hint}>{planTextPage.more(left)}</p>}
    </div>
  );
}

function Proof({ proof, unit }: { readonly proof: PlanProof; readonly unit: LineUnit }) {
  const styles = useStyles();
  const text = useTextStyles();
  const [first] = proof.because;
  return (
    <div className={styles.entry}>
      <p className={text.body}>{planProofInWords(proof)}</p>
      {first && <p className={text.hint}>{quotationInWords(first, unit)}</p>}
    </div>
  );
}
