// A hall's network comes and goes: what was sent is kept on the device, arrives once, and leaves nothing behind.
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DESK, file, unique } from '../lib/desk';
import { canKeep, fill } from '../lib/form';
import { png } from '../lib/png';
import { Scissors, STAGES } from '../lib/scissors';
import { COORDINATOR, LAWYER } from '../lib/staff';
import { expect, test } from '../lib/test';
import { like, say } from '../lib/words';

/** Everything that the outbox holds. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const ask = indexedDB.open('desk-outbox');
        ask.onerror = () => fail(ask.error);
        ask.onsuccess = () => {
          const db = ask.result;
          if (!db.objectStoreNames.contains('items')) return done([]);
          const tx = db.transaction(['items', 'photos']);
          const items = tx.objectStore('items').getAllKeys();
          const photos = tx.objectStore('photos').getAllKeys();
          tx.oncomplete = () => (db.close(), done([...items.result, ...photos.result].map(String)));
        };
      }),
  );
}

/** Everything that the caches hold, as text. */
const cached = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    let all = '';
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) all += request.url + (await (await cache.match(request))!.text());
    }
    return all;
  });

/** Waits until the service worker has the blank forms of this language. */
async function appReady(page: Page, language: string): Promise<void> {
  const ready = () =>
    page.evaluate(
      async (path) => Boolean(navigator.serviceWorker.controller && (await caches.match(path))),
      `/${language}/new/other`,
    );
  await expect.poll(ready, { timeout: 20_000 }).toBe(true);
}

/** Fills a form by name, without walking through its steps, and sends it. */
async function quickly(page: Page, typed: Record<string, string>, photo?: Buffer): Promise<void> {
  await canKeep(page);
  if (photo) await page.locator('[name="photos"]').setInputFiles({ name: 'crate.png', mimeType: 'image/png', buffer: photo });
  await page.evaluate((typed) => {
    const form = document.getElementById('request') as HTMLFormElement;
    for (const [name, value] of Object.entries(typed)) {
      for (const input of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
        if (input.type === 'radio') input.checked = input.value === value;
        else if (input.type === 'checkbox') input.checked = true;
        else input.value = value;
      }
    }
    // Only the last step can be sent.
    const steps = form.querySelectorAll<HTMLElement>('[data-step]');
    steps.forEach((step, at) => (step.hidden = at !== steps.length - 1));
    form.querySelector<HTMLElement>('[data-submit]')!.click();
  }, typed);
}

const typed = (company: string) => ({
  story: `The deposit is gone. ${company}`,
  'contact.name': 'Omar Farouk',
  'contact.company': company,
  consent: 'yes',
});

/** How many tickets the desk has of this company. */
async function found(xu: Page, company: string): Promise<number> {
  const page = await (await xu.request.get(`${DESK}/desk/search?q=${encodeURIComponent(company)}`)).text();
  // The coordinator's calls stand above what was found.
  const results = page.slice(page.indexOf('<main'));
  return new Set(results.match(/\/desk\/tickets\/[A-Z]-\d+/g) ?? []).size;
}

const line = (page: Page, state: string) => page.locator(`.kept li[data-state="${state}"]`);

test('200 requests whose network is cut at every stage arrive once each, and nothing stays behind', async ({ visitor, staff }) => {
  test.setTimeout(900_000);
  const way = await Scissors.to(DESK);
  const page = await visitor({ baseURL: way.url });
  // A picture of more than one piece.
  const noise = png(560, 420, Array.from({ length: 300_000 }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 90))).join(''));
  expect(noise.length).toBeGreaterThan(256 * 1024);
  const companies: string[] = [];
  await page.goto('/en');
  await appReady(page, 'en');
  const RUNS = 200;
  for (let run = 0; run < RUNS; run++) {
    const company = unique(`cut-${run}`);
    companies.push(company);
    const stage = STAGES[run % STAGES.length];
    // Of three, one is cut in its text, one in its photo, one in its text with a photo to follow.
    const at = Math.floor(run / STAGES.length) % 3;
    await page.goto('/en/new/contract');
    await canKeep(page);
    way.arm(at === 1 ? /^PUT .*\/uploads\// : /^POST .*\/new\/contract/, stage);
    await quickly(page, typed(company), at === 0 ? undefined : noise);
    const waits = at === 1 && stage !== 'before' ? like('en', 'kept-photos') : say('en', 'kept-waiting');
    await expect(line(page, 'waiting'), `run ${run}, ${stage}: it is kept`).toContainText(waits);
    await expect(page.locator('#request'), `run ${run}, ${stage}: the form is gone`).toHaveCount(0);
    way.mend();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(line(page, 'arrived'), `run ${run}, ${stage}: it arrives`).toContainText(like('en', 'kept-arrived'));
    expect(await kept(page), `run ${run}, ${stage}: nothing is left`).toEqual([]);
  }
  // Each cut was made where it was meant to be.
  const twentyFive = Object.fromEntries(STAGES.map((stage) => [stage, RUNS / STAGES.length]));
  expect(way.met).toEqual(twentyFive);
  expect(await cached(page)).not.toContain('The deposit is gone');
  await way.close();
  const xu = await staff(COORDINATOR);
  for (const company of companies) expect(await found(xu, company), `${company} is one ticket`).toBe(1);
});

