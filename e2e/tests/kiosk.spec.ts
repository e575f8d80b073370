// A tablet of the expo serves ten people, one after the other, and holds no trace of any of them.
import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectAccessible } from '../lib/axe';
import { DESK, unique } from '../lib/desk';
import { fill } from '../lib/form';
import { png } from '../lib/png';
import { Proxy } from '../lib/proxy';
import { COORDINATOR, LAWYER } from '../lib/staff';
import { expect, goLive, signIn, test } from '../lib/test';
import { like, say } from '../lib/words';

/** A coordinator sets up this browser as a kiosk, and is signed out there. */
async function setUp(page: Page, name: string, desk = DESK): Promise<void> {
  await signIn(page, COORDINATOR, desk);
  await page.goto(`${desk}/desk/devices`);
  await fill(page.getByRole('main'), { kind: 'kiosk', name, place: 'Hall 5.1' });
  await page.getByRole('button', { name: say('en', 'devices-send') }).click();
  await expect(page).toHaveURL(`${desk}/kiosk`);
  const cookies = await page.context().cookies();
  expect(cookies.some((cookie) => cookie.name === 'desk_session' && cookie.value), 'nobody is signed in').toBe(false);
}

/** Goes to the last step, wherever the form is. */
async function lastStep(page: Page): Promise<void> {
  await page.evaluate(() => {
    const steps = document.querySelectorAll<HTMLElement>('[data-step]');
    steps.forEach((step, at) => (step.hidden = at !== steps.length - 1));
  });
}

/** What the page and everything a script can reach hold, as text. */
const reachable = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found = [document.documentElement.outerHTML, location.href, document.title, document.cookie, window.name];
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) found.push(field.value);
    found.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(history.state));
    found.push(...performance.getEntries().map((entry) => entry.name));
    for (const { name } of await indexedDB.databases()) found.push(`database ${name}`);
    for (const name of await caches.keys()) found.push(`cache ${name}`);
    found.push(...(await navigator.serviceWorker.getRegistrations()).map((r) => `worker ${r.scope}`));
    const files = (window as unknown as { deskFiles?: File[] }).deskFiles ?? [];
    found.push(...files.map((file) => file.name));
    return found.join('\n');
  });

