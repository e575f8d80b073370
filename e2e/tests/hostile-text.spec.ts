// Text that wants to be markup, in every field that takes text, on every page that shows it.
// The browsers here ignore the Content-Security-Policy (`bypassCSP`): only escaping stands between the text and
// its wish, so that a page that forgets it fails here.
import type { Locator, Page } from '@playwright/test';
import { DESK, file } from '../lib/desk';
import { png } from '../lib/png';
import { COORDINATOR, LAWYER } from '../lib/staff';
import { expect, goLive, row, test } from '../lib/test';
import { say } from '../lib/words';

const EVIL = '</textarea><script>pwned=1</script>"><img src=x onerror="pwned=2">';
/** Stands have few characters. */
const SHORT = '"><img src=x>';
/** Browsers send no quotes in the names of files. */
const FILE = '<img src=x onerror=pwned=3>.png';
const ARBITRATOR = 'Wu Yan';
const CATEGORIES = [
  'ip_claim', 'ip_accused', 'evidence', 'contract', 'customs', 'damage', 'staff', 'entry', 'injury', 'purchase',
  'display', 'clause', 'other',
];

/** Nothing of the text became markup, and nothing ran. */
async function expectHarmless(page: Page, where: string): Promise<void> {
  const harm = await page.evaluate(() => [
    ...('pwned' in window ? [`pwned=${String(window.pwned)}`] : []),
    ...Array.from(document.querySelectorAll('script:not([src])'), (s) => s.textContent ?? '').filter((s) => s.includes('pwned')),
    ...Array.from(document.querySelectorAll('img[src="x"]'), (i) => i.outerHTML),
    ...Array.from(document.querySelectorAll('[onerror]'), (e) => e.outerHTML),
  ]);
  expect(harm, where).toEqual([]);
}

/** The page shows the text as it was typed, this often at least; everything that can be opened is open. */
async function expectLiteral(page: Page, where: string, times: number, text = EVIL, within?: Locator): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  const shown = await (within ?? page.locator('body')).evaluate((e) => (e as HTMLElement).innerText);
  expect(shown.split(text).length - 1, `${where} shows it literally`).toBeGreaterThanOrEqual(times);
  await expectHarmless(page, where);
}

/** Puts the text into everything that a form can send, the choices too. */
function poison(page: Page, form: string): Promise<number> {
  return page.locator(form).evaluate((element, evil) => {
    let typed = 0;
    for (const input of element.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
      if (['file', 'hidden', 'checkbox'].includes(input.type)) continue;
      if (input instanceof HTMLSelectElement) {
        input.add(new Option(evil, evil, true, true));
      } else if (input.type === 'radio') {
        input.value = evil;
        input.checked = true;
      } else {
        if (!(input instanceof HTMLTextAreaElement)) input.type = 'text';
        input.value = evil;
        input.dataset.typed = 'yes';
        typed += 1;
      }
    }
    return typed;
  }, EVIL);
}

/** Sends a form as it stands, without the browser's own checks. */
async function submit(page: Page, form: string): Promise<number> {
  // A staff form goes out twice: the outbox asks first, then the browser shows what the desk says.
  const native = await page.locator(form).evaluate((f) => !('send' in (f as HTMLElement).dataset));
  const answer = page.waitForResponse(
    (r) => r.request().method() === 'POST' && (!native || r.request().isNavigationRequest()),
  );
  await page.locator(form).evaluate((f) => {
    const real = f as HTMLFormElement;
    real.noValidate = true;
    real.requestSubmit(real.querySelector<HTMLButtonElement>('[data-submit]'));
  });
  const status = (await answer).status();
  await page.waitForLoadState('load');
  return status;
}

