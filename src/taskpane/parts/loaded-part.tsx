import { type ComponentType, lazy, useState } from "react";

/** A part of the pane whose script comes by itself. */
interface LoadedPart<P> {
  readonly Part: ComponentType<P>;
  /** Fetches the script before the part is shown. @throws where it cannot be fetched; the part tries again */
  readonly load: () => Promise<unknown>;
}

/**
 * A part in a script of its own that shows at once where the script is there already. `lazy` alone would show what stands in
 * for the part even then, and React leaves that for 300 ms.
 */
export function loadedPart<P extends object>(script: () => Promise<{ default: ComponentType<P> }>): LoadedPart<P> {
  let loaded: ComponentType<P> | null = null;
  const load = async () => {
    const part = await script();
    loaded = part.default;
    return part;
  };
  const Later = lazy(load);
  function Part(props: P) {
    // Chosen once: another component in the same place would begin anew.
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  return { Part, load };
}
