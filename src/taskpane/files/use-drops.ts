import { type RefObject, useEffect, useRef, useState } from "react";
import { type Dropped, filesOfDrop } from "./chosen-files";

/**
 * Files dropped on a part of the page, or anywhere on it.
 *
 * @param place the part; absent for the whole page
 * @returns true while some are held over it
 */
export function useDrops(add: (dropped: Dropped) => void, place?: RefObject<HTMLElement | null>): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const target = place?.current ?? document.documentElement;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") === false) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = ({ relatedTarget: to }: DragEvent): void => {
      if (!(to instanceof Node) || !target.contains(to)) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      if (event.dataTransfer) void filesOfDrop(event.dataTransfer.items).then((dropped) => latest.current(dropped));
    };
    target.addEventListener("dragover", over);
    target.addEventListener("dragleave", leave);
    target.addEventListener("drop", drop);
    return () => {
      target.removeEventListener("dragover", over);
      target.removeEventListener("dragleave", leave);
      target.removeEventListener("drop", drop);
    };
  }, [place]);
  return isOver;
}
