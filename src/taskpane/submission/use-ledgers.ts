import { useCallback } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { Pieces } from "../../core/pieces";
import { ledgersInPieces } from "../ledger/ledger-plans";
import { useMade } from "../use-made";

/**
 * The newest assessment whose ledgers have been made, so that whoever asks for them need not wait; null before there is one.
 * They are made in slices, while the page is shown: of 20,000 schools they take seconds.
 *
 * @param today ISO
 */
export function useAssessmentWithLedgers(assessment: WorkbookAssessment, today: string): WorkbookAssessment | null {
  const make = useCallback(
    function* (): Pieces<WorkbookAssessment> {
      yield* ledgersInPieces(assessment, today);
      return assessment;
    },
    [assessment, today],
  );
  return useMade(make)?.value ?? null;
}
