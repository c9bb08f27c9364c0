import { type RefObject, useEffect, useRef, useState } from "react";

/** A row of buttons, one of which opens a form. */
export interface RowForm<Row extends HTMLElement> {
  readonly row: RefObject<Row | null>;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** To be called where the button in use goes away without a form. */
  readonly keepFocus: () => void;
}

/**
 * A row that opens a form. When the form is gone, or the button in use, the first button of the row has the focus: who
 * works by keyboard goes on from there.
 */
export function useRowForm<Row extends HTMLElement>(): RowForm<Row> {
  const [isOpen, setIsOpen] = useState(false);
  const row = useRef<Row>(null);
  const isToFocus = useRef(false);
  useEffect(() => {
    if (!isToFocus.current || isOpen) return;
    isToFocus.current = false;
    row.current?.querySelector("button")?.focus();
  });
  const keepFocus = () => {
    isToFocus.current = true;
  };
  return {
    row,
    isOpen,
    open: () => setIsOpen(true),
    close: () => {
      keepFocus();
      setIsOpen(false);
    },
    keepFocus,
  };
}