test('a request is written without a network, and sent when the browser is opened again', async ({ staff }) => {
  test.slow();
  const way = await Scissors.to(DESK);
  const profile = mkdtempSync(path.join(tmpdir(), 'desk-profile-'));
  const { launchOptions } = test.info().project.use;
  const open = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: way.url, locale: 'ar-EG' });
  const company = unique('offline');
  let browser = await open();
  try {
    let page = browser.pages()[0];
    await page.goto('/ar');
    await appReady(page, 'ar');

    way.cut();
    // The first page, the form, and a page that is not there: all without a network.
    await page.goto('/ar/find');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('ar', 'offline-title'));
    await page.getByRole('link', { name: say('ar', 'offline-write') }).click();
    await page.getByRole('link', { name: say('ar', 'category-contract') }).click();
    await quickly(page, typed(company), png());
    await expect(page.locator('.kept')).toContainText(say('ar', 'kept-title'));
    await expect(page.locator('.kept')).toBeFocused();
    await expect(page.locator('#request')).toHaveCount(0);
    expect(await kept(page)).toHaveLength(2);

    // The browser is closed and opened again, still without a network: it is still there.
    await browser.close();
    browser = await open();
    page = browser.pages()[0];
    await page.goto('/ar');
    await expect(line(page, 'waiting')).toHaveCount(1);
    // Another form, meanwhile, is another request.
    await page.goto('/ar/new/other');
    expect(await page.locator('#request [name="key"]').inputValue()).toMatch(/^[0-9a-f]{40}$/);

    // With the network back the next page sends it, and says its number; then nothing is left.
    way.mend();
    await page.goto('/ar');
    await expect(line(page, 'arrived')).toContainText(like('ar', 'kept-arrived'), { timeout: 20_000 });
    expect(await kept(page)).toEqual([]);
    expect(await cached(page)).not.toContain(company);
    await line(page, 'arrived').getByRole('link', { name: say('ar', 'kept-open') }).click();
    await expect(page).toHaveURL(/\/ar\/r\/.*\/receipt$/);
    await page.goto(page.url().replace('/receipt', ''));
    await expect(page.locator('.files img').first(), 'with its photo').toBeAttached();
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
    await way.close();
  }
  expect(await found(await staff(COORDINATOR), company)).toBe(1);
});

test('what is kept outlives a new version of the app', async ({ visitor }) => {
  const way = await Scissors.to(DESK);
  const page = await visitor({ baseURL: way.url });
  await page.goto('/en');
  await appReady(page, 'en');
  await page.goto('/en/new/contract');
  await canKeep(page);
  way.cut();
  await quickly(page, typed(unique('update')));
  await expect(line(page, 'waiting')).toHaveCount(1);
  // The next version: another worker and other caches take the place of these.
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration!.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  way.mend();
  await page.goto('/en');
  await expect(line(page, 'arrived')).toContainText(like('en', 'kept-arrived'), { timeout: 20_000 });
  expect(await kept(page)).toEqual([]);
  await appReady(page, 'en');
  await way.close();
});

test('a message from the page of a request waits for the network too', async ({ visitor, staff }) => {
  const way = await Scissors.to(DESK);
  const request = await file({ language: 'fr', category: 'contract' });
  const page = await visitor({ baseURL: way.url });
  await page.goto(request.status);
  await canKeep(page);
  way.cut();
  const words = unique('Ils sont revenus');
  await page.locator('#message textarea').fill(words);
  await page.locator('#message [name="photos"]').setInputFiles({ name: 'stand.png', mimeType: 'image/png', buffer: png() });
  await page.getByRole('button', { name: say('fr', 'composer-send') }).click();
  await expect(line(page, 'waiting')).toContainText(say('fr', 'kept-message'));
  // There is room for the next one, under another key.
  await expect(page.locator('#message textarea')).toHaveValue('');
  way.mend();
  // It may have gone by itself by now: then there is nothing to press, and pressing does nothing.
  await page.locator('button[data-send]').dispatchEvent('click');
  await expect(line(page, 'arrived')).toContainText(say('fr', 'kept-arrived-message'));
  expect(await kept(page)).toEqual([]);
  await expect(page.locator('.thread .bubble.mine')).toHaveCount(1, { timeout: 20_000 });
  await expect(page.locator('.thread .bubble.mine')).toContainText(words);
  await expect(page.locator('.thread .bubble.mine img')).toBeAttached();
  await way.close();
  const lin = await staff(LAWYER);
  await lin.request.post(`/desk/tickets/${request.number}/claim`, { form: {}, headers: { origin: DESK } });
  await lin.goto(`/desk/tickets/${request.number}`);
  await expect(lin.locator('#thread')).toContainText(words);
});

test('what the desk refuses can be changed, and is not lost', async ({ visitor }) => {
  const way = await Scissors.to(DESK);
  const page = await visitor({ baseURL: way.url });
  await page.goto('/en/new/contract');
  await canKeep(page);
  way.cut();
  const company = unique('mend');
  await quickly(page, { ...typed(company), 'contact.email': 'not an address' });
  await expect(line(page, 'waiting')).toHaveCount(1);
  way.mend();
  await page.getByRole('button', { name: say('en', 'kept-send-now') }).click();
  await expect(line(page, 'refused')).toContainText(say('en', 'kept-refused'));
  await page.getByRole('button', { name: say('en', 'kept-mend') }).click();
  await expect(page.locator('.summary')).toContainText(say('en', 'error-not_an_email'));
  await expect(page.locator('[name="contact.company"]')).toHaveValue(company);
  await fill(page, { 'contact.email': 'omar@example.com' });
  await page.evaluate(() => {
    const steps = document.querySelectorAll<HTMLElement>('[data-step]');
    steps.forEach((step, at) => (step.hidden = at !== steps.length - 1));
  });
  await page.getByRole('button', { name: say('en', 'form-send') }).click();
  await expect(page).toHaveURL(/\/receipt$/);
  expect(await kept(page)).toEqual([]);
  await way.close();
});
