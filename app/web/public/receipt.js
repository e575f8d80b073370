// Print and copy: the two things that a receipt can do with a script.
(() => {
  const state = document.querySelector("[data-state]");
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    // Only pages on HTTPS may write to the clipboard.
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      state.textContent = button.dataset.done;
    });
  }
})();
