import { requestFromRibbon, RIBBON_COMMANDS, type RibbonRequest } from "../app/requests";

/**
 * Ties the ribbon buttons of manifest.xml to the pane. Called once, from the bundle that also holds the pane:
 * requests are handed over inside the page, so both must share one copy of app/requests.
 *
 * @param onFailure told when a button could not do its work, for instance because Excel cannot open the pane
 */
export function associateRibbonCommands(onFailure: (reason: unknown) => void): void {
  const askPane = (request: RibbonRequest, event: Office.AddinCommands.Event): void => {
    // Without `completed` Excel keeps the button busy for minutes and then reports the add-in as not responding.
    void requestAndShow(request)
      .catch(onFailure)
      .finally(() => event.completed());
  };
  for (const [name, request] of Object.entries(RIBBON_COMMANDS))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => askPane(request, event));
}

/** The request goes first: the pane starts working, or finds it waiting, while Excel opens it. */
async function requestAndShow(request: RibbonRequest): Promise<void> {
  requestFromRibbon(request);
  await Office.addin.showAsTaskpane();
}
