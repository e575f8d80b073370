// Keeps the page of a request up to date, without touching what is being written or where the focus is.
(() => {
  const root = document.querySelector("[data-poll]");
  if (!root || !window.fetch) return;
  const QUICK = 5e3;
  const SLOW = 60e3;
  const say = (text) => (root.querySelector(".news [data-state]").textContent = text);
  let version = root.dataset.version;
  let pause = QUICK;
  let timer;
  let offline = false;

  const later = () => {
    clearTimeout(timer);
    // A page that nobody looks at asks seldom.
    timer = setTimeout(look, document.hidden ? Math.max(pause, SLOW) : pause);
  };

  async function look() {
    // The page was exchanged for another one, whose own script looks.
    if (!root.isConnected) return;
    try {
      // Whoever is looking needs no mail about what is new.
      const poll = root.dataset.poll + (document.hidden ? "" : "?seen");
      const answer = await fetch(poll, { cache: "no-store", credentials: "same-origin" });
      // The link was made anew or the request is gone: the page says so when it is opened again.
      if (answer.status === 404) return say("");
      if (!answer.ok) throw new Error(answer.status);
      const latest = (await answer.text()).trim();
      if (offline) say("");
      offline = false;
      pause = QUICK;
      if (latest !== version) await refresh(latest);
    } catch (_) {
      offline = true;
      pause = Math.min(pause * 2, SLOW);
      say(root.dataset.offline);
    }
    later();
  }

  async function refresh(latest) {
    const address = root.dataset.poll.replace(/\/version$/, document.hidden ? "?unseen" : "");
    const answer = await fetch(address, { cache: "no-store", credentials: "same-origin" });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    bothTimes(page);
    const before = document.querySelectorAll(".thread > li").length;
    for (const fresh of page.querySelectorAll("[data-live]")) exchange(fresh);
    thread(page);
    version = latest;
    if (document.querySelectorAll(".thread > li").length > before) say(root.dataset.news);
  }

  // A deadline is said in the expo's time and, where the reader's clock shows another, in theirs too.
  function bothTimes(within) {
    for (const time of within.querySelectorAll("time[data-yours]")) {
      // Arabic sentences here have the digits of Cairo, as those of the server.
      const lang = document.documentElement.lang.replace(/^ar$/, "ar-EG");
      const say = (timeZone) =>
        new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
          new Date(time.dateTime),
        );
      const yours = say(undefined);
      if (say(time.dataset.zone) === yours) continue;
      const also = document.createElement("span");
      also.className = "soft";
      also.textContent = ` (${time.dataset.yours.replace("22", yours)})`;
      time.append(also);
    }
  }

  // Exchanges a part, unless somebody is in the middle of using it: then it waits for the next news.
  function exchange(fresh) {
    const old = document.getElementById(fresh.id);
    if (!old || old.innerHTML === fresh.innerHTML) return;
    if (old.contains(document.activeElement) && old.querySelector("form")) return;
    old.innerHTML = fresh.innerHTML;
  }

  // New messages are added and changed ones exchanged; the others stay, so that they are not read out again.
  function thread(page) {
    const list = document.getElementById("thread");
    const fresh = page.getElementById("thread");
    if (!list || !fresh) return;
    for (const item of Array.from(fresh.children)) {
      const old = document.getElementById(item.id);
      if (!old) list.append(document.importNode(item, true));
      else if (old.innerHTML !== item.innerHTML) {
        const focused = old.contains(document.activeElement);
        old.innerHTML = item.innerHTML;
        // The tapped button is gone: stay at the thread, not at the top of the page.
        if (focused) list.parentElement.focus();
      }
    }
    const empty = document.querySelector("[data-empty]");
    if (list.children.length && empty) empty.remove();
  }

  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });
  addEventListener("online", look);
  // With a script the page asks by itself; the link asks at once.
  const check = root.querySelector("[data-check]");
  check.addEventListener("click", (event) => {
    event.preventDefault();
    pause = QUICK;
    look();
  });
  bothTimes(document);
  // The notice of what was just done is not said again when the page is opened later.
  if (location.search) history.replaceState(null, "", location.pathname);
  later();
})();
