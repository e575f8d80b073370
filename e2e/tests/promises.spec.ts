// What the exhibitor is told is on a clock: promised in Chinese ink, read on a French page, moved with a word, kept.
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { file, unique } from '../lib/desk';
import { fill } from '../lib/form';
import { LAWYER } from '../lib/staff';
import { expect, expectSameStill, goLive, mark, row, test, unfold } from '../lib/test';
import { like, say } from '../lib/words';

const zh = (key: string) => say('zh-Hans', key);
const fr = (key: string) => say('fr', key);

/** So many hours from now, as the venue's clock shows it. */
function inHours(hours: number): string {
  const at = new Date(Date.now() + hours * 3600e3);
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
  return parts.format(at).replace(' ', 'T');
}

test('promised, moved with a message in French, and nothing ends before it is kept', async ({ visitor, staff }) => {
  test.slow();
  const request = await file({ category: 'contract', language: 'fr', fields: { 'contact.name': 'Odile Roux' } });
  const lin = await staff(LAWYER, { locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  await goLive(lin, `/desk/tickets/${request.number}`);
  await lin.getByRole('button', { name: zh('row-claim'), exact: true }).click();
  await expect(lin.locator('#case-told').getByText('Odile Roux')).toBeVisible();
  const guest = await visitor({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });
  await guest.goto(request.status);
  await expect(guest.getByText(fr('state-claimed.exhibitor'))).toBeVisible();
  await mark(guest);

  // A time that is past is named at its field, and what was typed is still there.
  const words = unique('banque');
  const times = lin.locator('#case-times');
  await expect(times).toContainText(zh('times-none'));
  let form = await unfold(lin, zh('promise-new'));
  await fill(form, { body: `Nous appelons la ${words}.`, due: inHours(-2), language: 'fr' });
  await form.getByRole('button', { name: zh('promise-send') }).click();
  form = lin.locator('#fold-promises');
  await expect(form.locator('[name="due"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(form).toContainText(zh('error-out_of_range'));
  await expect(form.locator('[name="body"]')).toHaveValue(`Nous appelons la ${words}.`);
  await expectAccessible(lin, 'a promise with an error');
  await fill(form, { due: inHours(3) });
  await form.getByRole('button', { name: zh('promise-send') }).click();
  await expect(times).toContainText(words);
  await expect(lin.locator('#case-head')).toContainText(zh('clock-promise'));

  // The exhibitor reads it, on the page that stood open.
  await expect(guest.locator('.promised')).toContainText(words);
  await expect(guest.locator('.promised')).toContainText(fr('promised-title'));
  await expectSameStill(guest);
  await expectAccessible(guest, 'the page of a request with a promise');
  await expectNoSidewaysScroll(guest, 'the page of a request with a promise');

  // Ending the case is refused, with a sentence that says what is owed.
  const resolve = await unfold(lin, zh('deed-resolve'));
  await fill(resolve, { of: 'advice_given', text: '已说明。' });
  await resolve.getByRole('button', { name: zh('deed-resolve') }).click();
  await expect(lin.locator('#refused')).toHaveText(zh('refused-promise-open'));

  // On the board, and in the queue as what runs out next.
  await lin.goto('/desk/clocks');
  const line = lin.locator('.board li').filter({ hasText: request.number });
  await expect(line).toContainText(zh('clock-promise'));
  await expect(line).toContainText(zh('row-mine'));
  await expect(line, 'no words of the case').not.toContainText(words);
  await expectAccessible(lin, 'the clock board');
  await expectNoSidewaysScroll(lin, 'the clock board');
  await lin.goto('/desk?show=mine');
  await expect(row(lin, request.number)).toContainText(like('zh-Hans', 'clock-promise'));

  // Moved only with a word to the exhibitor, who reads it in the thread.
  await lin.goto(`/desk/tickets/${request.number}`);
  const moving = await unfold(lin, zh('promise-move'));
  const message = unique('demain');
  await fill(moving, { due: inHours(20), reason: '银行已关门。', language: 'fr' });
  await moving.getByRole('button', { name: zh('promise-move') }).click();
  const again = lin.locator('details[open]').filter({ has: lin.locator('[name="message"]') });
  await expect(again).toContainText(zh('error-missing'));
  await expect(again.locator('[name="reason"]')).toHaveValue('银行已关门。');
  await fill(again, { message: `La banque est fermée, ${message}.` });
  await again.getByRole('button', { name: zh('promise-move') }).click();
  await expect(guest.getByRole('log')).toContainText(message);
  await expect(guest.locator('.promised li')).toHaveCount(1);
  await expectSameStill(guest);

  // Kept; and now the case may end.
  const keep = await unfold(lin, zh('promise-keep'));
  await keep.getByRole('button', { name: zh('promise-keep') }).click();
  await expect(times).toContainText(zh('times-none'));
  await expect(guest.locator('.promised')).toHaveCount(0);
  const end = await unfold(lin, zh('deed-resolve'));
  await fill(end, { of: 'advice_given', text: '已说明。' });
  await end.getByRole('button', { name: zh('deed-resolve') }).click();
  await expect(lin.getByText(zh('state-resolved')).first()).toBeVisible();
  await expect(guest.getByText(fr('outcome-advice_given.exhibitor'))).toBeVisible();
});

test('a clock that begins later is started by hand and met with a reason', async ({ staff }) => {
  const request = await file({ category: 'ip_claim', fields: { 'contact.name': 'Ned Rowe' } });
  const lin = await staff(LAWYER);
  await lin.goto(`/desk/tickets/${request.number}`);
  await lin.getByRole('button', { name: say('en', 'row-claim'), exact: true }).click();
  const times = lin.locator('#case-times');
  await expect(times).toContainText(say('en', 'clock-last_day'));
  let form = await unfold(lin, say('en', 'clock-new'));
  await fill(form, { kind: 'court_48h' });
  await form.getByRole('button', { name: say('en', 'clock-start'), exact: true }).click();
  form = lin.locator('#fold-clocks');
  await expect(form.locator('[name="from"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.locator('[name="kind"]')).toHaveValue('court_48h');
  await fill(form, { from: inHours(-1) });
  await form.getByRole('button', { name: say('en', 'clock-start'), exact: true }).click();
  const court = times.getByRole('listitem').filter({ hasText: say('en', 'clock-court_48h') });
  await expect(court).toContainText('Civil Procedure Law');
  await court.locator('summary').filter({ hasText: say('en', 'clock-meet') }).click();
  await court.locator('details[open] [name="reason"]').fill('The court has decided.');
  await court.locator('details[open]').getByRole('button').click();
  await expect(court).toHaveCount(0);
  await lin.locator('summary').filter({ hasText: say('en', 'ticket-history') }).click();
  await expect(lin.locator('#case-history')).toContainText(say('en', 'action-clock_met'));
  await expect(lin.locator('#case-history')).toContainText('The court has decided.');
});
