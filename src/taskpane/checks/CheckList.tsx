import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  type CheckOff,
  PLAUSIBILITY_CHECKS,
  type PlausibilityCheck,
  type SwitchedOff,
} from "../../core/findings/plausibility-checks";
import { switchedOffInWords } from "../../i18n/zh-CN/checks-off";
import { accountText } from "../../i18n/zh-CN/account";
import { checksText } from "../../i18n/zh-CN/check-list";
import { Disclosure } from "../parts/Disclosure";
import { DraftForm } from "../parts/DraftForm";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { useRowForm } from "../parts/use-row-form";
import { readAccount } from "../view/account-draft";

const useStyles = makeStyles({
  check: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface CheckListProps {
  readonly off: readonly CheckOff[];
  /** The user's day, ISO. */
  readonly today: string;
  /** Switches a check off, or on again (null). */
  readonly onSwitch: (check: PlausibilityCheck, off: SwitchedOff | null) => void;
}

/** 核对项目: every check whose findings are advice; each can be switched off with a reason, and on again. */
export function CheckList({ off, today, onSwitch }: CheckListProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <section className={layout.card}>
      <Disclosure
        heading={3}
        isFlush
        summary={<span className={text.strong}>{checksText.title(PLAUSIBILITY_CHECKS.length, off.length)}</span>}
      >
        {() => (
          <div className={layout.section}>
            <p className={text.hint}>{checksText.intro}</p>
            <ul className={layout.list}>
              {PLAUSIBILITY_CHECKS.map((check) => (
                <CheckRow
                  key={check.id}
                  check={check}
                  off={off.find((each) => each.check === check) ?? null}
                  today={today}
                  lastBy={off.at(-1)?.by ?? ""}
                  onSwitch={(made) => onSwitch(check, made)}
                />
              ))}
            </ul>
          </div>
        )}
      </Disclosure>
    </section>
  );
}

interface CheckRowProps {
  readonly check: PlausibilityCheck;
  readonly off: CheckOff | null;
  readonly today: string;
  /** Who switched one off last: the same person goes on. */
  readonly lastBy: string;
  readonly onSwitch: (off: SwitchedOff | null) => void;
}

function CheckRow({ check, off, today, lastBy, onSwitch }: CheckRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { row, isOpen, open, close, keepFocus } = useRowForm<HTMLLIElement>();
  const label = checksText.switchOffOf(check.name);
  return (
    <li ref={row} className={styles.check}>
      <div className={layout.entry}>
        <span className={layout.entryWords}>
          <span>{check.name}</span>
          <span className={text.hint}>{checksText.needs(check.needs)}</span>
          {off && <span className={text.body}>{switchedOffInWords(off)}</span>}
        </span>
        {!isOpen && !off && (
          <Button size="small" aria-label={label} onClick={open}>
            {checksText.switchOff}
          </Button>
        )}
        {off && (
          <Button
            size="small"
            aria-label={checksText.switchOnOf(check.name)}
            onClick={() => {
              keepFocus();
              onSwitch(null);
            }}
          >
            {checksText.switchOn}
          </Button>
        )}
      </div>
      {isOpen && (
        <DraftForm
          label={label}
          fields={[
            { name: "reason", label: accountText.reason, holds: "words" },
            { name: "by", label: checksText.by, holds: "text" },
            { name: "date", label: accountText.date, holds: "day" },
          ]}
          initial={{ reason: "", by: lastBy, date: today }}
          saveLabel={checksText.save}
          read={(draft) => readAccount(draft, { noReason: accountText.noReason, nobody: checksText.nobody }, today)}
          onSave={(made) => {
            close();
            onSwitch(made);
          }}
          onCancel={close}
        />
      )}
    </li>
  );
}
