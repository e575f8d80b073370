// From a French form on a tablet to an answer: what the desk is for, from both sides.
import { file, unique } from '../lib/desk';
import { field, fill } from '../lib/form';
import { png } from '../lib/png';
import { COORDINATOR, LAWYER, OTHER_LAWYER } from '../lib/staff';
import { expect, expectSameStill, goLive, mark, row, test, unfold } from '../lib/test';
import { like, say } from '../lib/words';

const fr = (key: string) => say('fr', key);
const zh = (key: string) => say('zh-Hans', key);

test('filed in French, claimed and answered in Chinese, read and rated in French', async ({ visitor, staff }) => {
  test.slow();
  const story = unique('histoire');

  // A volunteer's queue is open, and a colleague's.
  const lin = await staff(LAWYER, { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await goLive(lin, '/desk');
  await mark(lin);
  const diego = await staff(OTHER_LAWYER, { serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
  await goLive(diego, '/desk');
  await mark(diego);

  // An exhibitor files on a tablet, one step per screen.
  const tablet = await visitor({ viewport: { width: 768, height: 1024 }, locale: 'fr-FR', hasTouch: true });
  await tablet.goto('/');
  await tablet.getByRole('link', { name: fr('languages-continue') }).tap();
  await tablet.getByRole('link', { name: fr('category-contract') }).tap();
  await expect(tablet.locator('html')).toHaveAttribute('lang', 'fr');
  const steps = tablet.locator('[data-step]');
  const shown = tablet.locator('[data-step]:not([hidden])');
  const next = async () => {
    await shown.getByRole('button', { name: fr('form-next') }).tap();
    await expect(shown).toHaveCount(1);
  };
  const heading = (key: string) => expect(shown.getByRole('heading', { level: 2 })).toHaveText(fr(key));
  expect(await steps.count()).toBe(6);
  await expect(shown).toHaveCount(1);

  await heading('form-urgency');
  await fill(tablet, { danger: 'no', too_late: 'hall_closes' });
  await next();
  await heading('form-questions');
  await fill(tablet, {
    'answers.our_part': 'seller',
    'answers.value': '48 000,50',
    'answers.value.currency': 'EUR',
    'answers.signed': 'yes',
  });
  await next();
  await heading('form-place');
  const hall = (await field(tablet, 'hall').first().getAttribute('value')) ?? '';
  await fill(tablet, { hall, stand: 'D31', other_side_unreadable: 'yes' });
  await next();

  // A step is not left without what it needs; what is said about it stands on this screen.
  await heading('form-story');
  await shown.getByRole('button', { name: fr('form-next') }).tap();
  await heading('form-story');
  await expect(shown.getByText(fr('error-missing'))).toBeVisible();
  await fill(tablet, { story });
  await next();
  await heading('form-contact');
  await fill(tablet, { 'contact.name': 'Hélène Aubry', 'contact.company': 'Atelier Aubry' });
  await next();
  await heading('form-notice');
  await fill(tablet, { consent: 'yes' });
  await shown.getByRole('button', { name: fr('form-send') }).tap();
  await expect(tablet).toHaveURL(/\/fr\/r\/[^/]+\/receipt$/);
  await expect(tablet.getByText(fr('receipt-now-contract'))).toBeVisible();
  const number = (await tablet.getByRole('heading', { level: 1 }).locator('bdi').textContent())?.trim() ?? '';
  await tablet.getByRole('link', { name: fr('receipt-open') }).tap();
  await expect(tablet.getByText(fr('state-waiting.exhibitor'))).toBeVisible();
  await mark(tablet);

  // It appears on both queues by itself, and says no more than may be known before the claim.
  for (const [page, language] of [[lin, 'zh-Hans'], [diego, 'en']] as const) {
    const line = row(page, number);
    await expect(line).toBeVisible();
    await expect(line).toContainText(say(language, 'category-contract.staff'));
    await expect(line).toContainText(say(language, 'language-fr'));
    await expect(line).toContainText(hall);
    for (const secret of [story, 'Aubry', 'D31']) await expect(line).not.toContainText(secret);
    await expectSameStill(page);
  }

  // A colleague looks at it before the claim: structured answers in their language, no names, no story.
  // (This page hears no news, as if both tapped at the same moment.)
  const slow = await diego.context().newPage();
  await slow.route(/\/live\.[^/]*js$/, (route) => route.abort());
  await slow.goto(`/desk/tickets/${number}`);
  await expect(slow.getByText(say('en', 'preview-lead'))).toBeVisible();
  await expect(slow.getByText(say('en', 'option-seller'))).toBeVisible();
  await expect(slow.getByText('48,000.50 EUR')).toBeVisible();
  for (const secret of [story, 'Aubry', 'D31']) await expect(slow.getByText(secret)).toHaveCount(0);

  // Lin claims it; it goes from the colleague's queue, and the colleague who was slower is told who has it.
  await row(lin, number).getByRole('button').click();
  await expect(lin).toHaveURL(new RegExp(`/desk/tickets/${number}$`));
  await expect(lin.getByText(story)).toBeVisible();
  await expect(lin.locator('#case-told').getByText('Hélène Aubry')).toBeVisible();
  await expect(row(diego, number)).toHaveCount(0);
  await expectSameStill(diego);
  await slow.getByRole('button', { name: say('en', 'row-claim'), exact: true }).click();
  await expect(slow.getByText(say('en', 'refused-taken-by', { name: LAWYER }))).toBeVisible();
  await expect(slow.getByText(story)).toHaveCount(0);

  // The exhibitor sees it: a profession is on it, and no name yet.
  await expect(tablet.getByText(fr('state-claimed.exhibitor'))).toBeVisible();
  await expect(tablet.locator('#state')).toContainText(fr('profession-lawyer'));
  await expect(tablet.locator('body')).not.toContainText(LAWYER);

  // A saved reply and a question, tapped in Chinese, arrive in French.
  const replies = await unfold(lin, zh('composer-replies'));
  await replies.getByRole('button').filter({ hasText: zh('reply-do_not_sign') }).click();
  await expect(lin.getByRole('log')).toContainText(zh('reply-do_not_sign'));
  const questions = await unfold(lin, zh('composer-questions'));
  await questions.getByRole('button').filter({ hasText: zh('ask-signed_anything') }).click();
  await expect(lin.getByRole('log')).toContainText(zh('ask-signed_anything'));
  await expect(lin.getByRole('log')).toContainText(zh('thread-unanswered'));

  const thread = tablet.getByRole('log');
  await expect(thread).toContainText(fr('reply-do_not_sign'));
  await expect(thread).toContainText(fr('ask-signed_anything'));
  await expectSameStill(tablet);

  // Answered by a tap, read in Chinese.
  await thread.getByRole('button', { name: fr('tap-no'), exact: true }).tap();
  await expect(tablet.getByText(fr('done-tapped'))).toBeVisible();
  await expect(thread.getByRole('button')).toHaveCount(0);
  await lin.reload();
  await expect(lin.getByRole('log').getByRole('listitem').last()).toContainText(zh('tap-no'));
  await expect(lin.getByRole('log')).not.toContainText(zh('thread-unanswered'));

  // Resolved, and the exhibitor is told in plain words.
  await mark(tablet);
  const resolve = await unfold(lin, zh('deed-resolve'));
  await fill(resolve, { of: 'advice_given', text: '已说明合同义务。' });
  await resolve.getByRole('button', { name: zh('deed-resolve') }).click();
  await expect(lin.getByText(zh('state-resolved')).first()).toBeVisible();
  await expect(tablet.getByText(fr('outcome-advice_given.exhibitor'))).toBeVisible();
  await expectSameStill(tablet);

  // Five stars and a word.
  const word = unique('merci');
  await tablet.locator('label[for="star-5"]').tap();
  await tablet.getByLabel(fr('rate-word')).fill(word);
  const stars = tablet.locator('form').filter({ has: tablet.locator('#star-5') });
  await stars.getByRole('button', { name: fr('rate-send') }).tap();
  await expect(tablet.getByText(fr('done-rated'))).toBeVisible();
  await expect(tablet.locator('#star-5')).toBeChecked();
  await lin.reload();
  await expect(lin.getByText(word)).toBeVisible();
  await expect(lin.getByText(say('zh-Hans', 'ticket-stars', { stars: 5 }))).toBeVisible();

  // And the coordinator can read who saw it.
  const xu = await staff(COORDINATOR);
  await xu.goto(`/desk/tickets/${number}/seen`);
  const seen = xu.getByRole('main');
  await expect(seen).toContainText(LAWYER);
  await expect(seen).toContainText(say('en', 'seen-opened'));
  await expect(seen).toContainText(OTHER_LAWYER);
  await expect(seen).toContainText(say('en', 'seen-previewed'));
});

test('a draft survives a change of language and a lost connection', async ({ visitor }) => {
  const page = await visitor({ viewport: { width: 768, height: 1024 }, locale: 'fr-FR' });
  await page.goto('/fr/new/other');
  const story = unique('histoire');
  await fill(page, { danger: 'yes' });
  await page.locator('[data-step]:not([hidden])').getByRole('button', { name: fr('form-next') }).click();
  await page.locator('[data-step]:not([hidden])').getByRole('button', { name: fr('form-next') }).click();
  await fill(page, { story });

  // In another language the same words stand in the same fields.
  await page.locator('summary').filter({ hasText: 'Français' }).click();
  await page.getByRole('button', { name: 'Italiano' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await expect(page).toHaveURL(/\/it\/new\/other$/);
  await expect(field(page, 'story')).toHaveValue(story);
  await expect(page.locator('input[name="danger"][value="yes"]')).toBeChecked();

  // Sent while the connection is away: the page says so and stays; the second try arrives, once.
  const next = () => page.locator('[data-step]:not([hidden])').getByRole('button', { name: say('it', 'form-next') }).click();
  await next();
  await next();
  await next();
  await fill(page, { 'contact.name': 'Paola Ferrero' });
  await next();
  await fill(page, { consent: 'yes' });
  await page.context().setOffline(true);
  const send = page.getByRole('button', { name: say('it', 'form-send') });
  await send.click();
  const kept = page.locator('.kept');
  await expect(kept).toContainText(say('it', 'kept-waiting'));
  await page.context().setOffline(false);
  await expect(kept).toContainText(like('it', 'kept-arrived'));
  await kept.getByRole('link', { name: say('it', 'kept-open') }).click();
  await expect(page).toHaveURL(/\/it\/r\/[^/]+\/receipt$/);

  // Nothing of it is behind Back: neither a form that would file once more, nor, after "finish", the receipt.
  await page.getByRole('link', { name: say('it', 'receipt-finish') }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack().catch(() => {});
  await expect(page.locator('body')).not.toContainText('Paola');
  await expect(page.locator('[name="story"], .receipt')).toHaveCount(0);
});

test('a message with a photo goes there, and an answer in free words with a translation comes back', async ({ visitor, staff }) => {
  const request = await file({ category: 'customs', fields: { 'contact.name': 'Ada Quill' } });
  const lin = await staff(LAWYER);
  await lin.goto(`/desk/tickets/${request.number}`);
  await lin.getByRole('button', { name: say('en', 'row-claim'), exact: true }).click();
  await expect(lin.locator('#case-told').getByText('Ada Quill')).toBeVisible();

  const guest = await visitor({ viewport: { width: 390, height: 844 } });
  await guest.goto(request.status);
  const words = unique('box');
  await guest.getByLabel(say('en', 'composer-label')).fill(`The carnet is in the ${words}.`);
  await guest.locator('#message [name="photos"]').setInputFiles({ name: 'carnet.png', mimeType: 'image/png', buffer: png() });
  await guest.getByRole('button', { name: say('en', 'composer-send'), exact: true }).click();
  await expect(guest.getByText(say('en', 'done-sent'))).toBeVisible();
  await expect(guest.getByRole('log')).toContainText(words);
  await expect(guest.getByRole('log').getByRole('img', { name: 'carnet.png' })).toBeVisible();
  await mark(guest);

  // It comes to the ticket's page by itself.
  const thread = lin.getByRole('log');
  await expect(thread).toContainText(words);
  const photo = thread.getByRole('img', { name: 'carnet.png' });
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  // Written in the volunteer's language, translated by a colleague: both stand beside each other, signed.
  const answer = unique('答复');
  const form = lin.locator('form').filter({ has: lin.locator('#message-text') });
  await fill(form, { text: answer, language: 'zh-Hans' });
  await form.getByRole('button').click();
  await expect(thread).toContainText(answer);
  const translation = unique('answer');
  const message = thread.getByRole('listitem').filter({ hasText: answer });
  await message.locator('summary').click();
  await fill(message, { text: translation, language: 'en' });
  await message.getByRole('button', { name: say('en', 'translate-send') }).click();
  await expect(lin.getByText(say('en', 'translation-by', { language: say('en', 'language-en'), name: LAWYER }))).toBeVisible();

  const seen = guest.getByRole('log');
  await expect(seen).toContainText(translation);
  await expect(seen).toContainText(answer);
  await expectSameStill(guest);
});
