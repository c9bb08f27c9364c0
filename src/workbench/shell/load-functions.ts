import { customFunctions, makeRuntime } from "../grid/custom-functions-runtime";
import type { CustomFunction, CustomFunctionBody } from "../grid/custom-functions-runtime";
import type { AddInManifest } from "./manifest";

/**
 * Loads the add-in's custom functions into the page, by the metadata and script that Excel would load.
 * @throws Error when either is missing or they do not fit together
 */
export async function loadFunctions(manifest: AddInManifest): Promise<CustomFunction[]> {
  const bodies = installRuntime();
  const [metadata] = await Promise.all([fetchJson(manifest.functionsMetadata), runScript(manifest.functionsScript)]);
  return customFunctions(metadata, bodies, manifest.namespace);
}

/** Gives the page the global that the add-in's functions name, without Microsoft's script; returns what they associate. */
export function installRuntime(): ReadonlyMap<string, CustomFunctionBody> {
  const { runtime, bodies } = makeRuntime();
  Object.defineProperty(window, "CustomFunctions", { value: runtime, configurable: true });
  return bodies;
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${address} did not load`)));
    document.head.append(script);
  });
}
