// What is kept on this device until the desk has it, and how it gets there. The same file runs in pages and in the
// service worker; it knows no words and touches no page.
//
// A kept item is a form as it would be sent. Its key is the form's key: however often it is sent, one ticket or one
// message arises. The text goes first; photos follow in pieces, and go on where they stopped. What has arrived is
// erased at once; only where the receipt is stays, until a page has shown it.
(() => {
  const NAME = "desk-outbox";
  const PIECE = 256 * 1024;
  // Longer than that, a request is as good as lost: a hall's network swallows some without an error.
  const PATIENCE = 30e3;

  let opening;
  function open() {
    return (opening ||= new Promise((done, fail) => {
      const ask = indexedDB.open(NAME, 1);
      ask.onupgradeneeded = () => {
        ask.result.createObjectStore("items", { keyPath: "key" });
        // By [key of the item, id of the photo], so that a list of items does not read them.
        ask.result.createObjectStore("photos");
      };
      ask.onsuccess = () => {
        ask.result.onversionchange = () => (ask.result.close(), (opening = null));
        done(ask.result);
      };
      ask.onerror = () => ((opening = null), fail(ask.error));
    }));
  }

  // One transaction; the answer comes when it is on the disk.
  async function run(mode, work) {
    const store = await open();
    return new Promise((done, fail) => {
      const tx = store.transaction(["items", "photos"], mode, { durability: "strict" });
      let answer;
      work(tx.objectStore("items"), tx.objectStore("photos"), (ask) => (answer = ask));
      tx.oncomplete = () => done(answer && answer.result);
      tx.onabort = tx.onerror = () => fail(tx.error || new Error("aborted"));
    });
  }

  const all = () => run("readonly", (items, _, answer) => answer(items.getAll()));
  const put = (item) => run("readwrite", (items) => items.put(item));
  const photoOf = (item, photo) =>
    run("readonly", (_, photos, answer) => answer(photos.get([item.key, photo.id])));

  function remove(key) {
    return run("readwrite", (items, photos) => {
      items.delete(key);
      photos.delete(IDBKeyRange.bound([key], [key, []]));
    });
  }

  // Keeps a form: `item` without photos, `files` as they were chosen. The same key again takes the place of the old.
  async function keep(item, files) {
    const bodies = await Promise.all(files.map((file) => file.arrayBuffer()));
    const photos = files.map(({ name, size }, at) => ({ id: `${item.key}-${at}`, name, size }));
    await run("readwrite", (items, store) => {
      store.delete(IDBKeyRange.bound([item.key], [item.key, []]));
      items.put({ ...item, at: Date.now(), photos, count: photos.length, state: "waiting" });
      photos.forEach((photo, at) => store.put(bodies[at], [item.key, photo.id]));
    });
  }

  async function ask(url, options) {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch(url, {
        credentials: "same-origin",
        cache: "no-store",
        redirect: "manual",
        signal: patience.signal,
        ...options,
      });
      return { status: answer.status, type: answer.headers.get("content-type") || "", body: await answer.text() };
    } finally {
      clearTimeout(timer);
    }
  }

  // Only the desk itself answers so; the page of a Wi-Fi that wants a sign-in does not.
  function understood(answer) {
    if (answer.type.startsWith("application/json")) return JSON.parse(answer.body);
    throw Object.assign(new Error(`no answer of the desk: ${answer.status}`), { answered: true });
  }

  // Sends one item as far as it goes, and says how far that was: `arrived`, `refused` (with the desk's page), `signedOut`, `lost`;
  // fails where the network does.
  async function send(item) {
    if (!item.uploads) {
      const body = new FormData();
      item.fields.forEach(([name, value]) => body.append(name, value));
      const headers = { "x-outbox": item.count ? "photos" : "text" };
      // "Within the hour" is meant from when it was written. A span, since this device's clock may be wrong.
      if (item.at) headers["x-outbox-waited"] = Math.max(0, Date.now() - item.at);
      const answer = await ask(item.action, { method: "POST", body, headers });
      if (answer.status === 401) return { state: "signedOut" };
      const page = /^\s*<!doctype html/i.test(answer.body);
      // The address is no more: the link was made anew meanwhile. What was written stays here, to be read.
      if (answer.status === 404 && page) return { state: "lost" };
      // A page that names what is wrong; anything else that is no success may be better in a minute.
      const names = [400, 409, 413, 422].includes(answer.status) && page;
      if (names) return { state: "refused", page: answer.body };
      const { number, open, uploads, message } = understood(answer);
      if (!uploads) throw new Error("no receipt");
      // From here on the text is at the desk and nowhere else.
      Object.assign(item, { number, open, uploads, message, fields: [] });
      await put(item);
    }
    const faults = item.faults || [];
    while (item.photos.length) {
      const photo = item.photos[0];
      const fault = await upload(item, photo);
      if (fault) faults.push(fault);
      item.photos = item.photos.slice(1);
      item.faults = faults;
      await run("readwrite", (items, photos) => {
        items.put(item);
        photos.delete([item.key, photo.id]);
      });
    }
    const { key, kind, me, number, open } = item;
    await put({ key, kind, me, number, open, faults, photos: [], fields: [], state: "arrived" });
    return { state: "arrived", open, faults };
  }

  // One photo in pieces, from where the desk says it has come to. Answers with the fault, if the desk will not have it.
  async function upload(item, photo) {
    const body = await photoOf(item, photo);
    if (!body) return null;
    const at = `${item.uploads}/${encodeURIComponent(photo.id)}`;
    // The link was made anew meanwhile: the text has arrived, and there is no way left for its photos.
    const first = await ask(at);
    if (first.status === 404) return photo.name;
    let state = understood(first);
    while (!state.done) {
      const query = new URLSearchParams({ at: state.have, size: photo.size, name: photo.name });
      if (item.message) query.set("message", item.message);
      const piece = body.slice(state.have, state.have + PIECE);
      const answer = await ask(`${at}?${query}`, { method: "PUT", body: piece });
      // The desk will not have this one; the others are not to wait for it.
      if (answer.status >= 400 && answer.status < 500) return photo.name;
      const next = understood(answer);
      if (next.have <= state.have && !next.done) throw new Error("no progress");
      state = next;
      self.deskOutbox.onprogress();
    }
    return state.fault || null;
  }

  // Sends whatever `me` may send, one sender at a time in the whole browser. Answers with what became of each, by key.
  function flush(me) {
    const work = async () => {
      const became = {};
      for (const item of await all()) {
        if (item.state === "arrived" || (item.me && item.me !== me)) continue;
        try {
          const outcome = await send(item);
          became[item.key] = outcome;
          if (outcome.state !== "arrived") await put({ ...item, state: outcome.state });
        } catch (error) {
          became[item.key] = { state: "waiting" };
          if (item.state !== "waiting") await put({ ...item, state: "waiting" });
          // With the network away for one, it is away for all; what the desk cannot take holds up nothing else.
          if (!error.answered) break;
        } finally {
          tell();
        }
      }
      return became;
    };
    return self.navigator.locks ? navigator.locks.request(NAME, work) : work();
  }

  const channel = self.BroadcastChannel && new BroadcastChannel(NAME);
  const tell = () => channel && channel.postMessage("changed");

  // The photos of an item that have not arrived, as files again.
  async function filesOf(item) {
    const bodies = await Promise.all(item.photos.map((photo) => photoOf(item, photo)));
    return item.photos.map(({ name }, at) => new File([bodies[at]], name));
  }

  self.deskOutbox = { NAME, all, filesOf, keep, remove, flush, tell, channel, onprogress() {} };
})();
