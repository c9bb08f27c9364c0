import check from "../../../assets/icons/check-32.png";
import clear from "../../../assets/icons/clear-32.png";
import highlight from "../../../assets/icons/highlight-32.png";
import pane from "../../../assets/icons/pane-32.png";
import manifestText from "../../../manifest.xml";
import { inExcel } from "../../functions/errors";
import { functionsMetadata } from "../../functions/metadata";
import { CUSTOM_FUNCTIONS } from "../../functions/registry";
import { type CustomFunction, customFunctions } from "../../workbench/grid/custom-functions-runtime";
import { installRuntime } from "../../workbench/shell/load-functions";
import { type AddInManifest, parseManifest } from "../../workbench/shell/manifest";
import type { Samples } from "../../workbench/shell/sample-menu";
import { SAMPLES } from "../samples";

const ICONS: Readonly<Record<string, string>> = { check, clear, highlight, pane };

/** The add-in's manifest with its icons: all of it stands in the page. */
export function builtInManifest(): AddInManifest {
  const manifest = parseManifest(manifestText);
  const withIcons = manifest.groups.map((group) => ({
    ...group,
    buttons: group.buttons.map((button) => ({ ...button, icon: iconOf(button.icon) })),
  }));
  return { ...manifest, groups: withIcons };
}

/** @throws Error for an icon that is not built in */
function iconOf(path: string): string {
  const name = /([a-z]+)-32\.png/.exec(path)?.[1] ?? "";
  const icon = ICONS[name];
  if (icon === undefined) throw new Error(`no icon ${path}`);
  return icon;
}

/** The custom functions, without Microsoft's runtime: of it they need the errors that they answer with. */
export function builtInFunctions({ namespace }: AddInManifest): readonly CustomFunction[] {
  installRuntime();
  const bodies = new Map(CUSTOM_FUNCTIONS.map(({ id, run }) => [id.toUpperCase(), inExcel(run)]));
  return customFunctions(functionsMetadata(CUSTOM_FUNCTIONS), bodies, namespace);
}

export const BUILT_IN_SAMPLES: Samples = {
  names: SAMPLES.map(({ name }) => `${name}.xlsx`),
  bytes: async (file) => {
    const sample = SAMPLES.find(({ name }) => `${name}.xlsx` === file);
    if (!sample) throw new Error(`no sample ${file}`);
    return sample.bytes();
  },
};
