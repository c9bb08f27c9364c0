import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { KeptGate } from "../../app/gates/gate-book";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { compareSnapshots } from "../../core/gates/compare-snapshots";
import { takeSnapshot } from "../../core/gates/snapshot";
import { differenceLines, gatesText, schoolChangeDetails, schoolChangeLine } from "../../i18n/zh-CN/gates";
import { ledgerProblems } from "../gates/ledger-problems";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

interface GateComparisonProps {
  readonly assessment: WorkbookAssessment;
  /** Those that are kept, in the order of the sheet. */
  readonly gates: readonly KeptGate[];
  readonly today: string;
}

/** What is otherwise now, or at a later gate, than at an earlier one. */
export function GateComparison({ assessment, gates, today }: GateComparisonProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const usable = gates.flatMap((gate) =>
    gate.snapshot
      ? [{ key: `${gate.name} ${gate.saved}`, name: gatesText.keptName(gate), snapshot: gate.snapshot }]
      : [],
  );
  const now = useMemo(
    () => ({ key: "", name: gatesText.now, snapshot: takeSnapshot(assessment, ledgerProblems(assessment, today)) }),
    [assessment, today],
  );
  const [earlierKey, setEarlier] = useState(usable.at(-1)?.key ?? "");
  const [laterKey, setLater] = useState("");
  const earlier = usable.find(({ key }) => key === earlierKey) ?? usable.at(-1);
  const later = usable.find(({ key }) => key === laterKey) ?? now;
  const difference = useMemo(
    () => (earlier ? compareSnapshots(earlier.snapshot, later.snapshot) : null),
    [earlier, later],
  );
  if (!earlier || !difference) return null;
  const { standard } = assessment;
  const title = gatesText.changes(difference.schools.length);
  return (
    <Disclosure summary={<span className={text.strong}>{gatesText.compare}</span>} heading={4}>
      {() => (
        <div className={layout.section}>
          <Field label={gatesText.earlier}>
            <RadioGroup value={earlier.key} onChange={(_, { value }) => setEarlier(value)}>
              {usable.map(({ key, name }) => (
                <Radio key={key} value={key} label={name} />
              ))}
            </RadioGroup>
          </Field>
          <Field label={gatesText.later}>
            <RadioGroup value={later.key} onChange={(_, { value }) => setLater(value)}>
              {[...usable, now].map(({ key, name }) => (
                <Radio key={key} value={key} label={name} />
              ))}
            </RadioGroup>
          </Field>
          <ul className={layout.bullets}>
            {differenceLines(difference, standard).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {difference.schools.length > 0 && (
            <>
              <p className={text.strong}>{title}</p>
              <LongList
                items={difference.schools}
                label={title}
                keyOf={({ name, stage }, position) => `${position} ${name} ${stage}`}
              >
                {(change) => (
                  <div className={layout.block}>
                    <span className={text.strong}>{schoolChangeLine(change)}</span>
                    {schoolChangeDetails(change, standard).map((line) => (
                      <span key={line}>{line}</span>
                    ))}
                  </div>
                )}
              </LongList>
            </>
          )}
        </div>
      )}
    </Disclosure>
  );
}