test('every form comes back with the text in its fields, and none of it as markup', async ({ visitor }) => {
  test.slow();
  const page = await visitor({ bypassCSP: true });
  for (const category of CATEGORIES) {
    await page.goto(`/en/new/${category}`);
    const typed = await poison(page, '#request');
    expect(typed, category).toBeGreaterThanOrEqual(8);
    await page.setInputFiles('[name="photos"]', { name: FILE, mimeType: 'image/png', buffer: png(8, 8) });
    expect(await submit(page, '#request'), category).toBe(422);
    await expect(page.locator('#errors')).toBeAttached();
    const values = await page.locator('#request').evaluate((f) =>
      Array.from(f.querySelectorAll<HTMLInputElement>('input, textarea'))
        .filter((i) => !['file', 'hidden', 'checkbox', 'radio'].includes(i.type))
        .map((i) => `${i.name}=${i.value}`),
    );
    expect(values.filter((value) => !value.endsWith(`=${EVIL}`)), `${category} keeps what was typed`).toEqual([]);
    expect(values.length, `${category} has the same fields`).toBe(typed);
    await expect(page.locator('.file-name').filter({ hasText: FILE })).toHaveCount(1);
    await expectHarmless(page, category);
  }
});

test('a key and kept files that somebody made up are harmless too', async ({ visitor }) => {
  const page = await visitor({ bypassCSP: true });
  await page.goto('/en/new/other');
  await page.locator('#request').evaluate((form, evil) => {
    form.querySelector<HTMLInputElement>('[name="key"]')!.value = evil;
    for (const name of ['kept', 'drop', 'switch', 'nonsense']) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'hidden', name, value: evil });
      form.append(input);
    }
  }, EVIL);
  expect(await submit(page, '#request')).toBeGreaterThanOrEqual(400);
  await expectHarmless(page, 'the form');
  for (const path of [`/en/find?number=${encodeURIComponent(EVIL)}`, `/${encodeURIComponent(EVIL)}`, `/en/new/${encodeURIComponent(EVIL)}`, `/en/r/${encodeURIComponent(EVIL)}`]) {
    await page.goto(path);
    await expectHarmless(page, path);
  }
  await page.goto('/en/find');
  await page.locator('[name="number"]').fill(EVIL);
  await page.locator('[name="code"]').fill(EVIL);
  await page.getByRole('button', { name: say('en', 'find-send') }).click();
  await expect(page.getByText(say('en', 'find-error'))).toBeVisible();
  await expect(page.locator('[name="number"]')).toHaveValue(EVIL);
  await expectHarmless(page, 'find');
});

