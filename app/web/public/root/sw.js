// The service worker: opens the pages for a new request without a network, and sends what is kept when the browser
// says that there is one. It keeps blank forms only, never a page of somebody.
importScripts("/a/outbox.js");

// Each name holds its content's hash, so that a new version of the app is another list, another cache, another worker.
const ASSETS = [
  "/a/exhibitor.css",
  "/a/form.js",
  "/a/offline.js",
  "/a/outbox.js",
  "/a/kept.js",
  "/a/icon.svg",
];
const CACHE = `desk ${ASSETS.join(" ")}`;
// Two pages of the staff, kept only where staff are signed in on a device of their own.
const STAFF_ASSETS = ["/a/desk.css"];
const STAFF_PAGES = ["/desk/brief", "/desk/round"];
// A page of this age is asked for again.
const OLD = 6 * 60 * 60 * 1000;
// A network that has not answered by then is as good as none, where there is a kept page.
const PATIENCE = 6000;

self.addEventListener("install", (event) => event.waitUntil(install()));
async function install() {
  // The languages of before, with the pages of now: they name the assets of now.
  const languages = new Set();
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) {
      const known = /^\/([^/]+)\/kept\.json$/.exec(new URL(url).pathname);
      if (known) languages.add(known[1]);
    }
  }
  const cache = await caches.open(CACHE);
  await cache.addAll(ASSETS);
  for (const language of languages) await keep(language);
  await self.skipWaiting();
}

self.addEventListener("activate", (event) => event.waitUntil(activate()));
async function activate() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

// Keeps the pages of a language: `kept.json` lists them.
async function keep(language) {
  const cache = await caches.open(CACHE);
  const words = `/${language}/kept.json`;
  if (!(await fresh(cache, words, words))) return;
  const list = await (await cache.match(words)).json();
  for (const page of list.pages) {
    const { pathname } = new URL(page, self.location);
    await fresh(cache, pathname, page);
  }
}

// A page for short requests holds who wrote it, so that only they send it: it is kept anew for somebody else.
async function keepForStaff(language, me) {
  const cache = await caches.open(CACHE);
  const whose = await cache.match("/desk/me");
  if ((whose && (await whose.text())) !== me) for (const page of [...STAFF_PAGES, "/desk/me"]) await cache.delete(page);
  await fresh(cache, `/${language}/kept.json`, `/${language}/kept.json`);
  for (const asset of STAFF_ASSETS) if (!(await cache.match(asset))) await cache.add(asset);
  for (const page of STAFF_PAGES) if (!(await fresh(cache, page, `${page}?kept`))) return;
  await cache.put("/desk/me", new Response(me));
}

async function fresh(cache, name, address) {
  const before = await cache.match(name);
  const age = before && Date.now() - Date.parse(before.headers.get("date"));
  if (age < OLD) return true;
  const answer = await fetch(address, { cache: "no-store" });
  if (answer.ok && !answer.redirected) await cache.put(name, answer);
  return answer.ok || Boolean(before);
}

self.addEventListener("message", (event) => {
  const { keep: language, staff } = event.data;
  if (!/^[\w-]{2,7}$/.test(language || "")) return;
  event.waitUntil((staff ? keepForStaff(language, staff) : keep(language)).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  // A kiosk keeps nothing: it says that the network is away.
  if (pathname.startsWith("/kiosk")) return;
  if (pathname.startsWith("/a/") || pathname.endsWith("/kept.json")) return event.respondWith(kept(request));
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
});

const kept = async (request) => (await caches.match(request.url, { cacheName: CACHE })) || fetch(request);

// The network first; without one the kept page, or the one that says so.
async function page(request, pathname) {
  const cache = await caches.open(CACHE);
  const same = await cache.match(pathname === "/" ? await first(cache) : pathname);
  const patience = new Promise((_, fail) => same && setTimeout(fail, PATIENCE));
  try {
    return await Promise.race([fetch(request), patience]);
  } catch (error) {
    if (same) return same;
    const [, language] = pathname.split("/");
    const short = language === "desk" && (await cache.match(STAFF_PAGES[0]));
    if (short) return short;
    const away = (await cache.match(`/${language}/offline`)) || (await cache.match((await first(cache)) + "/offline"));
    if (away) return away;
    throw error;
  }
}

// The first page of the language that was read here last.
async function first(cache) {
  const known = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith("/offline"));
  return known.length ? known[known.length - 1].replace(/\/offline$/, "") : "/";
}

self.addEventListener("sync", (event) => {
  if (event.tag === self.deskOutbox.NAME) event.waitUntil(send());
});
async function send() {
  await self.deskOutbox.flush();
  // What failed makes the browser try again later.
  if ((await self.deskOutbox.all()).some((item) => item.state === "waiting" && !item.me)) throw new Error("not yet");
}
