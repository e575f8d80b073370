// Everybody can use it: axe on every page, in light and dark; and at 200 % nothing runs off the side.
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { DESK, file, hidden, type Filed } from '../lib/desk';
import { fill } from '../lib/form';
import { png } from '../lib/png';
import { APPRAISER, COORDINATOR, LAWYER } from '../lib/staff';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const CATEGORIES = [
  'ip_claim', 'ip_accused', 'evidence', 'contract', 'customs', 'damage', 'staff', 'entry', 'injury', 'purchase',
  'display', 'clause', 'other',
];

/** A service worker would bring the script that `allSteps` leaves out. */
const PLAIN = { serviceWorkers: 'block' } as const;

/** Without its script a form shows all its steps at once, and axe looks at what is shown. */
async function allSteps(page: Page): Promise<void> {
  await page.route(/\/form\.[^/]*js$/, (route) => route.abort());
}


/** A claimed ticket with everything that a ticket's page can show. */
async function wholeCase(page: Page, language = 'en'): Promise<Filed> {
  const request = await file({
    language,
    category: 'damage',
    fields: { 'answers.value': '1200', 'answers.value.currency': 'USD', too_late: 'hall_closes', stand: 'B07' },
    photos: [{ name: 'crate.png', body: png() }],
  });
  const post = (deed: string, form: Record<string, string>) =>
    page.request.post(`/desk/tickets/${request.number}/${deed}`, { form, headers: { origin: new URL(DESK).origin } });
  // Read without showing it: an open page follows the news by itself, and would go on under our hands.
  const key = async (form: string) => {
    const shown = await (await page.request.get(`/desk/tickets/${request.number}`)).text();
    return hidden(shown.slice(shown.search(new RegExp(`action="[^"]*/${form}"`))), 'key');
  };
  await post('claim', {});
  await post('message', { key: await key('message'), reply: 'do_not_move' });
  await post('message', { key: await key('message'), ask: 'was_moved' });
  await post('note', { key: await key('note'), text: 'Bring the light.' });
  return request;
}

