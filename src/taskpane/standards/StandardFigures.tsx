import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FigureOverride } from "../../core/standards/override";
import type { Standard } from "../../core/standards/standard";
import { figuresOfStandard, type FigureGroup, type StandardFigure } from "../../core/standards/standard-figures";
import { overridesText } from "../../i18n/zh-CN/standards";
import {
  figureGroupName,
  figureName,
  figureValue,
  overrideInWords,
  sourceInWords,
} from "../../i18n/zh-CN/standard-figures";
import { useChangedStyles } from "../parts/ChangedMark";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { useRowForm } from "../parts/use-row-form";
import { OverrideForm } from "./OverrideForm";

const useStyles = makeStyles({
  figure: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { display: "flex", flexDirection: "column", flexShrink: 0, gap: tokens.spacingVerticalXXS },
});

interface StandardFiguresProps {
  readonly standard: Standard;
  /** The user's day, ISO. */
  readonly today: string;
  /** Puts another number in the place of a figure, or takes that back (null). */
  readonly onOverride: (figure: StandardFigure, override: FigureOverride | null) => void;
}

/** 标准数值: every number of the standard in use with its clause; each can be changed, with reason, and taken back. */
export function StandardFigures({ standard, today, onOverride }: StandardFiguresProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const figures = figuresOfStandard(standard);
  const changed = figures.filter(({ override }) => override !== null);
  const lastBy = changed.at(-1)?.override?.by ?? "";
  return (
    <section className={layout.card}>
      <Disclosure
        heading={3}
        isFlush
        summary={<span className={text.strong}>{overridesText.title(figures.length, changed.length)}</span>}
      >
        {() => (
          <div className={layout.section}>
            <p className={text.hint}>{overridesText.intro}</p>
            {GROUPS.map((group) => ({ group, own: figures.filter((figure) => figure.group === group) }))
              .filter(({ own }) => own.length > 0)
              .map(({ group, own }) => (
                <div key={group}>
                  <h4 className={text.sectionTitle}>{figureGroupName(group)}</h4>
                  <ul className={layout.list}>
                    {own.map((figure) => (
                      <FigureRow
                        key={`${standard.id} ${figure.id}`}
                        figure={figure}
                        today={today}
                        lastBy={lastBy}
                        onOverride={(override) => onOverride(figure, override)}
                      />
                    ))}
                  </ul>
                </div>
              ))}
          </div>
        )}
      </Disclosure>
    </section>
  );
}

const GROUPS: readonly FigureGroup[] = ["indicator", "school-rule", "balance", "split", "scope", "requirement"];

interface FigureRowProps {
  readonly figure: StandardFigure;
  readonly today: string;
  readonly lastBy: string;
  readonly onOverride: (override: FigureOverride | null) => void;
}

function FigureRow({ figure, today, lastBy, onOverride }: FigureRowProps) {
  const styles = useStyles();
  const { changed } = useChangedStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { row, isOpen, open, close, keepFocus } = useRowForm<HTMLLIElement>();
  const { override, sign, value, source } = figure;
  const name = figureName(figure);
  const shown = figureValue(figure, value);
  return (
    <li ref={row} className={styles.figure}>
      <div className={layout.entry}>
        <span className={layout.entryWords}>
          <span>{name}</span>
          <span className={mergeClasses(text.number, text.strong)}>
            {sign !== "=" && `${sign} `}
            <span className={override ? changed : undefined}>{shown}</span>
            {override && `（${overridesText.changed}）`}
          </span>
          {override && <span className={text.hint}>{overrideInWords(figure, override)}</span>}
          <span className={text.hint}>{sourceInWords(source)}</span>
        </span>
        {!isOpen && (
          <span className={styles.buttons}>
            <Button size="small" aria-label={overridesText.changeOf(name)} onClick={open}>
              {overridesText.change}
            </Button>
            {override && (
              <Button
                size="small"
                aria-label={overridesText.takeBackOf(name)}
                onClick={() => {
                  keepFocus();
                  onOverride(null);
                }}
              >
                {overridesText.takeBack}
              </Button>
            )}
          </span>
        )}
      </div>
      {isOpen && (
        <OverrideForm
          figure={figure}
          today={today}
          lastBy={lastBy}
          onSave={(made) => {
            close();
            onOverride(made);
          }}
          onCancel={close}
        />
      )}
    </li>
  );
}
