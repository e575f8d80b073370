// The page is closed, or there is none: a mail says that there is an answer, somebody calls back, somebody is on the way.
import { expectAccessible } from '../lib/axe';
import { DESK, file, unique } from '../lib/desk';
import { fill } from '../lib/form';
import { decoded, mails } from '../lib/mail';
import { LAWYER } from '../lib/staff';
import { expect, test } from '../lib/test';
import { like, say } from '../lib/words';

test('a mail says that there is an answer, in their language and with nothing of the case', async ({ staff, visitor }) => {
  test.skip(!process.env.DESK_TEST_MAIL, 'no SMTP server: aiosmtpd could not be installed');
  test.slow();
  const to = `${unique('omar').toLowerCase()}@example.com`;
  const secretStory = unique('The deposit is gone');
  const request = await file({ language: 'ar', category: 'contract', fields: { story: secretStory, 'contact.email': to } });
  const lin = await staff(LAWYER);
  const post = (deed: string, form: Record<string, string>) =>
    lin.request.post(`/desk/tickets/${request.number}/${deed}`, { form, headers: { origin: DESK } });
  await post('claim', {});
  const answer = unique('Please bring the contract');
  await post('message', { key: unique('key-key'), text: answer, language: 'en' });
  await expect.poll(() => mails(to).length, { timeout: 30_000 }).toBe(1);
  const [mail] = mails(to);
  // Names and numbers are marked off from the Arabic around them.
  expect(decoded(mail.headers, 'subject').replace(/[\u2068\u2069]/g, '')).toBe(say('ar', 'mail-subject', { number: request.number }));
  expect(mail.headers).toMatch(/^content-language: ar$/im);
  expect(mail.headers).toMatch(/^auto-submitted: auto-generated$/im);
  expect(mail.text).toContain(`/ar/r/${request.secret}`);
  expect(mail.text).toContain(say('ar', 'mail-private'));
  expect(mail.headers + mail.text).not.toContain(secretStory);
  expect(mail.headers + mail.text).not.toContain(answer);
  // The link in it opens the page.
  const link = /https?:\/\/\S+/.exec(mail.text)![0];
  const page = await visitor();
  await page.goto(new URL(link).pathname);
  await expect(page.locator('#thread')).toContainText(answer);
  await lin.goto(`/desk/tickets/${request.number}`);
  await expect(lin.locator('#case-told')).toContainText(say('en', 'notice-mail-sent'));

  // With the page open and before somebody's eyes no mail goes out.
  await post('message', { key: unique('key-key'), reply: 'do_not_sign' });
  await expect(page.locator('#thread > li')).toHaveCount(2, { timeout: 15_000 });
  await page.waitForTimeout(18_000);
  expect(mails(to)).toHaveLength(1);
});

test('who left only a phone is called back, and sees that somebody is on the way', async ({ staff, visitor }) => {
  const lin = await staff(LAWYER);
  await lin.goto('/desk/brief');
  await fill(lin.getByRole('main'), {
    category: 'contract',
    'contact.phone': '+49 30 901820',
    story: unique('Anzahlung'),
    language: 'de',
    consent: 'yes',
  });
  await lin.getByRole('button', { name: say('en', 'form-send') }).click();
  const number = (await lin.locator('.number-large').first().textContent())!.trim();
  const status = new URL(await lin.locator('.receipt .link a').getAttribute('href').then(String)).pathname;
  await lin.request.post(`/desk/tickets/${number}/claim`, { form: {}, headers: { origin: DESK } });
  await lin.goto('/desk/callbacks');
  const entry = lin.getByRole('main').getByRole('listitem').filter({ hasText: number });
  await expect(entry.getByRole('link', { name: '+4930901820' })).toHaveAttribute('href', 'tel:+4930901820');
  await expectAccessible(lin, 'the call-back list');
  await entry.locator('[name="text"]').fill('Mailbox.');
  await entry.getByRole('button', { name: say('en', 'deed-reach-no_answer') }).click();
  await expect(entry).toContainText('Mailbox.');

  const page = await visitor({ viewport: { width: 390, height: 844 } });
  await page.goto(status);
  await expect(page.locator('#state')).toContainText(like('de', 'reached-no_answer'));
  await expect(page.locator('body')).not.toContainText('Mailbox.');
  await lin.goto(`/desk/tickets/${number}`);
  await lin.getByRole('button', { name: say('en', 'deed-reach-on_my_way') }).click();
  await expect(page.locator('#state')).toContainText(like('de', 'reached-on_my_way'), { timeout: 15_000 });
  await lin.goto('/desk/callbacks');
  await entry.getByRole('button', { name: say('en', 'deed-reach-spoke') }).click();
  await expect(entry).toHaveCount(0);
});

test('"do not call at the stand" is read before the number', async ({ staff }) => {
  const request = await file({ fields: { 'contact.discreet': 'yes', 'contact.phone': '+86 138 0013 8000' } });
  const lin = await staff(LAWYER);
  await lin.request.post(`/desk/tickets/${request.number}/claim`, { form: {}, headers: { origin: DESK } });
  await lin.goto(`/desk/tickets/${request.number}`);
  const told = await lin.locator('#case-told').innerText();
  const [warning, number] = [say('en', 'ticket-discreet'), '+8613800138000'].map((text) => told.indexOf(text));
  expect(warning).toBeGreaterThan(0);
  expect(number).toBeGreaterThan(warning);
});
