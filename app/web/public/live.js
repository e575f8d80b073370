// The staff's live stream: one per browser, whatever the number of tabs. Every page hands it on to its islands.
//
// The same file runs in two places. In a shared worker it is the hub: it listens to `/live` and tells all tabs.
// In a page it is a listener. Where there are no shared workers, one tab is the hub, chosen by a lock, and tells
// the others through a broadcast channel; where there is neither, each tab listens for itself.
(() => {
  const WORKER = typeof SharedWorkerGlobalScope !== "undefined" && self instanceof SharedWorkerGlobalScope;
  const KEPT = 300;
  const QUIET = 90e3;
  const LONGEST = 15e3;

  // Cursors are `TX-SEQ`, both numbers that only grow.
  const parts = (cursor) => (cursor || "0-0").split("-").map(Number);
  const isAfter = (a, b) => {
    const [at, as] = parts(a);
    const [bt, bs] = parts(b);
    return at > bt || (at === bt && as > bs);
  };

  // -- the hub ------------------------------------------------------------------------------------------

  // Listens from `after` on. `tell` gets {item, cursor}, {state} and {reset}.
  function hub(after, tell) {
    let cursor = after;
    let from = after;
    let source;
    let state = "";
    let pause = 1e3;
    let retry;
    let heard = Date.now();
    const recent = [];

    const say = (now) => {
      if (now !== state) tell({ state: (state = now) });
    };

    function connect() {
      clearTimeout(retry);
      if (source) source.close();
      const mine = (source = new EventSource("/live" + (cursor ? "?after=" + encodeURIComponent(cursor) : "")));
      // A connection that says nothing at all is as good as none.
      retry = setTimeout(lost, LONGEST);
      const on = (name, then) =>
        mine.addEventListener(name, (event) => {
          if (mine !== source) return;
          heard = Date.now();
          pause = 1e3;
          clearTimeout(retry);
          if (event.lastEventId) cursor = event.lastEventId;
          if (!from) from = cursor;
          then(event);
        });
      on("hello", () => say("live"));
      on("cursor", () => say("live"));
      on("item", (event) => {
        say("live");
        const item = { item: event.data, cursor };
        recent.push(item);
        if (recent.length > KEPT) from = recent.shift().cursor;
        tell(item);
      });
      on("reset", () => {
        say("live");
        recent.length = 0;
        from = cursor;
        tell({ reset: true });
      });
      on("end", out);
      // The browser's own retrying gives up at the first answer that is no stream; ours does not.
      mine.onerror = () => mine === source && lost();
    }

    function out() {
      source.close();
      clearTimeout(retry);
      say("out");
    }

    function lost() {
      source.close();
      say("lost");
      clearTimeout(retry);
      retry = setTimeout(look, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, LONGEST);
    }

    // Signed out looks the same as away to an EventSource, so the status is asked for.
    async function look() {
      const stop = new AbortController();
      try {
        const answer = await fetch("/live", { cache: "no-store", signal: stop.signal });
        stop.abort();
        if (answer.status === 401) return out();
      } catch (_) {
        // Away: connecting fails too, and comes back here.
      }
      connect();
    }

    connect();
    // A network that went away quietly sends no error: nothing heard for long means to knock again.
    setInterval(() => state === "live" && Date.now() - heard > QUIET && ((heard = Date.now()), connect()), 10e3);

    return {
      // What a tab that was rendered at `seen` has missed.
      welcome(seen, tell) {
        if (state) tell({ state });
        if (!seen) return;
        if (from && isAfter(from, seen)) return tell({ reset: true });
        for (const item of recent) if (isAfter(item.cursor, seen)) tell(item);
      },
      knock() {
        if (state !== "live" || Date.now() - heard > 20e3) connect();
      },
    };
  }

  if (WORKER) {
    const ports = new Set();
    const tell = (message) => ports.forEach((port) => port.postMessage(message));
    let one;
    self.onconnect = ({ ports: [port] }) => {
      port.onmessage = ({ data }) => {
        if (data.bye) return ports.delete(port);
        if (data.knock) return one && one.knock();
        if (typeof EventSource === "undefined") return port.postMessage({ unable: true });
        ports.add(port);
        if (one) one.welcome(data.after, (message) => port.postMessage(message));
        else one = hub(data.after, tell);
      };
    };
    return;
  }

  // -- a page -------------------------------------------------------------------------------------------

  const { body } = document;
  const after = body.dataset.live;
  if (after === undefined || !window.EventSource) return;
  const script = document.currentScript.src;
  const status = document.getElementById("live-state");

  // Islands wake up later than this script: what comes before is kept until they listen.
  let kept = [];
  let waking;
  const hand = (text) => {
    if (kept) kept.push(text);
    else dispatchEvent(new CustomEvent("desk-live", { detail: text }));
  };
  addEventListener("desk-live-listen", () => {
    clearTimeout(waking);
    waking = setTimeout(() => {
      const waited = kept || [];
      kept = null;
      waited.forEach(hand);
    }, 200);
  });

  let saying;
  function show(state) {
    clearTimeout(saying);
    const was = body.dataset.liveState;
    if (state === "live") {
      body.dataset.liveState = state;
      if (!was || was === state) return;
      status.textContent = body.dataset.liveBack;
      saying = setTimeout(() => (status.textContent = ""), 6e3);
      return;
    }
    // A blink is not worth a word.
    const since = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" }).format(new Date());
    saying = setTimeout(() => {
      body.dataset.liveState = state;
      status.textContent = state === "out" ? body.dataset.liveOut : `${body.dataset.liveLost} (${since})`;
    }, state === "out" ? 0 : 1500);
  }

  function hear(message) {
    if (message.item) hand(message.item);
    if (message.item) refresh(message.item);
    if (message.item) alarm(message.item);
    if (message.state) show(message.state);
    // The log does not reach to what this page shows: only a new page is right, unless something is typed here.
    if (message.reset && !isTyping()) renew();
  }

  // Loads the page anew; a reload would send the form again that it answers.
  function renew() {
    location.replace(location.pathname + location.search);
  }

  let knock = () => {};
  function alone() {
    const one = hub(after, hear);
    knock = one.knock;
  }

  function shared() {
    const { port } = new SharedWorker(script, "desk-live");
    port.onmessage = ({ data }) => (data.unable ? alone() : hear(data));
    port.postMessage({ after });
    knock = () => port.postMessage({ knock: true });
    addEventListener("pagehide", () => port.postMessage({ bye: true }));
    // Back from the browser's cache of pages: the port still works.
    addEventListener("pageshow", (event) => event.persisted && port.postMessage({ after }));
  }

  // The tab with the lock is the hub; when it closes, the next one takes over where the page stands.
  function elected() {
    const channel = new BroadcastChannel("desk-live");
    const me = Math.random().toString(36).slice(2);
    let one;
    let latest = after;
    const take = (message) => {
      if (message.cursor) latest = message.cursor;
      hear(message);
    };
    channel.onmessage = ({ data }) => {
      if (data.ask) one && one.welcome(data.after, (message) => channel.postMessage({ to: data.ask, message }));
      else if (data.knock) one && one.knock();
      else if (!data.to || data.to === me) take(data.message);
    };
    channel.postMessage({ ask: me, after });
    knock = () => (one ? one.knock() : channel.postMessage({ knock: true }));
    navigator.locks.request("desk-live", () => {
      one = hub(latest, (message) => {
        channel.postMessage({ message });
        take(message);
      });
      return new Promise(() => {});
    });
  }

  try {
    if (window.SharedWorker) shared();
    else if (window.BroadcastChannel && navigator.locks) elected();
    else alone();
  } catch (_) {
    alone();
  }
  addEventListener("online", () => knock());
  document.addEventListener("visibilitychange", () => document.hidden || knock());

  // -- a ticket's page ----------------------------------------------------------------------------------

  // What a form that was refused gave back was typed, too.
  function isTyping() {
    if (document.querySelector("main #refused, main [aria-invalid=true]")) return true;
    return [...document.querySelectorAll("main textarea, main input[type=text]")].some((f) => f.value !== f.defaultValue);
  }

  const ticket = document.querySelector("[data-ticket-page]");
  let soon;
  function refresh(text) {
    if (!ticket || !text.includes(ticket.dataset.ticketPage)) return;
    clearTimeout(soon);
    soon = setTimeout(reload, 150);
  }

  // Reads the page again and exchanges the parts that changed, except where somebody is at work.
  async function reload() {
    // Where a form was refused the page stands at the form's address.
    const answer = await fetch(ticket.dataset.at, { headers: { accept: "text/html" }, cache: "no-store" }).catch(() => null);
    // Out of sight, or signed out: the page itself says so.
    const gone = answer && (answer.redirected || answer.status === 404);
    if (gone && ticket.dataset.gone) return (document.getElementById("case-claim").textContent = ticket.dataset.gone);
    if (gone && !isTyping()) return renew();
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // From a preview to the case, or back: there is nothing typed to lose.
    const other = page.querySelector("[data-ticket-page]");
    if (!other || other.dataset.kind !== ticket.dataset.kind) return isTyping() || renew();
    for (const fresh of page.querySelectorAll("[data-part]")) exchange(fresh);
    // New messages are added and changed ones exchanged; the others stay, so that they are not read out again.
    for (const fresh of page.querySelectorAll("[data-list] > li")) {
      const list = document.getElementById(fresh.parentElement.id);
      if (document.getElementById(fresh.id)) exchange(fresh);
      else if (list) list.append(document.importNode(fresh, true));
    }
    tick();
  }

  function exchange(fresh) {
    const old = document.getElementById(fresh.id);
    if (!old || plain(old) === plain(fresh)) return;
    const busy = old.contains(document.activeElement) || old.querySelector("details[open] textarea");
    const typed = [...old.querySelectorAll("textarea")].some((f) => f.value !== f.defaultValue);
    if (busy || typed) return;
    const open = [...old.querySelectorAll("details[open][id]")].map((d) => d.id);
    old.innerHTML = fresh.innerHTML;
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  }

  // Keys of forms differ each time, and that a summary was opened is no change.
  const plain = (part) => part.innerHTML.replace(/name="key" value="[^"]*"/g, "").replace(/ open=""/g, "");

  // -- a page that is read again by itself -----------------------------------------------------------------

  const again = document.querySelector("[data-refresh]");
  async function look() {
    const answer = document.hidden ? null : await fetch(location.pathname + location.search, { headers: { accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const fresh of page.querySelectorAll("[data-part]")) exchange(fresh);
    tick();
  }
  if (again) setInterval(look, again.dataset.refresh * 1e3);
  // Back to a page whose forms count once: their keys are spent, and the next person would get the last one's number.
  addEventListener("pageshow", (event) => event.persisted && document.querySelector("[data-once]") && renew());

  // -- what only scripts can do ---------------------------------------------------------------------------

  // Whatever cannot wait and comes into the queue is heard, and counted in the title until somebody looks.
  const COMES = ["filed", "released", "reopened", "urgency_raised"];
  const title = document.title;
  let unseen = 0;
  const isQuiet = () => localStorage.getItem("desk-alerts") === "off";
  function alarm(text) {
    const { kind, action, row } = JSON.parse(text);
    const presses = kind === "ticket" && COMES.includes(action) && row.urgency === "now" && row.state === "waiting";
    if (!presses || isQuiet()) return;
    if (!document.hasFocus()) document.title = `(${++unseen}) ${title}`;
    // Of the tabs of one browser, one rings.
    const ring = (mine) => mine && (chime(), new Promise((done) => setTimeout(done, 1e3)));
    if (navigator.locks) navigator.locks.request("desk-chime", { ifAvailable: true }, ring);
    else chime();
  }
  addEventListener("focus", () => ((unseen = 0), (document.title = title)));

  // Browsers allow sound only after a tap or a key: the context is made then.
  let audio;
  const wake = () => {
    if (isQuiet()) return;
    audio ||= new AudioContext();
    audio.resume();
  };
  ["pointerdown", "keydown"].forEach((name) => addEventListener(name, wake, { passive: true }));
  function chime() {
    if (!audio) return;
    [660, 880].forEach((pitch, i) => {
      const start = audio.currentTime + i * 0.18;
      const tone = new OscillatorNode(audio, { frequency: pitch });
      const level = new GainNode(audio, { gain: 0 });
      level.gain.setValueAtTime(0.2, start);
      level.gain.exponentialRampToValueAtTime(0.001, start + 0.35);
      tone.connect(level).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.4);
    });
  }

  document.querySelectorAll(".papers [data-script]").forEach((button) => (button.hidden = false));

  // Who printed what is part of who saw what, whichever way the browser was told to print.
  addEventListener("beforeprint", () => {
    if (ticket && ticket.dataset.kind === "case") navigator.sendBeacon(location.pathname + "/printed", new URLSearchParams());
  });

  // Only one summary of a group stays open, and Escape closes it.
  document.addEventListener("keydown", (event) => {
    const box = event.key === "Escape" && event.target.closest && event.target.closest("details[open].menu");
    if (box) {
      box.open = false;
      box.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    const paper = event.target.closest("[data-print]");
    if (paper) (document.documentElement.dataset.paper = paper.dataset.print || "a4"), print();
    for (const box of document.querySelectorAll("details[open].menu")) if (!box.contains(event.target)) box.open = false;
  });

  // Arrows move between rows of the queue while one of them has the focus.
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = step && event.target.matches(".rows .row-link") && event.target.closest("li");
    if (!row) return;
    const rows = [...document.querySelectorAll(".rows .row-link")];
    const next = rows[rows.indexOf(event.target) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });

  // Waiting times and clocks go on, in the words of the page: 11 and 22 stand where the numbers go.
  const say = body.dataset;
  const skew = Number(say.now) - Date.now();
  const fill = (words, first, second) => words.replace(/11|22/g, (place) => (place === "11" ? first : second));
  const put = (at, text) => at.textContent === text || (at.textContent = text);
  function span(millis) {
    const minutes = Math.floor(Math.abs(millis) / 6e4);
    if (minutes < 60) return fill(say.spanMinutes, minutes);
    if (minutes < 2880) return fill(say.spanHours, Math.floor(minutes / 60), minutes % 60);
    return fill(say.spanDays, Math.floor(minutes / 1440));
  }
  function tick() {
    const now = Date.now() + skew;
    for (const at of document.querySelectorAll("[data-from]")) {
      put(at, fill(say.waited, "", span(now - at.dataset.from)));
      at.classList.toggle("late", !!at.dataset.late && now > at.dataset.late);
    }
    for (const at of document.querySelectorAll("[data-due]")) {
      const left = at.dataset.due - now;
      put(at, fill(left < 0 ? say.clockOver : say.clockLeft, at.dataset.name, span(left)) + (at.dataset.after || ""));
      at.classList.toggle("soon", left <= at.dataset.warn);
    }
  }
  setInterval(tick, 15e3);
})();
