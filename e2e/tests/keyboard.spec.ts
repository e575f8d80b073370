// Every flow with the keyboard alone, and the focus always seen.
import { DESK, file, unique } from '../lib/desk';
import { tabTo } from '../lib/keyboard';
import { COORDINATOR, LAWYER, OTHER_LAWYER, login } from '../lib/staff';
import { expect, signIn, test } from '../lib/test';
import { say } from '../lib/words';

const CATEGORIES = [
  'ip_claim', 'ip_accused', 'evidence', 'contract', 'customs', 'damage', 'staff', 'entry', 'injury', 'purchase',
  'display', 'clause', 'other',
];

test('the counter is worked with the keyboard alone', async ({ staff }) => {
  const lin = await staff(LAWYER);
  await lin.goto('/desk/counter');
  await tabTo(lin, lin.locator('[name="counter"]'));
  await lin.keyboard.type('C9');
  await lin.keyboard.press('Enter');
  await expect(lin.locator('[name="counter"]')).toHaveValue('C9');
  await tabTo(lin, lin.getByRole('button', { name: 'Deutsch', exact: true }), 120);
  await lin.keyboard.press('Enter');
  await expect(lin.locator('.slip-sheet')).toHaveAttribute('lang', 'de');
  await tabTo(lin, lin.getByRole('link', { name: say('en', 'counter-back') }));
  await lin.keyboard.press('Enter');
  await tabTo(lin, lin.getByRole('button', { name: say('en', 'counter-next') }));
  await lin.keyboard.press('Enter');
  const brief = lin.locator('.slip-now').getByRole('link', { name: say('en', 'brief-title') });
  await tabTo(lin, brief);
  await lin.keyboard.press('Enter');
  await tabTo(lin, lin.locator('[name="category"]').first());
  await lin.keyboard.press('ArrowDown');
  await tabTo(lin, lin.locator('[name="contact.phone"]'));
  await lin.keyboard.type('+86 138 0013 8000');
  await tabTo(lin, lin.locator('[name="story"]'));
  await lin.keyboard.type('A key, no mouse.');
  await tabTo(lin, lin.locator('[name="consent"]'));
  await lin.keyboard.press('Space');
  await tabTo(lin, lin.getByRole('button', { name: say('en', 'form-send') }));
  await lin.keyboard.press('Enter');
  await expect(lin.getByText(say('en', 'new-filed-lead'))).toBeVisible();
});

test('every form can be filled and sent with the keyboard alone', async ({ visitor }) => {
  test.setTimeout(240_000);
  const page = await visitor();
  for (const category of CATEGORIES) {
    await page.goto(`/en/new/${category}`);
    const shown = page.locator('[data-step]:not([hidden])');
    const count = await page.locator('[data-step]').count();
    for (let step = 1; step <= count; step++) {
      // What the step needs, in the order of the page: text is typed, the first answer chosen, boxes ticked.
      const needed = await shown.locator('[required]').evaluateAll((all) => [
        ...new Map(all.map((e) => [(e as HTMLInputElement).name, (e as HTMLInputElement).type])).entries(),
      ]);
      for (const [name, kind] of needed) {
        await tabTo(page, shown.locator(`[name="${name}"]`).first());
        if (kind === 'radio' || kind === 'checkbox') await page.keyboard.press('Space');
        else await page.keyboard.type('Kay Board');
      }
      const button = shown.getByRole('button', { name: say('en', step < count ? 'form-next' : 'form-send') });
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      // The focus goes along to the new screen's heading.
      if (step < count) await expect(shown.getByRole('heading', { level: 2 })).toBeFocused();
    }
    await expect(page, category).toHaveURL(/\/receipt$/);
  }
});

