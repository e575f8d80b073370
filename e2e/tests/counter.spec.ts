// A counter with a line of people, a calling screen, and a round of the halls.
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { DESK, unique } from '../lib/desk';
import { canKeep, fill } from '../lib/form';
import { png } from '../lib/png';
import { Proxy } from '../lib/proxy';
import { LAWYER, NOTARY, OTHER_LAWYER } from '../lib/staff';
import { expect, test } from '../lib/test';
import { like, say } from '../lib/words';

/** Gives a number to somebody who speaks this language, and says which. */
async function give(page: Page, language: string): Promise<string> {
  await page.goto('/desk/counter');
  await page.getByRole('button', { name: language, exact: true }).click();
  const number = await page.locator('.slip-number.huge').textContent();
  return (number ?? '').trim();
}

async function sit(page: Page, counter: string): Promise<void> {
  await page.goto('/desk/counter');
  await fill(page.getByRole('main'), { counter });
  await page.getByRole('button', { name: say('en', 'counter-sit') }).click();
  await expect(page.locator('[name="counter"]')).toHaveValue(counter);
}

const here = (page: Page) => page.locator('.slip-now');

test('two counters, a line of people, and a screen that shows numbers alone', async ({ staff, visitor }) => {
  test.slow();
  const chen = await staff(NOTARY);
  const lin = await staff(LAWYER);
  await sit(chen, 'A1');
  await sit(lin, 'A2');
  const screen = await visitor({ viewport: { width: 1440, height: 900 } });
  await screen.goto('/screen');

  // Numbers from two counters at once never repeat.
  const given: string[] = [];
  for (let round = 0; round < 4; round++) {
    given.push(...(await Promise.all([give(chen, 'العربية'), give(lin, 'Français')])));
  }
  expect(new Set(given).size, given.join(' ')).toBe(8);
  await expect(lin.locator('.slip-sheet')).toHaveAttribute('lang', 'fr');
  await expect(lin.locator('.slip-sheet')).toContainText(say('fr', 'slip-lead'));
  await expect(chen.locator('.slip-sheet')).toHaveAttribute('dir', 'rtl');

  // The next one is called, in their language, on the screen; the colleague's list says so.
  await lin.goto('/desk/counter');
  await lin.getByRole('button', { name: say('en', 'counter-next') }).click();
  const called = (await here(lin).locator('.slip-number').textContent())!.trim();
  const call = screen.getByRole('listitem').filter({ hasText: called });
  await expect(call).toContainText('A2');
  await expect(call.locator('[lang]')).toContainText(called);
  expect(await screen.locator('body').innerText(), 'numbers, never names').not.toMatch(/Lin|Chen/);
  await expectAccessible(screen, 'the calling screen');
  await expectAccessible(lin, 'the counter');

  // One tap counts, and one takes it back.
  await lin.locator('[name="language"]#count-language').selectOption('fr');
  await lin.getByRole('button', { name: new RegExp(say('en', 'category-customs.staff')) }).click();
  await expect(lin.getByText(say('en', 'counter-counted'))).toBeVisible();
  await expect(here(lin), 'the number that was counted is done').toHaveCount(0);
  await lin.getByRole('button', { name: say('en', 'counter-uncount') }).click();
  await expect(lin.getByText(say('en', 'counter-counted'))).toHaveCount(0);

  // A short request in one screen, for the number that was called.
  await lin.getByRole('button', { name: say('en', 'counter-next') }).click();
  await here(lin).getByRole('link', { name: say('en', 'brief-title') }).click();
  const company = unique('one line');
  await fill(lin.getByRole('main'), { category: 'contract', story: company, consent: 'yes' });
  await lin.getByRole('button', { name: say('en', 'form-send') }).click();
  // A phone or a stand is needed, and nothing typed is lost.
  await expect(lin.getByRole('alert')).toContainText(say('en', 'field-phone'));
  await expect(lin.locator('[name="story"]')).toHaveValue(company);
  await expectAccessible(lin, 'a short request with an error');
  await fill(lin.getByRole('main'), { 'contact.phone': '+33 6 12 34 56 78' });
  await lin.getByRole('button', { name: say('en', 'form-send') }).click();
  await expect(lin.getByText(say('en', 'new-filed-lead'))).toBeVisible();
  await expect(lin.locator('.receipt')).toBeVisible();
  const number = (await lin.locator('.number-large').first().textContent())!.trim();

  // It is completed later, by who took it down, with what was known already there.
  await lin.getByRole('link', { name: say('en', 'complete-now') }).click();
  await expect(lin.locator('[name="story"]')).toHaveValue(company);
  await lin.evaluate(() => document.querySelectorAll<HTMLElement>('[data-step]').forEach((s) => (s.hidden = false)));
  await fill(lin.getByRole('main'), { 'contact.name': 'Claire Aubin', 'answers.value': '1200', 'answers.value.currency': 'EUR' });
  // A colleague at the next counter had it open too: the second to save is told, with everything typed still there.
  const other = await lin.context().newPage();
  await other.goto(lin.url());
  await other.evaluate(() => document.querySelectorAll<HTMLElement>('[data-step]').forEach((s) => (s.hidden = false)));
  await fill(other.getByRole('main'), { 'contact.name': 'Claire Aubin', stand: 'Z99' });
  await lin.getByRole('button', { name: say('en', 'complete-save') }).first().click();
  await expect(lin).toHaveURL(new RegExp(`/desk/tickets/${number}$`));
  await other.getByRole('button', { name: say('en', 'complete-save') }).last().click();
  await expect(other.getByText(say('en', 'complete-outdated'))).toBeVisible();
  await expect(other.locator('[name="stand"]')).toHaveValue('Z99');
  await other.close();
  await lin.request.post(`/desk/tickets/${number}/claim`, { form: {}, headers: { origin: DESK } });
  await lin.goto(`/desk/tickets/${number}`);
  await expect(lin.locator('#case-told')).toContainText('Claire Aubin');
  await expect(lin.locator('#case-told')).toContainText(/1,200/);

  // The number is done: it stands in no line.
  await lin.goto('/desk/counter');
  await expect(here(lin)).toHaveCount(0);
});

