import type { CheckOff } from "../../core/findings/plausibility-checks";
import { checksOffInWords } from "../../i18n/zh-CN/checks-off";
import { useTextStyles } from "../parts/text-styles";

/** Beside a result: which checks the user has switched off, why, and how much is not listed for it. */
export function ChecksOffLine({ off }: { readonly off: readonly CheckOff[] }) {
  const text = useTextStyles();
  const words = checksOffInWords(off);
  return words === null ? null : <p className={text.body}>{words}</p>;
}