test('a whole case made of it reads as it was written, on every page', async ({ visitor, staff }) => {
  test.slow();
  const request = await file({
    category: 'clause',
    fields: {
      story: EVIL,
      stand: SHORT,
      other_side: EVIL,
      'answers.clause_text': EVIL,
      'answers.seat': EVIL,
      'contact.name': EVIL,
      'contact.romanised': EVIL,
      'contact.address_as': EVIL,
      'contact.company': EVIL,
    },
    photos: [{ name: FILE, body: png(8, 8) }],
  });

  // The exhibitor.
  const guest = await visitor({ bypassCSP: true });
  await guest.goto(request.receipt);
  await expectHarmless(guest, 'receipt');
  await guest.goto(request.status);
  await expectLiteral(guest, 'status', 7);
  await expectLiteral(guest, 'status', 1, SHORT);
  await expectLiteral(guest, 'status', 1, FILE);
  await guest.locator('#message [name="body"]').fill(EVIL);
  await guest.locator('#message [data-submit]').click();
  await expect(guest.getByRole('log')).toContainText(EVIL);
  await expectLiteral(guest, 'status with a message', 8);

  // The desk, before and after the claim.
  const wu = await staff(ARBITRATOR, { bypassCSP: true });
  const ticket = `/desk/tickets/${request.number}`;
  const post = async (page: Page, deed: string, form: Record<string, string>, status = 303) => {
    const answer = await page.request.post(`${ticket}/${deed}`, { form, headers: { origin: new URL(DESK).origin }, maxRedirects: 0 });
    expect(answer.status(), `${deed}: ${(await answer.text()).slice(0, 200)}`).toBe(status);
  };
  /** The next key of this kind of form on the page. */
  const key = (form: string) => wu.locator(`form[action$="/${form}"] [name="key"]`).first().inputValue();

  await goLive(wu, '/desk');
  await expect(row(wu, request.number)).toBeVisible();
  await expectHarmless(wu, 'queue');
  await wu.goto(ticket);
  await expect(wu.getByText(say('en', 'preview-lead'))).toBeVisible();
  await expectLiteral(wu, 'preview', 1);
  await post(wu, 'claim', {});
  await wu.goto(ticket);
  await expectLiteral(wu, 'ticket', 8);

  // Whatever staff write.
  await post(wu, 'note', { key: await key('note'), text: EVIL });
  await post(wu, 'message', { key: await key('message'), text: EVIL, language: 'en' });
  await post(wu, 'translate', { of: '', text: EVIL, language: 'zh-Hans' });
  await wu.goto(ticket);
  const message = await wu.locator('form[action$="/translate"] [name="of"]:not([value=""])').first().inputValue();
  await post(wu, 'translate', { of: message, text: EVIL, language: 'zh-Hans' });
  await post(wu, 'refer', { of: 'lawyer', text: EVIL });
  await post(wu, 'raise', { of: 'soon', text: EVIL });
  await post(wu, 'release', { text: EVIL });
  await post(wu, 'claim', {});

  await post(wu, 'reached', { of: 'no_answer', text: EVIL });

  // A deed that is refused comes back with what was typed.
  await wu.goto(ticket);
  await wu.locator('form[action$="/resolve"]').evaluate((form, evil) => {
    form.querySelector<HTMLSelectElement>('[name="of"]')!.add(new Option(evil, evil, true, true));
    form.querySelector<HTMLTextAreaElement>('[name="text"]')!.value = evil;
  }, EVIL);
  expect(await submit(wu, 'form[action$="/resolve"]')).toBe(422);
  await expect(wu.locator('form[action$="/resolve"] [name="text"]')).toHaveValue(EVIL);
  await expectHarmless(wu, 'a refused deed');

  // The colleague of the other profession.
  const lin = await staff(LAWYER, { bypassCSP: true });
  await lin.goto(ticket);
  await expectHarmless(lin, 'preview of a part');
  await post(lin, 'claim', {});
  await lin.goto(ticket);
  const part = await lin.locator('form[action$="/finish"] [name="of"]').inputValue();
  await post(lin, 'finish', { of: part, text: EVIL });
  await lin.goto(ticket);
  await expectLiteral(lin, 'ticket of a colleague', 12);

  await post(wu, 'resolve', { of: 'advice_given', text: EVIL });
  await post(wu, 'reopen', { text: EVIL });
  await post(wu, 'resolve', { of: 'advice_given', text: EVIL });
  await guest.goto(request.status);
  await guest.locator('label[for="star-1"]').click();
  await guest.getByLabel(say('en', 'rate-word')).fill(EVIL);
  await guest.locator('form[action$="/rate"] button').click();
  await expect(guest.getByLabel(say('en', 'rate-word'))).toHaveValue(EVIL);
  await expectLiteral(guest, 'status at the end', 9);

  // 7 facts and the story, answers, thread, translations, note, reason and result of the part, rating, reasons.
  await wu.goto(ticket);
  await expectLiteral(wu, 'ticket at the end', 20);

  // The coordinator: search, everything, who saw it.
  const xu = await staff(COORDINATOR, { bypassCSP: true });
  await xu.goto(`/desk/search?q=${encodeURIComponent(EVIL)}`);
  await expect(xu.locator('[name="q"]')).toHaveValue(EVIL);
  await expect(xu.getByRole('main').getByText(request.number, { exact: true }).first()).toBeVisible();
  await expectLiteral(xu, 'search', 2);
  for (const path of ['/desk', '/desk?show=all', `/desk?language=${encodeURIComponent(EVIL)}&hall=${encodeURIComponent(EVIL)}`, '/desk/people', `${ticket}/seen`]) {
    await xu.goto(path);
    await expectHarmless(xu, path);
  }
  await xu.goto(ticket);
  await expectLiteral(xu, 'ticket of the coordinator', 20);
});

