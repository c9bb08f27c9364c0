import { useMemo } from "react";
import { LEDGER_MARKERS, type LedgerView } from "../../app/ledger";
import type { LedgerKind } from "../../core/ledger/ledger-row";
import { LEDGER_SHEET_NAMES, ledgerDoubtText, ledgerTroubleText } from "../../i18n/zh-CN/ledger";
import { ledgerCounts, ledgerPageText, ledgerRowLine, unitsText } from "../../i18n/zh-CN/ledger-page";
import { UNIT_FAMILY } from "../../plan/documents/ledger-markers";
import { planRemoveSheets, planSheets, sheetOfMarker, sheetsOfFamily } from "../../plan/plan-sheet";
import { familyMarker } from "../../plan/sheet-marker";
import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { ledgersOf, planLedger, unitSheets } from "../ledger/ledger-plans";
import type { Submitted } from "../pane-state";
import { CellLinks } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { PlanPanel } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { SheetButtons } from "./SheetButtons";
import type { SubmissionProps } from "./SubmissionPage";

const OF: Readonly<Record<LedgerKind, Submitted>> = { problems: "ledger", tasks: "tasks" };

/** 整改台账, 责任清单 and the sheets for the responsible units. */
export function LedgerSection(props: SubmissionProps) {
  const { assessment, today } = props;
  const layout = useLayoutStyles();
  const ledgers = useMemo(() => ledgersOf(assessment, today), [assessment, today]);
  return (
    <div className={layout.page}>
      <OneLedger kind="problems" view={ledgers.problems} {...props} />
      <OneLedger kind="tasks" view={ledgers.tasks} {...props} />
      <Units {...props} />
    </div>
  );
}

interface OneLedgerProps extends SubmissionProps {
  readonly kind: LedgerKind;
  readonly view: LedgerView;
}

function OneLedger({ kind, view, ...props }: OneLedgerProps) {
  const { assessment, canWrite, actions, today, computes } = props;
  const text = useTextStyles();
  const words = ledgerPageText[kind];
  const { reading, ledger, troubles } = view;
  const there = sheetOfMarker(assessment.snapshot, LEDGER_MARKERS[kind]);
  const open = ledger.entries.filter(({ isDone }) => !isDone);
  const lists = [
    { said: ledgerPageText.overdue, entries: open.filter(({ isOverdue }) => isOverdue) },
    { said: ledgerPageText.ownerless, entries: open.filter(({ isOwnerless }) => isOwnerless) },
  ];
  return (
    <PlanPanel
      {...props}
      purposes={[`write-${OF[kind]}`, `remove-${OF[kind]}`]}
      start={
        <>
          <h3 className={text.sectionTitle}>{words.title}</h3>
          <p className={text.hint}>{words.hint}</p>
          <p className={text.body}>{ledgerCounts(kind, ledger.entries, reading !== null)}</p>
          {troubles.map((trouble) => (
            <p key={trouble.kind} className={text.body}>
              {ledgerTroubleText(trouble, LEDGER_SHEET_NAMES[kind])}
            </p>
          ))}
          {reading &&
            ledger.doubts.map((doubt) => {
              const said = ledgerDoubtText(doubt, reading);
              return (
                <p key={said} className={text.body}>
                  {said}
                </p>
              );
            })}
          {there &&
            lists.map(
              ({ said, entries }) =>
                entries.length > 0 && (
                  <Disclosure key={said(0)} summary={<span className={text.strong}>{said(entries.length)}</span>}>
                    {() => (
                      <LongList items={entries} label={said(entries.length)} keyOf={(_, position) => String(position)}>
                        {(entry) => (
                          <div>
                            <p className={text.body}>{ledgerRowLine(entry)}</p>
                            {entry.row && <CellLinks cells={[{ sheet: there.name, row: entry.row.row, column: 0 }]} />}
                          </div>
                        )}
                      </LongList>
                    )}
                  </Disclosure>
                ),
            )}
          <SheetButtons
            of={OF[kind]}
            words={words}
            isThere={there !== undefined}
            write={
              view.isWritable ? (read) => planLedger(kind, read, ledgersOf(read, today)[kind], today, computes) : null
            }
            remove={({ snapshot }) => planRemoveSheets(snapshot, [LEDGER_MARKERS[kind]])}
            canWrite={canWrite}
            actions={actions}
          />
        </>
      }
    />
  );
}

/** One sheet for each responsible unit, to hand out. */
function Units(props: SubmissionProps) {
  const { assessment, canWrite, actions, today } = props;
  const text = useTextStyles();
  const made = useMemo(() => unitSheets(assessment, ledgersOf(assessment, today), today), [assessment, today]);
  const markers = markersOfUnits(assessment.snapshot);
  if (made.sheets.length + markers.length === 0) return null;
  return (
    <PlanPanel
      {...props}
      purposes={["write-units", "remove-units"]}
      start={
        <>
          <h3 className={text.sectionTitle}>{unitsText.title}</h3>
          <p className={text.hint}>{unitsText.hint(made.sheets.map(({ name }) => name))}</p>
          {made.perhapsOne.map((names) => (
            <p key={names.join()} className={text.body}>
              {unitsText.perhapsOne(names)}
            </p>
          ))}
          {made.outdated.size > 0 && <p className={text.body}>{unitsText.outdated([...made.outdated.keys()])}</p>}
          <SheetButtons
            of="units"
            words={unitsText}
            isThere={markers.length > 0}
            write={
              made.sheets.length > 0
                ? (read) => planSheets(read.snapshot, unitSheets(read, ledgersOf(read, today), today).sheets)
                : null
            }
            remove={({ snapshot }) => planRemoveSheets(snapshot, markersOfUnits(snapshot))}
            canWrite={canWrite}
            actions={actions}
          />
        </>
      }
    />
  );
}

function markersOfUnits(snapshot: WorkbookSnapshot): readonly string[] {
  return [...sheetsOfFamily(snapshot, UNIT_FAMILY).keys()].map((key) => familyMarker(UNIT_FAMILY, key));
}
