import { useMemo, useState } from "react";
import type { RemedyGround } from "../../../core/remedies/ground";
import { countyGroupingsOf, type Grouping, GROUPING_NAMES, groupName } from "../../../core/remedies/groupings";
import { shortfallsByGroup } from "../../../core/remedies/shortfalls";
import { remediesText } from "../../../i18n/zh-CN/remedies-page";
import { shortfallInWords } from "../../../i18n/zh-CN/remedies";
import { Disclosure } from "../Disclosure";
import { LongList } from "../LongList";
import { useLayoutStyles, useTextStyles } from "../text-styles";
import { GroupingChoice } from "./GroupingChoice";

const words = remediesText.byGroup;
const FIRST_GROUPS = 10;

/** What each 乡镇, 学区 … lacks, where the tables tell them; opens on demand. */
export function GroupShortfalls({ ground }: { ground: RemedyGround }) {
  const text = useTextStyles();
  const groupings = useMemo(() => countyGroupingsOf(ground), [ground]);
  if (groupings.length === 0) return <p className={text.hint}>{words.none}</p>;
  return (
    <Disclosure heading={4} summary={<span>{words.title(groupings.map((by) => GROUPING_NAMES[by]).join("、"))}</span>}>
      {() => <Groups ground={ground} groupings={groupings} />}
    </Disclosure>
  );
}

function Groups({ ground, groupings }: { ground: RemedyGround; groupings: readonly Grouping[] }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [chosen, setChosen] = useState<Grouping | null>(null);
  const by = groupings.find((each) => each === chosen) ?? groupings[0];
  const groups = useMemo(() => (by ? shortfallsByGroup(ground, by) : []), [ground, by]);
  if (!by) return null;
  return (
    <div className={layout.tight}>
      <GroupingChoice groupings={groupings} chosen={by} onChoose={setChosen} />
      <LongList
        key={by}
        items={groups}
        label={words.list(GROUPING_NAMES[by])}
        keyOf={({ name }) => name ?? ""}
        windowSize={FIRST_GROUPS}
      >
        {({ name, lacks }) => (
          <Disclosure summary={<span>{words.group(groupName(name, by), lacks.length)}</span>}>
            {() => (
              <ul className={layout.bullets}>
                {lacks.map((each) => (
                  <li key={`${each.code} ${each.stage}`} className={text.number}>
                    {shortfallInWords({ ...each, group: null })}
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        )}
      </LongList>
    </div>
  );
}
