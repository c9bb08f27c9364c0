import { useLayoutEffect, useRef, type RefObject } from "react";
import type { PageId } from "./pane-state";

/**
 * Pages share one scroll: each begins at its top and is found again where it was left. Where something else stands above
 * the pane (`top` is its first element), that is not scrolled to again.
 */
export function usePageScroll(page: PageId, top: RefObject<HTMLElement | null>): void {
  const places = useRef(new Map<PageId, number>());
  useLayoutEffect(() => {
    const own = places.current;
    window.scrollTo(0, own.get(page) ?? Math.min(window.scrollY, top.current?.offsetTop ?? 0));
    // Kept while it is shown: when it is left, the page is already gone, and the window shorter.
    const keepPlace = () => own.set(page, window.scrollY);
    window.addEventListener("scroll", keepPlace, { passive: true });
    return () => window.removeEventListener("scroll", keepPlace);
  }, [page, top]);
}
