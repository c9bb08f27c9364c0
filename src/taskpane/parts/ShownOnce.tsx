import { Suspense, useState, type ReactNode } from "react";

/** What is neither loaded nor worked out before it has been shown once. */
export function ShownOnce({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  return isShown || wasShown ? <Suspense fallback={null}>{children}</Suspense> : null;
}
