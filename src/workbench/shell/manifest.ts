/** A ribbon button as the manifest has it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the 32 pixel icon on this server. */
  readonly icon: string;
  /** null shows and hides the pane; else the name of the add-in's function. */
  readonly functionName: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the workbench takes from the add-in's manifest. */
export interface AddInManifest {
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  /** What is typed before the point of a custom function. */
  readonly namespace: string;
  readonly functionsScript: string;
  readonly functionsMetadata: string;
}

/**
 * Reads manifest.xml as Excel in Chinese would.
 * @throws Error naming what is missing
 */
export function parseManifest(xml: string): AddInManifest {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  if (manifest.querySelector("parsererror")) throw new Error("manifest.xml is not well-formed");
  const overrides = one(manifest, "VersionOverrides");
  const tab = one(overrides, "CustomTab");
  const functions = all(overrides, "ExtensionPoint").find(
    (point) => point.getAttribute("xsi:type") === "CustomFunctions",
  );
  if (!functions) throw new Error("manifest.xml has no custom functions");
  const resource = (parent: Element, name: string): string =>
    resourceText(overrides, child(parent, name).getAttribute("resid") ?? "");
  return {
    tab: resource(tab, "Label"),
    groups: all(tab, "Group").map((group) => ({
      label: resource(group, "Label"),
      buttons: all(group, "Control").map((control): RibbonButton => {
        const action = child(control, "Action");
        const icon = all(control, "Image").find((image) => image.getAttribute("size") === "32");
        if (!icon) throw new Error("manifest.xml: a button has no 32 pixel icon");
        return {
          id: control.getAttribute("id") ?? "",
          label: resource(control, "Label"),
          tip: resource(child(control, "Supertip"), "Description"),
          icon: localPath(resourceText(overrides, icon.getAttribute("resid") ?? "")),
          functionName:
            action.getAttribute("xsi:type") === "ExecuteFunction"
              ? child(action, "FunctionName").textContent.trim()
              : null,
        };
      }),
    })),
    namespace: resource(functions, "Namespace"),
    functionsScript: localPath(resource(one(functions, "Script"), "SourceLocation")),
    functionsMetadata: localPath(resource(one(functions, "Metadata"), "SourceLocation")),
  };
}

/** The manifest names the server that it is installed from; the workbench takes the same path from its own. */
function localPath(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

function resourceText(overrides: Element, id: string): string {
  const entry = all(overrides, "Resources")
    .flatMap((resources) => [...resources.getElementsByTagName("*")])
    .find((candidate) => candidate.getAttribute("id") === id);
  const text = entry?.getAttribute("DefaultValue");
  if (!text) throw new Error(`manifest.xml has no resource ${id}`);
  return text;
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function one(parent: Document | Element, name: string): Element {
  const [found] = all(parent, name);
  if (!found) throw new Error(`manifest.xml has no ${name}`);
  return found;
}

function child(parent: Element, name: string): Element {
  const found = [...parent.children].find((candidate) => candidate.localName === name);
  if (!found) throw new Error(`manifest.xml: ${parent.localName} has no ${name}`);
  return found;
}
