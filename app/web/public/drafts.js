// Keeps what a colleague writes on a ticket's page, in this tab, until the desk has it: a session that ended, a
// network that went away or a wrong tap costs no words. It stays its author's: nobody else who signs in here sees it.
(() => {
  const { me } = document.body.dataset;
  const ALL = "desk-draft:";
  const SENT = "desk-sent";
  const box = sessionStorage;
  const query = new URLSearchParams(location.search);

  // The page that follows a deed says so, and the draft that was sent is done with.
  if (query.has("done") || query.has("back")) {
    const sent = box.getItem(SENT);
    if (sent) box.removeItem(sent);
  }
  box.removeItem(SENT);
  if (query.has("done")) history.replaceState(null, "", location.pathname + location.hash);

  const page = document.querySelector("[data-ticket-page]");
  const name = (field) => `${ALL}${me}:${page.dataset.ticketPage}:${field.id}`;
  if (page) {
    for (const field of page.querySelectorAll("textarea[id]")) {
      const kept = box.getItem(name(field));
      // What the server brought back with an error is newer.
      if (!kept || field.value) continue;
      field.value = kept;
      for (let at = field.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    }
    page.addEventListener("input", ({ target }) => {
      if (!target.matches("textarea[id]")) return;
      if (target.value.trim()) box.setItem(name(target), target.value);
      else box.removeItem(name(target));
    });
  }
  // A form that is being filled in for somebody, too: a tablet that locks itself, or is handed on, must not lose it.
  const form = document.getElementById("request");
  const FORM = `${ALL}${me}:form:${location.pathname}`;
  const GONE = "desk-sent-form";
  // What was sent is done with, unless it comes back with what is wrong.
  const left = box.getItem(GONE);
  box.removeItem(GONE);
  if (left && !document.querySelector("[data-focus]")) box.removeItem(left);
  // Not where a request is completed: somebody else may have gone on with it.
  if (form && form.dataset.keep && me) {
    const fields = () => [...form.elements].filter((e) => e.name && !["hidden", "file", "submit", "button"].includes(e.type));
    const kept = JSON.parse(box.getItem(FORM) || "null");
    if (kept && !document.querySelector("[data-focus]")) {
      for (const field of fields()) {
        const ticks = field.type === "radio" || field.type === "checkbox";
        const value = kept[ticks ? `${field.name}=${field.value}` : field.name];
        if (value === undefined) continue;
        if (ticks) field.checked = value;
        else field.value = value;
      }
    }
    form.addEventListener("input", () => {
      const now = {};
      for (const field of fields()) {
        if (field.type === "radio" || field.type === "checkbox") now[`${field.name}=${field.value}`] = field.checked;
        else if (field.value) now[field.name] = field.value;
      }
      box.setItem(FORM, JSON.stringify(now));
    });
    form.addEventListener("submit", () => box.setItem(GONE, FORM));
  }

  document.addEventListener("submit", (event) => {
    const { target } = event;
    // Sent without a network, the browser would put its own page in the place of this one.
    if (page && target.method === "post" && !navigator.onLine) {
      event.preventDefault();
      const line = target.querySelector(".error[data-offline]") || document.createElement("p");
      line.className = "error";
      line.dataset.offline = "";
      line.setAttribute("role", "alert");
      line.textContent = document.body.dataset.offline;
      target.append(line);
      return;
    }
    const field = page && target.querySelector("textarea[id]");
    if (field) box.setItem(SENT, name(field));
    if (!/\/sign-out/.test(target.action)) return;
    // A colleague's, on a shared tablet, stay theirs.
    for (const key of Object.keys(box)) if (key.startsWith(`${ALL}${me}:`)) box.removeItem(key);
  });
})();
