import type { Finding } from "../../core/findings/finding";

/** So many findings of one kind stand by themselves; of more the first one stands for all. */
const MOST_ALIKE = 5;

/** A finding, and those of its kind that are told under it. */
export interface FindingEntry {
  readonly finding: Finding;
  readonly alike: readonly Finding[];
}

/** In the order given; where many findings are of one kind (30 schools lack the same figure) the first one leads them. */
export function groupFindings(findings: readonly Finding[]): readonly FindingEntry[] {
  const byKind = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byKind.get(kindOf(finding));
    if (own) own.push(finding);
    else byKind.set(kindOf(finding), [finding]);
  }
  return findings.flatMap((finding): FindingEntry[] => {
    const own = byKind.get(kindOf(finding)) ?? [];
    if (own.length <= MOST_ALIKE) return [{ finding, alike: [] }];
    return own[0] === finding ? [{ finding, alike: own.slice(1) }] : [];
  });
}

function kindOf({ code, severity }: Finding): string {
  return `${severity} ${code}`;
}
