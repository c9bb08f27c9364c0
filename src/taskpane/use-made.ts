import { useEffect, useMemo, useState } from "react";
import { begun, goOn } from "../app/give-way";
import type { Pieces } from "../core/pieces";

/** What was made, and by what. */
export interface Made<Value> {
  readonly by: () => Pieces<Value>;
  readonly value: Value;
}

/**
 * Makes something in slices while what needs it is shown: what takes no longer than one slice is there when it is drawn for
 * the first time. Another `make` ends what is being made and begins anew, and so it ends where nothing that needs it is shown
 * any more. What it throws is thrown to whatever draws it.
 *
 * @param make kept by `useCallback`
 * @returns what was made last, by this `make` or, until that is done, by one before; null before anything was
 */
export function useMade<Value>(make: () => Pieces<Value>): Made<Value> | null {
  const { work, first } = useMemo(() => begun(withItself(make)), [make]);
  const [made, setMade] = useState<Made<Value> | null>(null);
  useEffect(() => {
    if (first.done === true) {
      setMade(first.value);
      return undefined;
    }
    const end = new AbortController();
    const failed = (reason: unknown): void =>
      setMade(() => {
        throw reason;
      });
    goOn(work, end.signal).then((done) => done && setMade(done), failed);
    return () => end.abort();
  }, [work, first]);
  return first.done === true ? first.value : made;
}

/** What was made may be null, what was ended is. */
function* withItself<Value>(make: () => Pieces<Value>): Pieces<Made<Value>> {
  return { by: make, value: yield* make() };
}