for (const scheme of ['light', 'dark'] as const) {
  // In the dark only colours differ.
  const check = (page: Page, where: string) => expectAccessible(page, `${where}, ${scheme}`, scheme === 'light' ? 'all' : 'colours');
  const look = async (page: Page, path: string) => {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBeLessThan(400);
    await check(page, path);
  };

  test(`exhibitor pages, ${scheme}`, async ({ visitor, staff }) => {
    test.slow();
    const page = await visitor({ ...PLAIN, colorScheme: scheme, viewport: { width: 1024, height: 768 } });
    await allSteps(page);
    for (const path of ['/', '/en', '/ar', '/en/find', '/en/notice', '/en/accessibility', '/ar/offline', '/screen']) await look(page, path);
    for (const category of scheme === 'light' ? CATEGORIES : ['damage', 'injury']) await look(page, `/en/new/${category}`);
    await look(page, '/ar/new/damage');

    // With everything wrong that can be.
    await page.goto('/en/new/injury');
    await page.getByRole('button', { name: say('en', 'form-send') }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await check(page, 'a form with errors');

    const tang = await staff(APPRAISER);
    const request = await wholeCase(tang);
    await look(page, request.receipt);
    await page.goto(request.status);
    await page.locator('details.told summary').click();
    await page.locator('header details summary').click();
    await check(page, 'the page of a request');
    await tang.request.post(`/desk/tickets/${request.number}/resolve`, {
      form: { of: 'advice_given', text: 'Done.' },
      headers: { origin: new URL(tang.url()).origin },
    });
    await look(page, request.status);
  });

  test(`one step per screen, ${scheme}`, async ({ visitor }) => {
    const page = await visitor({ colorScheme: scheme, viewport: { width: 768, height: 1024 } });
    await look(page, '/en/new/contract');
    await page.getByRole('button', { name: say('en', 'form-next') }).click();
    await check(page, 'the second step');
  });

  test(`staff pages, ${scheme}`, async ({ visitor, staff }) => {
    test.slow();
    const door = await visitor({ colorScheme: scheme });
    await look(door, '/desk/sign-in');
    await door.locator('[name="name"]').fill('Nobody');
    await door.locator('[name="password"]').fill('wrong');
    await door.getByRole('button', { name: say('en', 'sign-in-send') }).click();
    await expect(door.getByRole('alert')).toBeVisible();
    await check(door, 'sign-in, refused');

    const waiting = await file({ category: 'injury', language: 'ar' });
    const lin = await staff(LAWYER, { ...PLAIN, colorScheme: scheme });
    await look(lin, '/desk');
    await look(lin, '/desk?show=mine');
    await lin.goto(`/desk/tickets/${waiting.number}`);
    await expect(lin.getByText(say('en', 'preview-lead'))).toBeVisible();
    await check(lin, 'a preview');
    await look(lin, '/desk/new');
    await allSteps(lin);
    await look(lin, '/desk/new/phone/damage');
    await fill(lin, { 'answers.moved': 'not_moved', 'contact.name': 'Cal Ler', 'contact.phone': '+86 138 0013 8000', consent: 'yes' });
    await lin.getByRole('button', { name: say('en', 'form-send') }).click();
    await expect(lin.getByText(say('en', 'new-filed-lead'))).toBeVisible();
    await check(lin, 'the receipt to read out');
    await look(lin, '/desk/search');

    const tang = await staff(APPRAISER, { colorScheme: scheme });
    const held = await wholeCase(tang, 'ar');
    await tang.goto(`/desk/tickets/${held.number}`);
    await tang.evaluate(() => document.querySelectorAll('main details').forEach((d) => ((d as HTMLDetailsElement).open = true)));
    await check(tang, 'a ticket with everything open');

    const xu = await staff(COORDINATOR, { colorScheme: scheme });
    for (const path of ['/desk/counter', '/desk/brief', '/desk/round', '/desk/callbacks', '/desk/cards', '/desk/devices', '/desk/account/pin']) await look(xu, path);
    for (const path of ['/desk', '/desk?show=all', '/desk/people', '/desk/people/new', '/desk/account', `/desk/search?q=${held.number}`, `/desk/tickets/${held.number}/seen`]) {
      await look(xu, path);
    }
    const person = xu.getByRole('main').getByRole('link', { name: LAWYER });
    await xu.goto('/desk/people');
    await person.first().click();
    await expect(xu.getByRole('heading', { level: 1 })).toBeVisible();
    await check(xu, 'a person');
    await look(xu, `${new URL(xu.url()).pathname}/seen`);
  });
}

test('at 200 % nothing runs off the side', async ({ visitor, staff }) => {
  // A tablet of 1024 x 768 shows half as many CSS pixels when it is zoomed to 200 %.
  const half = { ...PLAIN, viewport: { width: 512, height: 384 }, deviceScaleFactor: 2 };
  const page = await visitor(half);
  await allSteps(page);
  const tang = await staff(APPRAISER, half);
  const request = await wholeCase(tang);
  for (const path of ['/', '/en', '/ar', '/de/new/ip_claim', '/ar/new/damage', '/ru/new/contract', '/en/find', '/en/notice', request.receipt, request.status]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page, path);
  }
  const xu = await staff(COORDINATOR, half);
  const counter = ['/desk/counter', '/desk/brief', '/desk/round', '/desk/callbacks', '/desk/cards', '/desk/devices', '/desk/account/pin'];
  for (const path of [...counter, '/desk', `/desk/tickets/${request.number}`, '/desk/new', '/desk/new/phone/damage', '/desk/search', '/desk/people', `/desk/tickets/${request.number}/seen`]) {
    await xu.goto(path);
    await expectNoSidewaysScroll(xu, path);
  }
  await tang.goto(`/desk/tickets/${request.number}`);
  await tang.evaluate(() => document.querySelectorAll('main details').forEach((d) => ((d as HTMLDetailsElement).open = true)));
  await expectNoSidewaysScroll(tang, 'a ticket with everything open');
});

test('at 400 % the form reads as one column, and nothing runs off the side', async ({ visitor }) => {
  // A window of 1280 x 1024 at 400 % (WCAG 2.2, 1.4.10): 320 x 256 CSS pixels.
  const page = await visitor({ ...PLAIN, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await allSteps(page);
  for (const path of ['/', '/en', '/de/new/ip_claim', '/ar/new/damage', '/ru/new/injury', '/ja/new/contract', '/en/find', '/fr/accessibility', '/de/offline']) {
    await page.goto(path);
    await expectNoSidewaysScroll(page, `${path} at 400 %`);
  }
});

test('in high contrast every control has an edge, and nothing is said by colour alone', async ({ visitor, staff }) => {
  const page = await visitor({ ...PLAIN, forcedColors: 'active', viewport: { width: 1024, height: 768 } });
  await allSteps(page);
  await page.goto('/en/new/damage');
  await page.getByRole('button', { name: say('en', 'form-send') }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  const edges = await page.locator('main .input, main .choice, main .button').evaluateAll((all) =>
    all
      .filter((e) => (e as HTMLElement).offsetParent)
      .filter((e) => parseFloat(getComputedStyle(e).borderTopWidth) === 0)
      .map((e) => e.outerHTML.slice(0, 80)),
  );
  expect(edges, 'controls without an edge').toEqual([]);
  // An error has a sign and words beside its colour; so have an urgency and the state of the line.
  for (const error of await page.locator('.field .error').all()) {
    await expect(error.locator('svg')).toHaveCount(1);
    expect((await error.innerText()).trim().length).toBeGreaterThan(5);
  }
  await file({ category: 'injury' });
  const lin = await staff(LAWYER, { forcedColors: 'active' });
  await lin.goto('/desk');
  for (const urgency of await lin.locator('.rows .urgency').all()) expect(await urgency.innerText()).toMatch(/\p{L}{2,}/u);
});
