// The page's part of what is kept on this device: says what is kept, sends it when there is a network, and takes forms
// from `form.js`. Loaded after the first paint, with `outbox.js` before it.
(() => {
  const box = self.deskOutbox;
  if (!box || !self.indexedDB || !self.fetch) return;
  const { documentElement: root, body } = document;
  const LANG = root.lang;
  const ME = body.dataset.me;
  const SOON = 2e3;
  const LATE = 60e3;
  // A page that was exchanged by `document.write` leaves its timers behind: the latest page alone works.
  const here = (self.deskPage = {});
  // Asked for until they are there: nothing is said, and nothing taken from its place, without them.
  let said;
  async function words() {
    if (said) return said;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 4e3);
    try {
      const answer = await fetch(`/${LANG}/kept.json`, { credentials: "same-origin", signal: patience.signal });
      said = await answer.json();
    } catch (_) {
      said = undefined;
    }
    clearTimeout(timer);
    return said;
  }
  words();

  let pause = SOON;
  let timer;
  let sending = false;
  let shown;
  let listed;
  // Whose arrival a form on this page waits for.
  const awaited = new Map();
  // What has arrived is erased from the device; until it is read, this page alone remembers.
  let arrived = [];

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
  function make(tag, text, className) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }
  function button(text, press, className = "button") {
    const element = make("button", text, className);
    element.type = "button";
    element.addEventListener("click", press);
    return element;
  }

  // Showing -----------------------------------------------------------------------------------------------

  async function render() {
    const say = await words();
    const items = await box.all();
    if (!say || here !== self.deskPage) return;
    for (const item of items.filter((item) => item.state === "arrived")) {
      await box.remove(item.key);
      if (!awaited.has(item.key) || (item.faults || []).length) arrived.push(item);
    }
    const waiting = items.filter((item) => item.state !== "arrived");
    if (!waiting.length && !arrived.length) return shown && (shown.remove(), (shown = listed = null));
    if (!shown) {
      shown = make("section", "", "kept notice");
      shown.tabIndex = -1;
      const title = make("h2", say.title);
      title.id = "kept-title";
      shown.setAttribute("aria-labelledby", title.id);
      const list = make("ul");
      const heard = make("p", "", "hidden-text");
      heard.setAttribute("role", "status");
      const now = button(say.send_now, () => soon(true), "button primary");
      now.dataset.send = "";
      shown.append(title, make("p", ME ? say.lead_open : say.lead), list, heard, now);
      document.querySelector("main").prepend(shown);
    }
    // Only what changed is shown anew: who stands in the list keeps the place, and nothing is read out twice.
    const now = JSON.stringify([waiting.map((item) => [item.key, item.state, item.photos.length, Boolean(item.uploads)]), arrived.map((item) => item.key), sending]);
    if (now === listed) return;
    listed = now;
    const lines = [...waiting.map((item) => line(say, item)), ...arrived.map((item) => news(say, item))];
    // Read out: what changed, and nothing else.
    const before = new Set([...shown.querySelectorAll("li")].map((entry) => entry.dataset.said));
    const changed = lines.map((entry) => entry.dataset.said).filter((text) => !before.has(text));
    shown.querySelector("[role]").textContent = changed.join(" ");
    shown.querySelector("ul").replaceChildren(...lines);
    shown.querySelector("[data-send]").hidden = shown.querySelector("p").hidden = !waiting.length;
    shown.classList.toggle("warn", waiting.length > 0);
  }

  function line(say, item) {
    const entry = make("li");
    entry.dataset.state = item.state;
    const what = item.kind === "message" ? say.message : fill(say.request, { category: item.label });
    const sent = item.count - item.photos.length;
    const mine = !item.me || item.me === ME;
    const state = !mine
      ? say.other
      : item.state === "refused"
        ? say.refused
        : item.state === "lost"
          ? say.lost
        : item.state === "signedOut"
          ? say.signed_out
          : item.uploads
            ? fill(say.photos, { sent, count: item.count })
            : sending
              ? say.sending
              : say.waiting;
    entry.dataset.said = `${what}: ${state}`;
    entry.append(make("strong", what), make("span", state));
    if (!mine) return entry;
    if (item.state === "refused") entry.append(button(say.mend, () => mend(item)));
    if (item.state === "lost") {
      const text = item.fields.find(([name]) => name === "body" || name === "story");
      entry.append(make("blockquote", text && text[1]));
    }
    const sure = make("span", "", "row");
    sure.hidden = true;
    const drop = button(say.drop, () => ((sure.hidden = false), (drop.hidden = true), sure.querySelector("button").focus()), "button quiet");
    const yes = button(say.drop_yes, () => box.remove(item.key).then(box.tell).then(render));
    sure.append(make("span", say.drop_sure), yes);
    // What has arrived as text cannot be taken back here.
    if (!item.uploads) entry.append(drop, sure);
    return entry;
  }

  function news(say, item) {
    const entry = make("li");
    entry.dataset.state = "arrived";
    entry.dataset.said = item.number ? fill(say.arrived, { number: item.number }) : say.arrived_message;
    entry.append(make("strong", entry.dataset.said));
    for (const fault of item.faults || []) entry.append(make("span", fault));
    const link = make("a", say.open, "button primary");
    link.href = item.open;
    // In the form's place, as a form that was sent at once: Back must not lead to it.
    link.addEventListener("click", (event) => (event.preventDefault(), location.replace(item.open)));
    const done = button(say.done, () => ((arrived = arrived.filter((other) => other !== item)), render()));
    entry.append(link, done);
    return entry;
  }

  // The form again as it was, with what the desk says about it.
  async function mend(item) {
    const form = make("form");
    form.method = "post";
    form.enctype = "multipart/form-data";
    form.action = item.action;
    for (const [name, value] of item.fields) {
      const field = make("input");
      Object.assign(field, { type: "hidden", name, value });
      form.append(field);
    }
    const carrier = new DataTransfer();
    for (const file of await box.filesOf(item)) carrier.items.add(file);
    const photos = make("input");
    Object.assign(photos, { type: "file", name: "photos", multiple: true, hidden: true, files: carrier.files });
    form.append(photos);
    body.append(form);
    form.submit();
  }

  // Sending -----------------------------------------------------------------------------------------------

  async function soon(pressed) {
    clearTimeout(timer);
    if (here !== self.deskPage || sending) return;
    if (pressed) pause = SOON;
    sending = true;
    let became = {};
    // A good network is quicker than this, and there is nothing to say.
    const slow = setTimeout(render, 1500);
    try {
      became = await box.flush(ME);
    } catch (_) {
      // The browser took the store away (private mode, no room): what is on the page is still there.
    }
    clearTimeout(slow);
    sending = false;
    for (const [key, outcome] of Object.entries(became)) {
      const hear = awaited.get(key);
      if (hear && outcome.state !== "waiting") hear(outcome);
    }
    await render();
    const left = (await box.all()).some((item) => item.state === "waiting" && (!item.me || item.me === ME));
    pause = left ? Math.min(pause * 2, LATE) : SOON;
    if (left) timer = setTimeout(soon, pause);
  }

  // Forms -------------------------------------------------------------------------------------------------

  // Takes a form from `form.js`. Answers `{open}` (it has arrived), `{page}` (the desk says what is wrong) or `{kept}`;
  // fails where this device cannot keep anything.
  self.deskKeep = async (form, data) => {
    const fields = [...data].filter(([, value]) => typeof value === "string");
    const files = [...data.values()].filter((value) => value instanceof File && value.size);
    const key = data.get("key");
    const kind = form.dataset.keep || (form.id === "message" ? "message" : "request");
    const heading = document.querySelector("h1");
    const item = { key, kind, action: form.getAttribute("action"), fields, label: heading ? heading.textContent.trim() : "" };
    if (ME) item.me = ME;
    await box.keep(item, files);
    const heard = new Promise((done) => awaited.set(key, done));
    const first = soon(true);
    const outcome = await Promise.race([heard, first.then(() => null)]);
    // What the desk would not take of it has to be read here, before going on.
    if (outcome && outcome.state === "arrived" && !outcome.faults.length) return { open: outcome.open };
    awaited.delete(key);
    if (outcome && outcome.state === "refused") {
      await box.remove(key);
      await render();
      return { page: outcome.page };
    }
    background();
    await render();
    if (shown) shown.focus();
    return { kept: true, shown: Boolean(shown) };
  };

  // What is wrong with files before anything is sent, as a sentence; nothing if all is well.
  self.deskFault = async (files, accept) => {
    const say = await words();
    if (!say) return "";
    const kinds = accept.split(",");
    for (const [at, file] of files.entries()) {
      if (file.size > 10 * 1024 * 1024) return fill(say.too_large, { file: file.name });
      if (file.type && !kinds.includes(file.type)) return fill(say.kind, { file: file.name });
      if (at >= 10) return fill(say.too_many, { file: file.name });
    }
    return "";
  };

  // Where a browser can, it sends by itself when the network is back, with this page closed.
  function background() {
    if (!navigator.serviceWorker || !navigator.serviceWorker.controller) return;
    navigator.serviceWorker.ready.then(({ sync }) => sync && sync.register(box.NAME)).catch(() => {});
  }

  box.onprogress = () => render();
  if (box.channel) box.channel.onmessage = () => render();
  addEventListener("online", () => soon(true));
  document.addEventListener("visibilitychange", () => document.hidden || soon(true));
  addEventListener("pageshow", (event) => event.persisted && soon(true));
  document.addEventListener("click", (event) => event.target.closest("[data-again]") && location.reload());
  render().then(() => soon());
})();
