import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { basicDayOf, gateBookOf, gateDatesOf } from "../../app/gates/gate-book";
import { daysBetween } from "../../core/facts/day-range";
import { gatesOutOfOrder, nextGate, soonerThanAllowed } from "../../core/gates/gate-order";
import { GATES, type GateId } from "../../core/standards/gates";
import { gateName, gatesText, keptProblem, nextGateLine, outOfOrderLine, tooSoonLine } from "../../i18n/zh-CN/gates";
import { planArchive, planRemoveGates } from "../gates/gate-plans";
import { ledgerProblems } from "../gates/ledger-problems";
import { PlanPanel } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { GateComparison } from "./GateComparison";
import { SheetButtons } from "./SheetButtons";
import type { SubmissionProps } from "./SubmissionPage";

const OTHER = "other";

/** 关口与存档: what comes next, what is kept of each gate, and what is otherwise since then. */
export function GatesSection(props: SubmissionProps) {
  const { assessment, canWrite, actions, today } = props;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const book = useMemo(() => gateBookOf(assessment.snapshot), [assessment]);
  const dates = gateDatesOf(book, assessment.standard.gateDates);
  const next = nextGate(dates, today);
  const basic = basicDayOf(book);
  const tooSoon = basic === null ? null : soonerThanAllowed(dates, basic);
  const [chosen, setChosen] = useState<GateId | typeof OTHER>(next?.gate ?? "county");
  const [name, setName] = useState("");
  const isNamed = chosen !== OTHER || name.trim() !== "";
  const kept = (book?.gates ?? []).filter(({ state }) => state !== "none");
  return (
    <>
      <PlanPanel
        {...props}
        purposes={["write-gates", "remove-gates"]}
        start={
          <>
            <h3 className={text.sectionTitle}>{gatesText.title}</h3>
            <p className={text.hint}>{gatesText.hint}</p>
            {next?.day && <p className={text.body}>{nextGateLine(next, daysBetween(today, next.day))}</p>}
            {gatesOutOfOrder(dates).map((pair) => (
              <p key={pair.later} className={text.body}>
                {outOfOrderLine(pair)}
              </p>
            ))}
            {tooSoon && <p className={text.body}>{tooSoonLine(tooSoon)}</p>}
            {book && !book.isReadable && <p className={text.body}>{gatesText.unreadable(book.sheet)}</p>}
            {kept.length > 0 && (
              <ul className={layout.bullets}>
                {kept.map((gate) => (
                  <li key={`${gate.name} ${gate.saved}`}>
                    {gatesText.kept(gate)}
                    {gate.state !== "kept" && <p className={text.body}>{keptProblem(gate.state)}</p>}
                  </li>
                ))}
              </ul>
            )}
            <Field label={gatesText.which}>
              <RadioGroup
                value={chosen}
                onChange={(_, { value }) => setChosen(GATES.find((gate) => gate === value) ?? OTHER)}
              >
                {GATES.map((gate) => (
                  <Radio key={gate} value={gate} label={gateName(gate)} />
                ))}
                <Radio value={OTHER} label={gatesText.other} />
              </RadioGroup>
            </Field>
            {chosen === OTHER && (
              <Field label={gatesText.name}>
                <Input value={name} onChange={(_, { value }) => setName(value)} />
              </Field>
            )}
            <SheetButtons
              of="gates"
              words={{ ...gatesText, write: gatesText.keep, refill: gatesText.keep }}
              isThere={book !== null}
              write={
                isNamed && book?.isReadable !== false
                  ? (read) =>
                      planArchive(read, ledgerProblems(read, today), {
                        gate: chosen === OTHER ? null : chosen,
                        name: name.trim(),
                        day: today,
                      })
                  : null
              }
              remove={planRemoveGates}
              canWrite={canWrite}
              actions={actions}
            />
          </>
        }
      />
      {kept.some(({ snapshot }) => snapshot !== null) && (
        <GateComparison assessment={assessment} gates={kept} today={today} />
      )}
    </>
  );
}
