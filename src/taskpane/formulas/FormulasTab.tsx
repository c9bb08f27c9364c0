import { lazy, Suspense, useState } from "react";
import type { FormulasPageProps } from "./FormulasPage";

/** The functions and their native formulas are many: they come when somebody opens the page. */
const FormulasPage = lazy(() => import("./FormulasPage").then(({ FormulasPage: view }) => ({ default: view })));

/** 公式: nothing of it is loaded or worked out before it has been shown once. */
export function FormulasTab({ isShown, ...props }: FormulasPageProps & { readonly isShown: boolean }) {
  const [wasShown, setWasShown] = useState(isShown);
  if (isShown && !wasShown) setWasShown(true);
  if (!wasShown && !isShown) return null;
  return (
    <Suspense fallback={null}>
      <FormulasPage {...props} />
    </Suspense>
  );
}