test('on a round of the halls a request takes half a minute, with one thumb', async ({ staff }) => {
  const lin = await staff(LAWYER, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await lin.goto('/desk/round');
  await expectNoSidewaysScroll(lin, 'the round');
  await expectAccessible(lin, 'the round');
  const story = unique('forklift');
  const start = Date.now();
  await lin.locator('input[name="hall"]').first().check();
  await fill(lin.getByRole('main'), { stand: 'C12', category: 'damage', language: 'ja', story, consent: 'yes' });
  await lin.locator('[name="photos"]').setInputFiles({ name: 'crate.png', mimeType: 'image/png', buffer: png() });
  await lin.getByRole('button', { name: say('en', 'form-send') }).click();
  await expect(lin.locator('.receipt')).toHaveCount(1);
  expect(Date.now() - start, 'of which the program takes little').toBeLessThan(15_000);
  await expect(lin.locator('[lang="ja"] .receipt')).toBeVisible();
  // The thumb reaches it: large, and at the lower edge.
  await lin.goto('/desk/round');
  const button = await lin.getByRole('button', { name: say('en', 'form-send') }).boundingBox();
  expect(button!.height).toBeGreaterThanOrEqual(60);
  expect(button!.y + button!.height).toBeGreaterThan(700);
  // Hall and language stay for the next stand.
  await expect(lin.locator('[name="language"]')).toHaveValue('ja');
  await expect(lin.locator('input[name="hall"]').first()).toBeChecked();
});

test('a volunteer takes down a request without a network', async ({ staff }) => {
  test.slow();
  const way = await Proxy.to(DESK);
  const diego = await staff(OTHER_LAWYER, { baseURL: way.url, viewport: { width: 390, height: 844 } });
  await diego.goto('/desk');
  const ready = () =>
    diego.evaluate(async () => Boolean(navigator.serviceWorker.controller && (await caches.match('/desk/me'))));
  await expect.poll(ready, { timeout: 20_000 }).toBe(true);
  await way.cut();
  // The queue says since when it is not live, and a short request can still be taken down.
  await expect(diego.locator('#live-state')).toContainText(say('en', 'live-lost'), { timeout: 20_000 });
  await diego.goto('/desk/brief');
  await expect(diego.getByText(say('en', 'brief-offline'))).toBeVisible();
  await canKeep(diego);
  const story = unique('no network');
  await fill(diego.getByRole('main'), { category: 'customs', 'contact.phone': '+86 138 0013 8000', story, consent: 'yes' });
  await diego.getByRole('button', { name: say('en', 'form-send') }).click();
  await expect(diego.locator('.kept')).toContainText(say('en', 'kept-waiting'));
  await way.mend();
  await diego.goto('/desk');
  await expect(diego.locator('.kept')).toContainText(like('en', 'kept-arrived'), { timeout: 20_000 });
  await diego.locator('.kept').getByRole('link', { name: say('en', 'kept-open') }).click();
  await expect(diego).toHaveURL(/\/desk\/tickets\/[A-Z]-\d+$/);
  await way.cut();
});
