// Loads what works without a network, after the first paint and when the browser has nothing better to do.
(() => {
  const { outbox, kept } = document.currentScript.dataset;
  const { documentElement: root, body } = document;
  const add = (src) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      Object.assign(script, { src, async: false, onload: done, onerror: fail });
      document.head.append(script);
    });
  const painted = new Promise((done) => {
    const idle = self.requestIdleCallback || ((then) => setTimeout(then, 200));
    const later = () => idle(done, { timeout: 2e3 });
    if (document.readyState === "complete") later();
    else addEventListener("load", later);
  });
  // A form that is sent before this is there waits for it.
  self.deskKeeping = painted.then(() => Promise.all([add(outbox), add(kept)])).catch(() => {});
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  painted
    .then(() => serviceWorker.register("/sw.js"))
    .then(() => serviceWorker.ready)
    .then(({ active }) => active.postMessage({ keep: root.lang, staff: body.dataset.me }))
    .catch(() => {});
})();
