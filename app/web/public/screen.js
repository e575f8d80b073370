// The calling screen: shows what is called now, and says a new call aloud in the language of its person where the browser
// has a voice for it.
(() => {
  const list = document.getElementById("calls");
  const nobody = document.getElementById("nobody");
  const heard = new Set([...list.children].map((item) => `${item.querySelector("bdi").textContent}@${item.dataset.at}`));

  function line(call) {
    const item = document.createElement("li");
    const number = document.createElement("bdi");
    const counter = document.createElement("bdi");
    const text = document.createElement("span");
    number.className = "slip-number";
    counter.className = "screen-counter";
    number.textContent = call.number;
    counter.textContent = call.counter;
    Object.assign(text, { lang: call.lang, dir: call.dir, textContent: call.text });
    item.append(number, counter, text);
    return item;
  }

  function say(call) {
    if (!self.speechSynthesis) return;
    const words = new SpeechSynthesisUtterance(call.text);
    words.lang = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" }[call.lang] || call.lang;
    words.rate = 0.9;
    speechSynthesis.speak(words);
  }

  let away = 0;
  async function look() {
    try {
      const answer = await fetch("/screen/now", { cache: "no-store" });
      if (!answer.ok) throw new Error(answer.status);
      const calls = await answer.json();
      away = 0;
      document.body.classList.remove("away");
      nobody.hidden = calls.length > 0;
      const fresh = calls.filter((call) => !heard.has(`${call.number}@${call.at}`));
      // Nothing moves where nothing is new: it is read aloud to who cannot see it.
      if (fresh.length || calls.length !== list.children.length) list.replaceChildren(...calls.map(line));
      for (const call of fresh) {
        heard.add(`${call.number}@${call.at}`);
        say(call);
      }
    } catch (_) {
      // What it shows may be old: it looks so.
      if (++away > 3) document.body.classList.add("away");
    }
    setTimeout(look, 2e3);
  }
  setTimeout(look, 2e3);
})();