/** Every file of a browser's profile that holds one of these words, in any of the ways Chromium writes text. */
function inProfile(folder: string, words: string[]): string[] {
  const found: string[] = [];
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const visit = (at: string): void => {
    for (const name of readdirSync(at)) {
      const file = path.join(at, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      if (stat?.isDirectory()) visit(file);
      else if (stat?.isFile()) {
        const body = readFileSync(file);
        if (needles.some((needle) => body.includes(needle))) found.push(path.relative(folder, file));
      }
    }
  };
  visit(folder);
  return found;
}

test('after ten people nothing of them is left', async () => {
  test.setTimeout(240_000);
  const profile = mkdtempSync(path.join(tmpdir(), 'desk-kiosk-'));
  const { launchOptions } = test.info().project.use;
  const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: DESK, locale: 'en-GB' });
  let browser = await open();
  const words: string[] = [];
  try {
    const page = browser.pages()[0];
    await setUp(page, 'K1');
    const before = await page.evaluate(() => history.length);
    const keys = new Set<string>();
    for (let person = 0; person < 10; person++) {
      const name = unique('Visitor').replace('-', '');
      const mine = [name, unique('story'), `${name.toLowerCase()}@example.com`, `+86 138 0013 80${person}0`, `${name}.png`];
      words.push(...mine);
      await page.getByRole('link', { name: ['Deutsch', 'Français', 'Español'][person % 3] }).click();
      const language = ['de', 'fr', 'es'][person % 3];
      await page.getByRole('link', { name: say(language, 'category-contract') }).click();
      await expect(page.locator('#request')).toBeVisible();
      const key = await page.locator('#request [name="key"]').inputValue();
      expect(keys.has(key), 'each form has a key of its own').toBe(false);
      keys.add(key);
      await lastStep(page);
      await page.evaluate(() => document.querySelectorAll<HTMLElement>('[data-step]').forEach((s) => (s.hidden = false)));
      await fill(page, {
        story: mine[1],
        'contact.name': mine[0],
        'contact.reach': 'email',
        'contact.email': mine[2],
        'contact.phone': mine[3],
        consent: 'yes',
      });
      await page.locator('[name="photos"]').setInputFiles({ name: mine[4], mimeType: 'image/png', buffer: png(40, 30, mine[1]) });
      if (person % 4 === 3) {
        // One in four walks away in the middle of it, and starts over instead.
        await page.getByRole('link', { name: say(language, 'kiosk-start-over') }).first().click();
        await expect(page).toHaveURL(/\/kiosk$/);
        continue;
      }
      await lastStep(page);
      await page.getByRole('button', { name: say(language, 'form-send') }).click();
      await expect(page.getByText(say(language, 'kiosk-keep'))).toBeVisible();
      // The link is to scan and to print, and nowhere to tap; its secret is in no address.
      await expect(page.locator('svg.qr')).toBeVisible();
      const secret = /\/r\/([0-9a-z]+)/.exec(await page.locator('.link .print-only').textContent().then(String))?.[1] ?? '';
      expect(secret).toHaveLength(32);
      words.push(secret);
      expect(page.url()).not.toContain(secret);
      await expect(page.locator(`a[href*="${secret}"]`)).toHaveCount(0);
      await page.getByRole('link', { name: say(language, 'kiosk-finish') }).click();
      await expect(page).toHaveURL(/\/kiosk$/);
    }
    // The page, its storage, and what scripts can reach; what the coordinator's pages left here went too.
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    const now = await reachable(page);
    for (const word of words) expect(now.includes(word), `${word} is within reach`).toBe(false);
    expect(now).not.toMatch(/^(database|cache|worker) /m);
    // The whole of it was one entry of the history, and Back leads to none of the pages in between.
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack().catch(() => null);
    const back = await reachable(page);
    for (const word of words) expect(back.includes(word), `Back shows ${word}`).toBe(false);
    await browser.close();
    // What the browser wrote to its disk: history, caches, autofill, sessions.
    expect(words.length).toBeGreaterThan(50);
    expect(inProfile(profile, words)).toEqual([]);
    browser = await open();
    expect((await browser.cookies()).map((cookie) => cookie.name).sort()).toEqual(['desk_device']);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('it asks whether somebody is still there, can be answered, and starts over', async ({ visitor }) => {
  const page = await visitor({ viewport: { width: 1024, height: 768 } });
  await setUp(page, 'K2');
  await page.clock.install();
  await page.goto('/kiosk/ar/new/other');
  await fill(page, { danger: 'no' });
  await page.clock.runFor(149_000);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeHidden();
  await page.clock.runFor(2_000);
  await expect(dialog).toContainText(say('ar', 'kiosk-idle-title'));
  await expectAccessible(page, 'the question whether somebody is there');
  // One tap gives time; nothing is lost.
  await dialog.getByRole('button', { name: say('ar', 'kiosk-idle-stay') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('input[name="danger"][value="no"]')).toBeChecked();
  await page.clock.runFor(149_000);
  await expect(dialog).toBeHidden();
  // Nobody answers.
  await page.clock.runFor(32_000);
  await expect(page).toHaveURL(/\/kiosk$/);
});

test('somebody calls from a kiosk, and a volunteer on duty comes', async ({ visitor, staff }) => {
  const page = await visitor({ viewport: { width: 1024, height: 768 } });
  await setUp(page, 'K3');
  const lin = await staff(LAWYER);
  await goLive(lin, '/desk');
  await page.goto('/kiosk/it');
  await page.getByRole('button', { name: say('it', 'kiosk-call') }).click();
  await expect(page.getByRole('status')).toHaveText(say('it', 'kiosk-called'));
  const call = lin.locator('.calls li').filter({ hasText: say('en', 'call-kiosk-called', { name: 'K3', place: 'Hall 5.1' }) });
  await expect(call).toBeVisible();
  // Its state, for coordinators.
  const xu = await staff(COORDINATOR);
  await xu.goto('/desk/devices');
  const row = xu.getByRole('row').filter({ hasText: 'K3' });
  await expect(row).toContainText(like('en', 'devices-call-called'));
  await expect(row).toContainText(like('en', 'devices-seen'));
  await expectAccessible(xu, 'tablets');
  await call.getByRole('button', { name: say('en', 'calls-acknowledge') }).click();
  await expect(call).toHaveCount(0);
  // Out of use: the tablet says so by itself.
  await row.getByRole('button', { name: say('en', 'devices-retire') }).click();
  await expect(xu.getByRole('row').filter({ hasText: 'K3' })).toHaveCount(0);
  await page.goto('/kiosk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'kiosk-not-set-up'));
});

test('without a network a kiosk keeps nothing, says so, and calls somebody when it is back', async ({ visitor, staff }) => {
  const way = await Proxy.to(DESK);
  const page = await visitor({ baseURL: way.url });
  await setUp(page, 'K4', way.url);
  await page.goto('/kiosk/en/new/other');
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('[data-step]').forEach((s) => (s.hidden = false)));
  await fill(page, { story: 'The screen is broken.', 'contact.name': 'Eva Brandt', consent: 'yes' });
  await lastStep(page);
  await way.cut();
  await page.getByRole('button', { name: say('en', 'form-send') }).click();
  await expect(page.getByText(say('en', 'form-offline'))).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await expect(page.getByText(say('en', 'kiosk-offline'))).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  // A tap on a link does not lead to the browser's own page for a lost network.
  await page.getByRole('link', { name: say('en', 'desk-name') }).first().click();
  await expect(page.getByText(say('en', 'kiosk-offline'))).toBeVisible();
  await expect(page.locator('[name="story"]')).toHaveValue('The screen is broken.');
  await way.mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText(say('en', 'kiosk-offline'))).toBeHidden();
  const lin = await staff(LAWYER);
  await lin.goto('/desk');
  await expect(lin.locator('.calls')).toContainText('K4');
  await page.getByRole('button', { name: say('en', 'form-send') }).click();
  await expect(page.getByText(say('en', 'kiosk-keep'))).toBeVisible();
  await page.getByRole('link', { name: say('en', 'kiosk-finish') }).click();
  await expect(page).toHaveURL(/\/kiosk$/);
  await way.cut();
});
