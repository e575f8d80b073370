// What makes a form pleasanter; without it everything works as well.
// One step per screen, photos that add up, and sending that survives a lost connection.
(() => {
  const all = (within, selector) => Array.from(within.querySelectorAll(selector));
  const show = (element) => element.removeAttribute("hidden");

  // Steps first: what is not whole is not sent.
  all(document, "form").forEach(stepByStep);
  all(document, "[data-photos]").forEach(addUp);
  all(document, "[data-send], [data-keep]").forEach(sendSafely);
  all(document, "[data-remember]").forEach(remember);
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
    // A page that comes back with what is wrong brings no files along; the window remembers them.
    let files = window.deskFiles || [];
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
      window.deskFiles = files;
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
    input.form.addEventListener("reset", () => ((files = []), put()));
    if (files.length) put();
  }

  // Who goes from stand to stand says hall and language once.
  function remember(form) {
    const names = form.dataset.remember.split(" ");
    const box = (name) => `desk-last-${name}`;
    for (const name of names) {
      const last = localStorage.getItem(box(name));
      const [first] = all(form, `[name="${name}"]`);
      if (!last || !first || new URLSearchParams(location.search).get(name)) continue;
      const radio = all(form, `[name="${name}"]`).find((input) => input.value === last);
      if (first.type !== "radio") first.value = last;
      else if (radio && !form.querySelector(`[name="${name}"]:checked`)) radio.checked = true;
    }
    form.addEventListener("submit", () => {
      const data = new FormData(form);
      for (const name of names) if (data.get(name)) localStorage.setItem(box(name), data.get(name));
    });
  }

  // Sending -----------------------------------------------------------------------------------------------

  // Sent in the background, so that a lost connection leaves the page, and what was typed, where it is. Where this
  // device can keep it, `kept.js` has it from the first moment on.
  function sendSafely(form) {
    if (!window.fetch || !window.FormData) return;
    const state = form.querySelector("[data-state]");
    const key = form.querySelector('[name="key"]');
    const photos = form.querySelector("[type=file]");
    const LARGEST = 60e6;
    let sending = false;

    // A blank form that this device has kept has no key yet.
    if (!key.value) key.value = newKey();

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
      const { submitter: button } = event;
      // A staff page's islands would not wake up in a page that a script wrote: it is sent as browsers send.
      const native = !("send" in form.dataset);
      if (native && !window.deskKeeping) return;
      event.preventDefault();
      if (sending) return;
      const data = new FormData(form);
      const action = (button && button.getAttribute("formaction")) || form.getAttribute("action");
      const named = Boolean(button && button.name);
      if (named) data.append(button.name, button.value);
      sending = true;
      form.setAttribute("aria-busy", "true");
      say(form.dataset.sending);
      send(data, action, native, named).catch(() => stop(form.dataset.failed));
    });

    async function send(data, action, native, named) {
      await window.deskKeeping;
      const files = data.getAll("photos").filter((file) => file.size);
      if (!window.deskKeep) return native ? form.submit() : post(data, files, action);
      if (named) {
        // Another language, for now: nothing leaves this device but what is to be shown again.
        data.delete("photos");
        return post(data, [], action);
      }
      const fault = files.length ? await window.deskFault(files, photos.accept) : "";
      if (fault) return stop(fault);
      let outcome;
      try {
        outcome = await window.deskKeep(form, data);
      } catch (_) {
        return native ? form.submit() : post(data, files, action);
      }
      if (outcome.page) return native ? form.submit() : show(outcome.page, action);
      // It is kept; where that cannot be said, the form stays, and sending it again is the same request.
      if (outcome.kept) return outcome.shown ? keptInstead() : stop(form.dataset.failed);
      window.deskFiles = [];
      // What was filed answers the same form with the same receipt, to be read out or printed.
      if (native) return photos && (photos.value = ""), form.submit();
      location.replace(outcome.open);
    }

    // It is on this device now: a message leaves room for the next, a request is not filled in twice.
    function keptInstead() {
      sending = false;
      form.removeAttribute("aria-busy");
      say("");
      if (form.id !== "message") return (window.deskFiles = []), form.remove();
      form.reset();
      key.value = newKey();
    }

    async function post(data, files, action) {
      if (files.reduce((sum, file) => sum + file.size, 0) > LARGEST) return stop(form.dataset.tooLarge);
      const answer = await fetch(action, { method: "POST", body: data, credentials: "same-origin" });
      const page = await answer.text();
      // In the form's place: Back must not lead to a filled form that would file once more, nor the next person on
      // this tablet to what this one wrote.
      if (answer.redirected) return (window.deskFiles = []), location.replace(answer.url);
      if (files.length) window.deskFiles = [];
      show(page, action);
    }

    // The same page again, with what is wrong or in another language: a reload must find it.
    function show(page, action) {
      if (!/^\s*<!doctype html/i.test(page)) return stop(form.dataset.failed);
      history.replaceState(null, "", action.replace(/\/messages$/, ""));
      document.open();
      document.write(page);
      document.close();
      scrollTo(0, 0);
    }
  }

  function newKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
})();
