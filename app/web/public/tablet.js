// A tablet that the staff share: locks itself when nobody is at work, and says to the desk that somebody is.
(() => {
  const IDLE = 120e3;
  const AWAKE = 60e3;
  // Before it locks it says so: whoever reads a long story touches nothing.
  const WARNED = 100e3;
  // All tabs of this browser count as one: who works in another one is at work.
  const TOUCHED = "desk-touched";
  let touched = Date.now();
  let told = Date.now();
  const door = () => location.replace(`/desk/lock?next=${encodeURIComponent(location.pathname)}`);

  async function lock() {
    // What is on the screen goes first; what was written is kept in this tab, for its author.
    const { body } = document;
    const line = document.createElement("h1");
    line.textContent = body.dataset.locked;
    body.replaceChildren(line);
    try {
      await fetch("/desk/lock/now", { method: "POST" });
      door();
    } catch (_) {
      setTimeout(lock, 3e3);
    }
  }
  const warning = document.createElement("p");
  Object.assign(warning, { className: "notice warn locking", textContent: document.body.dataset.locking });
  warning.setAttribute("role", "status");
  function warn(soon) {
    if (soon && !warning.isConnected) document.body.append(warning);
    if (!soon) warning.remove();
  }
  function touch() {
    const now = Date.now();
    if (now - touched > 1e3) localStorage.setItem(TOUCHED, now);
    touched = now;
  }
  ["pointerdown", "keydown", "input", "scroll"].forEach((name) =>
    addEventListener(name, touch, { passive: true, capture: true }),
  );
  function look() {
    const now = Date.now();
    touched = Math.max(touched, Math.min(now, Number(localStorage.getItem(TOUCHED)) || 0));
    if (now - touched >= IDLE) return clearInterval(looking), lock();
    warn(now - touched >= WARNED);
    if (touched > told && now - told >= AWAKE) {
      told = now;
      // Somebody else opened it in another tab.
      fetch("/desk/lock/awake", { method: "POST" }).then((answer) => answer.status === 401 && door()).catch(() => {});
    }
  }
  const looking = setInterval(look, 1e3);
  // Woken from sleep, or back from another page: the time went on.
  document.addEventListener("visibilitychange", () => document.hidden || look());
  addEventListener("pageshow", look);
})();