test('signing in, typing for a caller, and a new account', async ({ visitor, staff }) => {
  const door = await visitor({ bypassCSP: true });
  await door.goto(`/desk/sign-in?next=${encodeURIComponent(`/desk${EVIL}`)}`);
  await expectHarmless(door, 'sign-in');
  await door.getByLabel(say('en', 'sign-in-name')).fill(EVIL);
  await door.getByLabel(say('en', 'sign-in-password')).fill('wrong');
  await door.getByRole('button', { name: say('en', 'sign-in-send') }).click();
  await expect(door.getByRole('alert')).toBeVisible();
  await expect(door.getByLabel(say('en', 'sign-in-name'))).toHaveValue(EVIL);
  await expectHarmless(door, 'sign-in, refused');

  const lin = await staff(LAWYER, { bypassCSP: true });
  await lin.goto('/desk/new/phone/clause');
  const typed = await poison(lin, '#request');
  expect(typed).toBeGreaterThanOrEqual(8);
  expect(await submit(lin, '#request')).toBe(422);
  const values = await lin.locator('#request').evaluate((f) =>
    Array.from(f.querySelectorAll<HTMLInputElement>('input, textarea'))
      .filter((i) => !['file', 'hidden', 'checkbox', 'radio'].includes(i.type))
      .map((i) => i.value),
  );
  expect(values).toEqual(values.map(() => EVIL));
  await expectHarmless(lin, 'intake');

  // A name of its own is refused here for its password, so that no such account is made.
  const xu = await staff(COORDINATOR, { bypassCSP: true });
  await xu.goto('/desk/people/new');
  const form = 'form[action="/desk/people/new"]';
  await poison(xu, form);
  await xu.locator(`${form} [name="password"]`).evaluate((input) => ((input as HTMLInputElement).value = 'short'));
  expect(await submit(xu, form)).toBe(422);
  for (const name of ['name', 'firm', 'team', 'phone']) {
    await expect(xu.locator(`${form} [name="${name}"]`), name).toHaveValue(EVIL);
  }
  await expect(xu.locator(`${form} [name="password"]`), 'a password is never sent back').toHaveValue('');
  await expectHarmless(xu, 'a new account');

  // A tablet's name, a counter's, a short request, cards for stands.
  for (const [path, form, fields] of [
    ['/desk/devices', 'form[action="/desk/devices"]', ['name', 'place']],
    ['/desk/counter', 'form[action="/desk/counter"]', ['counter']],
    ['/desk/brief', '#request', ['contact.name', 'stand']],
    ['/desk/round', '#request', ['contact.phone', 'story']],
  ] as const) {
    await xu.goto(path);
    await poison(xu, form);
    expect(await submit(xu, form), path).toBe(422);
    for (const name of fields) await expect(xu.locator(`${form} [name="${name}"]`), `${path} ${name}`).toHaveValue(EVIL);
    await expectHarmless(xu, path);
  }
  await xu.goto(`/desk/cards?language=ar&hall=${encodeURIComponent(EVIL)}&stands=${encodeURIComponent(EVIL)}`);
  await expectHarmless(xu, 'cards');
  await xu.goto(`/en?hall=${encodeURIComponent(EVIL)}&stand=${encodeURIComponent(EVIL)}`);
  await expectHarmless(xu, 'the categories of a card');
  await xu.goto(`/en/new/other?hall=${encodeURIComponent(EVIL)}&stand=${encodeURIComponent(EVIL)}`);
  await expectHarmless(xu, 'the form of a card');
});
