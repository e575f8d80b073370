// Amal promises something and leaves without a word: her case goes onto a coordinator's list, Diego takes it over as the next
// of his profession, and before anything else the exhibitor in Lyon reads in French that what was promised stands.
import { DESK, file, unique } from '../lib/desk';
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { fill } from '../lib/form';
import { COORDINATOR, OTHER_LAWYER } from '../lib/staff';
import { expect, test, unfold } from '../lib/test';
import { say } from '../lib/words';

const GONE = 'Amal Haddad';
const en = (key: string, args?: Record<string, string>) => say('en', key, args);

test('what was promised by somebody who left is confirmed first, in the words of whoever asked', async ({ staff, visitor }) => {
  test.setTimeout(120_000);
  const request = await file({ language: 'fr' });
  const [amal, xu, diego] = [await staff(GONE), await staff(COORDINATOR), await staff(OTHER_LAWYER)];
  const headers = { origin: DESK };
  const post = async (who: typeof amal, path: string, form: Record<string, string>) =>
    (await who.request.post(path, { form, headers, maxRedirects: 0 })).status();
  const path = `/desk/tickets/${request.number}`;
  expect(await post(amal, `${path}/claim`, {})).toBe(303);
  const words = unique('douane');
  const due = '2027-01-01T09:00';
  const promise = { key: unique('promise'), body: `Nous appelons la ${words}.`, due, language: 'fr' };
  expect(await post(amal, `${path}/promises`, promise)).toBe(303);

  // Xu marks her absent from the duty page, and finds the case at the shift meeting, with nobody to receive it.
  await xu.goto('/desk/duty/board');
  const form = xu.locator('form[action="/desk/duty/off"]');
  await form.locator('select').selectOption({ label: GONE });
  await form.locator('[name="reason"]').fill('Left without a word.');
  await form.getByRole('button').click();
  await xu.goto('/desk/meeting');
  await expect(xu.locator('main')).toContainText(request.number);
  await xu.goto(path);
  await expect(xu.locator('#to-confirm')).toContainText(en('confirm-lead'));
  expect(await post(xu, `${path}/release`, { text: 'For whoever comes next.' })).toBe(303);
  expect(await post(amal, '/desk/duty', { on: 'true' }), 'she is back for the stories of others').toBe(303);

  // Diego has it now: the message stands there in French, and is sent with one tap.
  expect(await post(diego, `${path}/claim`, {})).toBe(303);
  await diego.goto(path);
  await expectAccessible(diego, 'a case that was left behind');
  await expectNoSidewaysScroll(diego, 'a case that was left behind');
  const write = await unfold(diego, en('confirm-write'));
  await expect(write.locator('[name="message"]')).toHaveValue(new RegExp(words));
  await fill(write, { message: '' });
  await write.getByRole('button', { name: en('confirm-write-send') }).click();
  const again = diego.locator('#fold-confirm-write');
  await expect(again.locator('[name="message"]')).toHaveAttribute('aria-invalid', 'true');
  const message = unique('tient');
  await fill(again, { message: `Ce qui est promis ${message}.` });
  await again.getByRole('button', { name: en('confirm-write-send') }).click();
  await expect(diego.locator('#to-confirm')).toHaveCount(0);
  await expect(diego.locator('body')).toContainText(message);

  const guest = await visitor({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });
  await guest.goto(request.status);
  await expect(guest.locator('.promised')).toContainText(words);
  await expect(guest.locator('body')).toContainText(message);
  await expect(guest.locator('body')).not.toContainText(GONE);
});
