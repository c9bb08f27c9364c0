import { useLayoutEffect, useRef } from "react";
import type { PageId } from "./pane-state";

/** Pages share one scroll: each begins at its top and is found again where it was left. */
export function usePageScroll(page: PageId): void {
  const places = useRef(new Map<PageId, number>());
  useLayoutEffect(() => {
    const own = places.current;
    window.scrollTo(0, own.get(page) ?? 0);
    // Kept while it is shown: when it is left, the page is already gone, and the window shorter.
    const keepPlace = () => own.set(page, window.scrollY);
    window.addEventListener("scroll", keepPlace, { passive: true });
    return () => window.removeEventListener("scroll", keepPlace);
  }, [page]);
}
