// A tablet of the expo: forgets each person. The visit is one entry of the browser's history; when nobody has touched
// it for a while it asks, and starts over.
(() => {
  const ASK = 150e3;
  const OVER = 180e3;
  const PULSE = 30e3;
  const START = "/kiosk";
  const { body } = document;
  const find = (selector) => document.querySelector(selector);
  const dialog = find("[data-idle]");
  const said = find("[data-said]");
  const gone = find("[data-away]");
  if (!dialog) return;
  // A page that came in place of another by `document.write` leaves timers behind: only the latest is at work.
  const here = (self.deskKiosk = {});
  const atWork = () => here === self.deskKiosk;
  let touched = Date.now();
  let calling = false;

  // A page from the browser's own cache could be the last person's.
  addEventListener("pageshow", (event) => event.persisted && location.replace(START));

  // What was on this tablet before it became a kiosk, or what somebody's page left here, goes.
  localStorage.clear();
  sessionStorage.clear();
  if (self.indexedDB) indexedDB.deleteDatabase("desk-outbox");
  if (self.caches) caches.keys().then((names) => names.forEach((name) => caches.delete(name)));
  const { serviceWorker } = navigator;
  if (serviceWorker) serviceWorker.getRegistrations().then((all) => all.forEach((one) => one.unregister()));

  // The network ------------------------------------------------------------------------------------------

  async function post(path, values) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 4e3);
    try {
      const answer = await fetch(path, { method: "POST", body: new URLSearchParams(values), signal: patience.signal });
      // Taken out of use: the first page says so.
      if (answer.status === 404) location.replace(START);
      return answer.ok;
    } catch (_) {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  async function pulse() {
    const says = { version: body.dataset.version };
    const power = navigator.getBattery && (await navigator.getBattery().catch(() => null));
    if (power) Object.assign(says, { battery: Math.round(power.level * 100), charging: power.charging });
    const there = await post("/kiosk/pulse", says);
    gone.hidden = there;
    // Nobody could be called while it was away.
    if (there && calling) calling = !(await post("/kiosk/call", {}));
    if (!there) calling = true;
    return there;
  }
  setInterval(() => atWork() && pulse(), PULSE);
  addEventListener("offline", () => atWork() && pulse());
  addEventListener("online", () => atWork() && pulse());
  pulse();

  // From page to page ------------------------------------------------------------------------------------

  // Never onto the browser's own page for a lost network, from which nobody comes back.
  async function go(to) {
    if (await pulse()) return location.replace(to);
    gone.scrollIntoView();
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.protocol === "tel:" || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    if ("over" in link.dataset) over();
    else go(link.href);
  });

  // What the page holds goes at once, with or without a network.
  function over() {
    const main = find("main");
    if (main) main.textContent = "";
    window.deskFiles = [];
    dialog.close();
    const again = async () => ((await pulse()) ? location.replace(START) : setTimeout(again, 3e3));
    again();
  }

  // Somebody ---------------------------------------------------------------------------------------------

  find("[data-call]").addEventListener("click", async ({ currentTarget: { dataset } }) => {
    const done = await post("/kiosk/call", {});
    calling = !done;
    said.textContent = done ? dataset.called : dataset.failed;
    said.classList.toggle("good", done);
    said.classList.toggle("danger", !done);
    said.hidden = false;
    setTimeout(() => (said.hidden = true), 30e3);
  });

  // Nobody there -----------------------------------------------------------------------------------------

  const touch = () => dialog.open || (touched = Date.now());
  ["pointerdown", "pointermove", "keydown", "input", "scroll"].forEach((name) =>
    addEventListener(name, touch, { passive: true, capture: true }),
  );
  const stay = () => {
    dialog.close();
    touched = Date.now();
  };
  find("[data-stay]").addEventListener("click", stay);
  dialog.addEventListener("cancel", stay);

  const left = JSON.parse(dialog.dataset.left);
  const count = find("[data-count]");
  function look() {
    const idle = Date.now() - touched;
    // On the first page there is nothing to erase; it is loaded anew now and then, for a new version.
    if (location.pathname === START) return idle > 60 * 60e3 && ((touched = Date.now()), go(START));
    if (idle >= OVER) return (touched = Date.now()), over();
    if (idle < ASK) return;
    count.textContent = left[Math.min(Math.ceil((OVER - idle) / 1e3), left.length) - 1];
    if (!dialog.open) dialog.showModal();
  }
  const looking = setInterval(() => (atWork() ? look() : clearInterval(looking)), 500);
})();
