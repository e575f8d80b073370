// Print, copy, and finish for the next person: what a receipt can do with a script.
(() => {
  const state = document.querySelector("[data-state]");
  document.querySelectorAll(".papers [data-script]").forEach((part) => (part.hidden = false));
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => {
      document.documentElement.dataset.paper = button.dataset.print;
      print();
    });
  }
  // In the receipt's place: the next person's Back does not lead here.
  for (const link of document.querySelectorAll("[data-finish]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.replace(link.href);
    });
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
