import { fileSummary } from "../../app/was-checked";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { decidedOf, differingOf } from "../../app/table-proof";
import type { TableProof } from "../../core/footing/foot-table";
import type { FindingCode } from "../../core/findings/finding";
import { fileKindName, fileLacks } from "../../i18n/zh-CN/headline";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { proofSentence, proofVerdict } from "../../i18n/zh-CN/sums";
import type { FileSummary } from "../../recognition/file-summary";
import { AddFiles } from "../files/AddFiles";
import { BigVerdict } from "../parts/BigVerdict";
import { CountBoxes } from "../parts/CountBoxes";
import { FindingRow } from "../parts/FindingRow";
import { LongList } from "../parts/LongList";
import { useStandardInUse } from "../parts/standard-in-use";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { SumProofs } from "./SumProofs";

/** Drawn at once; a table that does not hold anywhere has a list that goes on. */
const FINDING_WINDOW = 20;
/** What a proof finds that does not agree. */
const DIFFERING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "total-mismatch",
  "unit-price-differs",
  "gap-differs",
  "flow-differs",
]);

/** A file whose own figures are its matter, with what was proved of them: 附件2 alone. */
export interface ProvedFile {
  readonly file: FileSummary;
  readonly proof: TableProof;
}

/** Null of a file that has other tables, too, or nothing that could be proved. */
export function provedFile(assessment: WorkbookAssessment): ProvedFile | null {
  const file = fileSummary(assessment);
  const isOfNeeds = file.kinds.length > 0 && file.kinds.every((kind) => kind === "needs-table");
  return isOfNeeds && file.proof ? { file, proof: file.proof } : null;
}

interface TableVerdictProps extends ProvedFile {
  readonly assessment: WorkbookAssessment;
}

/** The verdict on a table that is proved by its own figures: what agrees, what does not and where, and every total with its cells. */
export function TableVerdict({ assessment, file, proof }: TableVerdictProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const standard = useStandardInUse();
  const differing = assessment.findings.filter(({ code }) => DIFFERING.has(code));
  const [decided, wrong, unchecked] = [decidedOf(proof), differingOf(proof), proof.sums.undecided];
  const { state, words } = proofVerdict(wrong, unchecked);
  return (
    <>
      <section className={layout.section}>
        <BigVerdict of={fileKindName(file)} state={state}>
          {words}
        </BigVerdict>
        <CountBoxes
          label={standardText.proof.countsLabel}
          unit={standardText.proof.countUnit}
          counts={[
            { state: "failed", name: standardText.proof.counts.wrong, count: wrong },
            { state: "missing", name: standardText.proof.counts.undecided, count: unchecked },
            { state: "met", name: standardText.proof.counts.agreed, count: decided - wrong },
          ]}
        />
        <p className={text.body}>{proofSentence(proof)}</p>
      </section>
      {differing.length > 0 && (
        <section className={layout.section}>
          <h3 className={text.sectionTitle}>{standardText.proof.differing}</h3>
          <LongList
            items={differing}
            label={standardText.proof.differing}
            keyOf={(_, position) => String(position)}
            windowSize={FINDING_WINDOW}
          >
            {(finding) => <FindingRow finding={finding} />}
          </LongList>
        </section>
      )}
      <SumProofs readings={assessment.readings} />
      <p className={text.hint}>{fileLacks(file, standard)}</p>
      <AddFiles />
    </>
  );
}
