// What makes a form pleasanter; without it everything works as well.
// One step per screen, photos that add up, and sending that survives a lost connection.
(() => {
  const all = (within, selector) => Array.from(within.querySelectorAll(selector));
  const show = (element) => element.removeAttribute("hidden");

  // Steps first: what is not whole is not sent.
  all(document, "form").forEach(stepByStep);
  all(document, "[data-photos]").forEach(addUp);
  all(document, "[data-send]").forEach(sendSafely);
  const focus = document.querySelector("[data-focus]");
  if (focus) focus.focus();

  // Steps -------------------------------------------------------------------------------------------------

  function stepByStep(form) {
    const steps = all(form, "[data-step]");
    if (steps.length < 2) return;
    let now = 0;
    all(form, "[data-script]").forEach(show);
    all(steps[0], "[data-back]").forEach((button) => (button.hidden = true));

    const open = (to, target) => {
      now = to;
      steps.forEach((step, at) => (step.hidden = at !== to));
      if (target) target.focus();
    };
    const stepOf = (element) => steps.findIndex((step) => step.contains(element));
    const move = (to) => {
      // What is still wrong says so beside its field; the list of all would look as if nothing had been mended.
      const summary = document.querySelector(".summary");
      if (summary) summary.hidden = true;
      open(to, steps[to].querySelector("h2"));
      steps[to].scrollIntoView({ block: "start" });
    };
    // Whether all that is needed in this step is there; what is not is marked, beside its field.
    const whole = () => {
      const missing = all(steps[now], ".field").filter(isMissing);
      missing.forEach((field) => mark(field, form));
      if (missing.length) missing[0].querySelector("input, textarea").focus();
      return !missing.length;
    };
    const next = () => whole() && move(now + 1);

    form.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.hasAttribute("data-next")) next();
      if (button.hasAttribute("data-back")) move(now - 1);
    });
    // Enter goes to the next step; only the last one sends.
    form.addEventListener("keydown", (event) => {
      const inLine = event.target.matches("input:not([type=file])");
      if (event.key !== "Enter" || !inLine || event.isComposing || now === steps.length - 1) return;
      event.preventDefault();
      next();
    });
    // Before anything is sent, the last step must be whole; a language may be changed at any time.
    form.addEventListener(
      "submit",
      (event) => {
        const button = event.submitter;
        if ((button && button.name === "switch") || whole()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
    // A link of the summary opens the step that its field is in.
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const target = link && document.getElementById(link.getAttribute("href").slice(1));
      const at = target ? stepOf(target) : -1;
      if (at < 0) return;
      event.preventDefault();
      open(at, target);
      target.scrollIntoView({ block: "center" });
    });

    const faulty = form.querySelector(".step .error");
    const trouble = form.querySelector("[data-focus]");
    open(faulty ? stepOf(faulty) : trouble ? steps.length - 1 : 0);
  }

  // What is needed in a field: always, or because of another choice (`data-needs="NAME=CODE"`).
  function needed(field) {
    const always = field.querySelector("[required]");
    const maybe = field.querySelector(":scope > [data-needs]");
    if (always || !maybe) return always;
    const [name, code] = maybe.dataset.needs.split("=");
    const chosen = field.closest("form").querySelector(`[name="${name}"]:checked`);
    return chosen && chosen.value === code ? maybe : null;
  }

  // Whether something that is needed was left out.
  function isMissing(field) {
    const input = needed(field);
    if (!input) return false;
    if (input.type === "checkbox" || input.type === "radio") return !field.querySelector(":checked");
    return !input.value.trim();
  }

  function mark(field, form) {
    if (field.querySelector(".error")) return;
    const line = form.querySelector("[data-missing]").cloneNode(true);
    const target = needed(field);
    const input = field.matches("fieldset") ? field : target;
    const described = input.getAttribute("aria-describedby");
    line.id = `${target.id}-missing`;
    const must = field.querySelector("[data-must]");
    if (must) line.querySelector("span").textContent = must.dataset.must;
    show(line);
    field.append(line);
    input.setAttribute("aria-describedby", described ? `${described} ${line.id}` : line.id);
    if (input !== field) input.setAttribute("aria-invalid", "true");
    field.addEventListener(
      "input",
      () => {
        line.remove();
        input.removeAttribute("aria-invalid");
        if (described) input.setAttribute("aria-describedby", described);
        else input.removeAttribute("aria-describedby");
      },
      { once: true },
    );
  }

  // Photos ------------------------------------------------------------------------------------------------

  // A browser forgets the first photo when a second one is taken; here they add up.
  function addUp(input) {
    if (typeof DataTransfer !== "function") return;
    let files = [];
    const list = document.createElement("ul");
    list.className = "files";
    const choose = input.parentElement.querySelector("[data-choose]");
    show(choose);
    choose.after(list);
    input.classList.add("hidden-text");

    const put = () => {
      const carrier = new DataTransfer();
      files.forEach((file) => carrier.items.add(file));
      input.files = carrier.files;
      list.replaceChildren(...files.map(line));
    };
    const line = (file) => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      const drop = document.createElement("button");
      item.className = "file";
      name.className = "file-name";
      name.dir = "auto";
      name.textContent = file.name;
      drop.type = "button";
      drop.className = "button quiet";
      drop.textContent = input.dataset.drop;
      drop.setAttribute("aria-label", `${input.dataset.drop}: ${file.name}`);
      drop.addEventListener("click", () => {
        files = files.filter((other) => other !== file);
        put();
        input.focus();
      });
      item.append(name, drop);
      return item;
    };
    input.addEventListener("change", () => {
      const same = (a, b) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
      for (const file of Array.from(input.files)) {
        if (!files.some((other) => same(other, file))) files.push(file);
      }
      put();
    });
  }

  // Sending -----------------------------------------------------------------------------------------------

  // Sent in the background, so that a lost connection leaves the page, and what was typed, where it is.
  function sendSafely(form) {
    if (!window.fetch || !window.FormData) return;
    const state = form.querySelector("[data-state]");
    const LARGEST = 60e6;
    let sending = false;

    const say = (text, bad) => {
      state.textContent = text;
      state.classList.toggle("bad", Boolean(bad));
    };
    const stop = (text) => {
      sending = false;
      form.removeAttribute("aria-busy");
      say(text, true);
      state.scrollIntoView({ block: "nearest" });
    };

    form.addEventListener("submit", (event) => {
      // A browser that does not say which button was pressed sends the form itself.
      if (!("submitter" in event)) return;
      event.preventDefault();
      if (sending) return;
      const data = new FormData(form);
      const button = event.submitter;
      if (button && button.name) data.append(button.name, button.value);
      const bytes = all(form, "[type=file]")
        .flatMap((input) => Array.from(input.files))
        .reduce((sum, file) => sum + file.size, 0);
      if (bytes > LARGEST) return stop(form.dataset.tooLarge);

      const action = (button && button.getAttribute("formaction")) || form.getAttribute("action");
      sending = true;
      form.setAttribute("aria-busy", "true");
      say(form.dataset.sending);
      fetch(action, { method: "POST", body: data, credentials: "same-origin" })
        .then((answer) => answer.text().then((page) => arrive(answer, page, action)))
        .catch(() => stop(form.dataset.failed));
    });

    function arrive(answer, page, action) {
      // In the form's place: Back must not lead to a filled form that would file once more, nor the next person on
      // this tablet to what this one wrote.
      if (answer.redirected) return location.replace(answer.url);
      if (!/^\s*<!doctype html/i.test(page)) return stop(form.dataset.failed);
      // The same page again, with what is wrong or in another language: a reload must find it.
      history.replaceState(null, "", action.replace(/\/messages$/, ""));
      document.open();
      document.write(page);
      document.close();
      scrollTo(0, 0);
    }
  }
})();
