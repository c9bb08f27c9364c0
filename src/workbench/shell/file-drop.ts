import { byId } from "./element";

/** Lets a file be dropped anywhere on the page. Returns what shows the place to drop. */
export function acceptDrops(open: (file: File) => void): () => void {
  const target = byId("drop", HTMLElement);
  const show = (): void => {
    target.hidden = false;
  };
  window.addEventListener("dragenter", (drag) => {
    if (drag.dataTransfer?.types.includes("Files")) show();
  });
  target.addEventListener("dragover", (drag) => drag.preventDefault());
  target.addEventListener("dragleave", (drag) => {
    if (drag.relatedTarget === null || !target.contains(drag.relatedTarget instanceof Node ? drag.relatedTarget : null))
      target.hidden = true;
  });
  target.addEventListener("drop", (drop) => {
    drop.preventDefault();
    target.hidden = true;
    const file = drop.dataTransfer?.files[0];
    if (file) open(file);
  });
  return show;
}
