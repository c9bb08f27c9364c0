import { ICommandService } from "@univerjs/core";
import type { Injector } from "@univerjs/core";
import { RichTextEditingMutation } from "@univerjs/docs";
import { KeyCode } from "@univerjs/ui";

/**
 * Closes the list of functions that the grid offers while a formula is typed as soon as more is typed. The grid looks for
 * fitting functions only when typing has paused; its list of before stays open until then, and Enter would put a
 * function from it in place of the one that has been typed.
 */
export function closeOutdatedFunctionLists(injector: Injector): void {
  const commands = injector.get(ICommandService);
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== RichTextEditingMutation.id) return;
    const { unitId } = params as { readonly unitId: string };
    // Exists only while the list of this editor is open.
    const keyOfList = `sheet.formula-embedding-editor.search_function.${unitId}`;
    if (commands.hasCommand(keyOfList)) commands.syncExecuteCommand(keyOfList, { keyCode: KeyCode.ESC });
  });
}
