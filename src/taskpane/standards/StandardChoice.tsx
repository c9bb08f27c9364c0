import { Field, makeStyles, Radio, tokens } from "@fluentui/react-components";
import { changedSwitches } from "../../core/standards/changed-figures";
import { isOutOfForce, type Standard } from "../../core/standards/standard";
import { STANDARDS } from "../../core/standards/standards";
import { standardsText } from "../../i18n/zh-CN/standards";
import { contradictionTaken, outOfForceInWords, sourceInWords, validityLine } from "../../i18n/zh-CN/standard-figures";
import { Disclosure } from "../parts/Disclosure";
import { ShownRadios } from "../parts/shown-choices";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({
  name: { display: "flex", flexDirection: "column" },
  contradiction: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  warning: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
});

interface StandardChoiceProps {
  /** The standard by which the workbook is judged; null where it names one that is not known. */
  readonly standard: Standard | null;
  /** The user's day, ISO. */
  readonly today: string;
  readonly onChoose: (standardId: string) => void;
  /** Takes a choice that the standard leaves; null for the usual one. */
  readonly onSwitch: (switchId: string, choiceId: string | null) => void;
}

/** Every standard with the time for which it holds and what it stands on; one that is out of force is said to be. */
export function StandardChoice({ standard, today, onChoose, onSwitch }: StandardChoiceProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{standardsText.title}</h3>
      <Field label={{ children: standardsText.choose, className: text.hidden }}>
        <ShownRadios value={standard?.id ?? ""} onChoose={onChoose}>
          {STANDARDS.map((each) => (
            <Radio
              key={each.id}
              value={each.id}
              label={
                <span className={styles.name}>
                  <span>{each.name}</span>
                  <span className={text.hint}>{validityLine(each, today)}</span>
                  {each.standsOn.length > 0 && (
                    <span className={text.hint}>{standardsText.standsOn(each.standsOn.join("、"))}</span>
                  )}
                </span>
              }
            />
          ))}
        </ShownRadios>
      </Field>
      {standard && isOutOfForce(standard, today) && (
        <p className={styles.warning}>{outOfForceInWords(standard, today)}</p>
      )}
      {standard && <Switches key={`switches ${standard.id}`} standard={standard} onSwitch={onSwitch} />}
      {standard && <Contradictions key={`contradictions ${standard.id}`} standard={standard} />}
    </section>
  );
}

/** 可选口径: what the standard, or documents together, leave open, with what is usual. */
function Switches({ standard, onSwitch }: { standard: Standard } & Pick<StandardChoiceProps, "onSwitch">) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { switches } = standard;
  if (switches.length === 0) return null;
  return (
    <Disclosure
      heading={4}
      summary={
        <span className={text.strong}>{standardsText.switches(switches.length, changedSwitches(standard).length)}</span>
      }
    >
      {() => (
        <div className={layout.section}>
          {switches.map(({ id, name, choices, chosen, usual, source }) => (
            <Field key={id} label={name} hint={sourceInWords(source)}>
              <ShownRadios value={chosen} onChoose={(choice) => onSwitch(id, choice === usual ? null : choice)}>
                {choices.map((choice) => (
                  <Radio
                    key={choice.id}
                    value={choice.id}
                    label={choice.id === usual ? standardsText.usual(choice.name) : choice.name}
                  />
                ))}
              </ShownRadios>
            </Field>
          ))}
        </div>
      )}
    </Disclosure>
  );
}

/** 本标准文本中的不一致之处: what the documents say twice and not alike, with what is taken. */
function Contradictions({ standard: { contradictions } }: { standard: Standard }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  if (contradictions.length === 0) return null;
  return (
    <Disclosure
      heading={4}
      summary={<span className={text.strong}>{standardsText.contradictions(contradictions.length)}</span>}
    >
      {() => (
        <ul className={layout.list}>
          {contradictions.map((each) => (
            <li key={each.id} className={styles.contradiction}>
              <p className={text.body}>{`${each.says}。`}</p>
              <p className={text.body}>{contradictionTaken(each)}</p>
              <p className={text.hint}>{sourceInWords(each.source)}</p>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
