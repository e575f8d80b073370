// A tablet that colleagues share: it locks itself, opens with a PIN, and a draft stays its author's.
import { DESK, file, unique } from '../lib/desk';
import { expectAccessible } from '../lib/axe';
import { fill } from '../lib/form';
import { COORDINATOR, LAWYER, OTHER_LAWYER, login } from '../lib/staff';
import { expect, signIn, test } from '../lib/test';
import { say } from '../lib/words';
import type { Page } from '@playwright/test';

async function setPin(page: Page, name: string, pin: string): Promise<void> {
  const answer = await page.request.post('/desk/account/pin', {
    form: { old: login(name).password, pin },
    headers: { origin: DESK },
  });
  expect(answer.status(), `${name} has a PIN`).toBe(200);
}

const person = (page: Page, name: string) => page.locator('.lock-people > li').filter({ hasText: name });

async function open(page: Page, name: string, pin: string): Promise<void> {
  await person(page, name).locator('[name="pin"]').fill(pin);
  await person(page, name).getByRole('button', { name: say('en', 'lock-open') }).click();
}

test('two lawyers share a tablet', async ({ visitor, staff }) => {
  const page = await visitor({ viewport: { width: 1024, height: 768 } });
  await signIn(page, COORDINATOR);
  await page.goto('/desk/devices');
  const tablet = unique('T');
  await fill(page.getByRole('main'), { kind: 'tablet', name: tablet, place: 'Hall 5.1' });
  await page.getByRole('button', { name: say('en', 'devices-send') }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in/);

  await signIn(page, LAWYER);
  // A PIN that everybody tries first is none.
  for (const pin of ['1111', '1234', '12', 'abcd']) {
    const answer = await page.request.post('/desk/account/pin', {
      form: { old: login(LAWYER).password, pin },
      headers: { origin: DESK },
    });
    expect(answer.status(), pin).toBe(422);
  }
  await setPin(page, LAWYER, '4711');
  const request = await file({ category: 'contract' });
  await page.request.post(`/desk/tickets/${request.number}/claim`, { form: {}, headers: { origin: DESK } });
  await page.clock.install();
  await page.goto(`/desk/tickets/${request.number}`);
  await expect(page.locator('.account summary')).toHaveText(LAWYER);
  const draft = unique('half a sentence');
  await page.locator('#message-text').fill(draft);

  // Nobody touches it: it locks, and nothing can be done with the session that was open.
  const session = (await page.context().cookies()).find((cookie) => cookie.name === 'desk_session')!;
  // It says so first, and a key is enough to go on.
  await page.clock.runFor(101_000);
  await expect(page.getByText(say('en', 'lock-soon'))).toBeVisible();
  await page.keyboard.press('Shift');
  await page.clock.runFor(2_000);
  await expect(page.getByText(say('en', 'lock-soon'))).toHaveCount(0);
  await page.clock.runFor(121_000);
  await expect(page).toHaveURL(/\/desk\/lock/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'lock-title'));
  await expectAccessible(page, 'the lock');
  expect((await page.request.get('/desk', { maxRedirects: 0 })).status()).toBe(401);
  expect((await page.request.get('/live')).status(), 'nor listened to').toBe(401);

  // A colleague signs in here, is at work, and sees nothing of it.
  await page.getByRole('link', { name: say('en', 'lock-other') }).click();
  await signIn(page, OTHER_LAWYER);
  await setPin(page, OTHER_LAWYER, '9902');
  await page.goto('/desk');
  await expect(page.locator('.account summary')).toHaveText(OTHER_LAWYER);
  await page.goto(`/desk/tickets/${request.number}`);
  await expect(page.getByText(draft)).toHaveCount(0);
  await page.goto('/desk');

  // A quick change of person: the first goes on in the middle of the sentence.
  await page.getByRole('button', { name: say('en', 'lock-now') }).click();
  await expect(page).toHaveURL(/\/desk\/lock/);
  await open(page, LAWYER, '0000');
  await expect(page.getByText(say('en', 'lock-wrong'))).toBeVisible();
  await open(page, LAWYER, '4711');
  await expect(page.locator('.account summary')).toHaveText(LAWYER);
  await page.goto(`/desk/tickets/${request.number}`);
  await expect(page.locator('#message-text')).toHaveValue(draft);
  // The secret of before opens nothing any more.
  const old = await page.request.fetch(`${DESK}/desk`, { headers: { cookie: `desk_session=${session.value}` }, maxRedirects: 0 });
  expect(old.status()).toBe(401);

  // Five wrong PINs end it there; the password is asked for.
  await page.getByRole('button', { name: say('en', 'lock-now') }).click();
  for (let wrong = 0; wrong < 4; wrong++) {
    await open(page, OTHER_LAWYER, '5555');
    await expect(page.getByText(say('en', 'lock-wrong'))).toBeVisible();
  }
  await open(page, OTHER_LAWYER, '5555');
  await expect(page.getByText(say('en', 'lock-ended'))).toBeVisible();
  await expect(person(page, OTHER_LAWYER)).toHaveCount(0);
  await open(page, LAWYER, '4711');
  await expect(page.locator('.account summary')).toHaveText(LAWYER);

  // Taken out of use, it is a browser like any other: who signs in there is not locked out any more.
  const xu = await staff(COORDINATOR);
  await xu.goto('/desk/devices');
  await xu.getByRole('row').filter({ hasText: tablet }).getByRole('button', { name: say('en', 'devices-retire') }).click();
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('desk_device');
});
