// A tablet that the staff share: locks itself when nobody is at work, and says to the desk that somebody is.
(() => {
  const IDLE = 120e3;
  const AWAKE = 60e3;
  let touched = Date.now();
  let told = Date.now();
  const door = () => location.replace(`/desk/lock?next=${encodeURIComponent(location.pathname)}`);

  async function lock() {
    // What is on the screen goes first; what was written is kept in this tab, for its author.
    document.body.hidden = true;
    try {
      await fetch("/desk/lock/now", { method: "POST" });
      door();
    } catch (_) {
      setTimeout(lock, 3e3);
    }
  }
  ["pointerdown", "keydown", "input", "scroll"].forEach((name) =>
    addEventListener(name, () => (touched = Date.now()), { passive: true, capture: true }),
  );
  function look() {
    const now = Date.now();
    if (now - touched >= IDLE) return clearInterval(looking), lock();
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
