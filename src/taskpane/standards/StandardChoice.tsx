import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { isOutOfForce, type Standard } from "../../core/standards/standard";
import { STANDARDS } from "../../core/standards/standards";
import { paneText } from "../../i18n/zh-CN/pane";
import { outOfForceInWords, sourceInWords, validityLine } from "../../i18n/zh-CN/standard-figures";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({
  name: { display: "flex", flexDirection: "column" },
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
      <h3 className={text.sectionTitle}>{paneText.standards.title}</h3>
      <Field label={{ children: paneText.standards.choose, className: text.hidden }}>
        <RadioGroup value={standard?.id ?? ""} onChange={(_, { value }) => onChoose(value)}>
          {STANDARDS.map((each) => (
            <Radio
              key={each.id}
              value={each.id}
              label={
                <span className={styles.name}>
                  <span>{each.name}</span>
                  <span className={text.hint}>{validityLine(each, today)}</span>
                  {each.standsOn.length > 0 && (
                    <span className={text.hint}>{paneText.standards.standsOn(each.standsOn.join("、"))}</span>
                  )}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {standard && isOutOfForce(standard, today) && (
        <p className={styles.warning}>{outOfForceInWords(standard, today)}</p>
      )}
      {standard?.switches.map(({ id, name, choices, chosen, usual, source }) => (
        <Field key={`${standard.id} ${id}`} label={name} hint={sourceInWords(source)}>
          <RadioGroup value={chosen} onChange={(_, { value }) => onSwitch(id, value === usual ? null : value)}>
            {choices.map((choice) => (
              <Radio
                key={choice.id}
                value={choice.id}
                label={choice.id === usual ? paneText.standards.usual(choice.name) : choice.name}
              />
            ))}
          </RadioGroup>
        </Field>
      ))}
    </section>
  );
}