test('a volunteer signs in, claims, answers and resolves with the keyboard alone', async ({ visitor }) => {
  const request = await file({ category: 'contract' });
  const page = await visitor();
  await page.goto(`/desk/tickets/${request.number}`);
  await tabTo(page, page.locator('#name'));
  await page.keyboard.type(LAWYER);
  await tabTo(page, page.locator('#password'));
  await page.keyboard.type(login(LAWYER).password);
  await page.keyboard.press('Enter');
  await expect(page, 'where one wanted to go').toHaveURL(new RegExp(`/desk/tickets/${request.number}$`));
  await tabTo(page, page.getByRole('button', { name: say('en', 'row-claim'), exact: true }), 120);
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('#message-text'), 160);
  const answer = unique('by keys');
  await page.keyboard.type(answer);
  await tabTo(page, page.getByRole('button', { name: say('en', 'composer-send'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText(answer);
  const resolve = page.locator('summary').filter({ hasText: say('en', 'deed-resolve') }).first();
  await tabTo(page, resolve, 200);
  await page.keyboard.press('Enter');
  const form = resolve.locator('xpath=..');
  await tabTo(page, form.locator('[name="of"]'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, form.locator('[name="text"]'));
  await page.keyboard.type('Told them what the clause means.');
  await tabTo(page, form.getByRole('button', { name: say('en', 'deed-resolve') }));
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText(say('en', 'state-resolved'));
});

test('a tablet is set up, shared, locked and opened with the keyboard alone', async ({ visitor }) => {
  const page = await visitor();
  await signIn(page, COORDINATOR);
  await page.goto('/desk/devices');
  const kinds = page.locator('main [name="kind"]');
  await tabTo(page, kinds.first(), 120);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[name="kind"][value="tablet"]')).toBeChecked();
  await tabTo(page, page.locator('main [name="name"]'));
  await page.keyboard.type('T9');
  await tabTo(page, page.locator('main [name="place"]'));
  await page.keyboard.type('Hall 5.1');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  await signIn(page, OTHER_LAWYER);
  await page.goto('/desk/account/pin');
  await tabTo(page, page.locator('[name="pin"]'), 120);
  await page.keyboard.type('8026');
  await tabTo(page, page.locator('form[action="/desk/account/pin"] [name="old"]'));
  await page.keyboard.type(login(OTHER_LAWYER).password);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('en', 'pin-done'))).toBeVisible();
  await tabTo(page, page.locator('.account summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: say('en', 'lock-now') }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/lock/);
  await tabTo(page, page.locator('.lock-people [name="pin"]').first());
  await page.keyboard.type('8026');
  await page.keyboard.press('Enter');
  await expect(page.locator('.account summary')).toHaveText(OTHER_LAWYER);
});

test('a request is filed at a kiosk with the keyboard alone', async ({ visitor }) => {
  const page = await visitor();
  await signIn(page, COORDINATOR);
  const made = await page.request.post('/desk/devices', {
    form: { kind: 'kiosk', name: 'K9', place: 'Hall 5.1' },
    headers: { origin: DESK },
  });
  expect(made.ok()).toBe(true);
  await page.goto('/kiosk');
  await tabTo(page, page.getByRole('link', { name: 'Français' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: say('fr', 'category-other') }));
  await page.keyboard.press('Enter');
  const shown = page.locator('[data-step]:not([hidden])');
  await expect(shown).toHaveCount(1);
  const count = await page.locator('[data-step]').count();
  for (let step = 1; step <= count; step++) {
    for (const [name, typed] of [['story', 'Une question'], ['contact.name', 'Hélène Aubry'], ['consent', '']]) {
      const field = shown.locator(`[name="${name}"]`);
      if (!(await field.count())) continue;
      await tabTo(page, field);
      if (typed) await page.keyboard.type(typed);
      else await page.keyboard.press('Space');
    }
    await tabTo(page, shown.getByRole('button', { name: say('fr', step < count ? 'form-next' : 'form-send') }));
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('svg.qr')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: say('fr', 'kiosk-finish') }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kiosk$/);
});
