import { useLayoutEffect, useRef, type RefObject } from "react";
import type { PageId } from "./pane-state";

/** What marks the box that the pane scrolls in, where that is not the window. */
const SCROLLS = "[data-scrolls-pane]";

/**
 * Pages share one scroll: each begins at its top and is found again where it was left. Where something else stands above
 * the pane (`top` is its first element), that is not scrolled to again.
 */
export function usePageScroll(page: PageId, top: RefObject<HTMLElement | null>): void {
  const places = useRef(new Map<PageId, number>());
  useLayoutEffect(() => {
    const own = places.current;
    const box = top.current?.closest(SCROLLS) ?? null;
    const scrolled = (): number => (box ? box.scrollTop : window.scrollY);
    const begin = box ? 0 : Math.min(scrolled(), top.current?.offsetTop ?? 0);
    (box ?? window).scrollTo(0, own.get(page) ?? begin);
    // Kept while it is shown: when it is left, the page is already gone, and the window shorter.
    const keepPlace = () => own.set(page, scrolled());
    (box ?? window).addEventListener("scroll", keepPlace, { passive: true });
    return () => (box ?? window).removeEventListener("scroll", keepPlace);
  }, [page, top]);
}
