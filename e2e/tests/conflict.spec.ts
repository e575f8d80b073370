// Nobody serves both sides: a name in another script stops Lin Wei, who sees the names and nothing else; a coordinator clears
// the one, and the other is kept from Lin Wei for good, on an old link too.
import { DESK, file, unique } from '../lib/desk';
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { COORDINATOR, LAWYER } from '../lib/staff';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const headers = { origin: DESK };

/** Lin Wei works against a firm, which then asks the desk itself, with its name in Latin letters. */
async function bothSides(firm: { theirs: string; own: string }) {
  const against = await file({ fields: { other_side: firm.theirs } });
  const story = unique('secret-of-the-other-side');
  const of = await file({ fields: { 'contact.company': firm.own, 'contact.name': 'Hu Lan', story } });
  return { against, of, story };
}

test('a likely conflict shows the names alone; a coordinator clears it, and the case can be claimed', async ({ staff }) => {
  test.setTimeout(120_000);
  const [wei, xu] = [await staff(LAWYER), await staff(COORDINATOR)];
  const { against, of, story } = await bothSides({ theirs: '东海机械有限公司', own: 'Donghai Machinery Co., Ltd.' });
  const claimed = await wei.request.post(`/desk/tickets/${against.number}/claim`, { form: {}, headers, maxRedirects: 0 });
  expect(claimed.status()).toBe(303);

  await wei.goto(`/desk/tickets/${of.number}`);
  await wei.locator('#case-claim button').click();
  await expect(wei.getByRole('heading', { name: say('en', 'conflict-title') })).toBeVisible();
  await expect(wei.locator('#conflict')).toContainText('Donghai Machinery Co., Ltd.');
  await expect(wei.locator('#conflict')).toContainText('东海机械有限公司');
  await expect(wei.locator('body')).not.toContainText(story);
  await expect(wei.locator('body')).not.toContainText('Hu Lan');
  await expect(wei.locator('#conflict')).not.toContainText(against.number);
  await expectAccessible(wei, 'the names alone');
  await expectNoSidewaysScroll(wei, 'the names alone');
  await wei.getByRole('button', { name: say('en', 'conflict-ask') }).click();
  await expect(wei.locator('#conflict .done')).toHaveText(say('en', 'conflict-is-asked'));

  await xu.goto('/desk');
  await xu.locator('.calls a[href="/desk/conflicts"]').click();
  const card = xu.locator('.conflict', { hasText: of.number });
  await expect(card).toContainText('东海机械有限公司');
  await expectAccessible(xu, 'what is undecided');
  await card.getByRole('button', { name: say('en', 'conflict-do-clear') }).click();
  await expect(xu.locator('.conflict .error').first(), 'a reason is needed').toBeVisible();
  await card.locator('textarea').first().fill('Two firms of one name, in two provinces.');
  await card.getByRole('button', { name: say('en', 'conflict-do-clear') }).click();
  await expect(xu.locator('.conflict', { hasText: of.number })).toHaveCount(0);

  await wei.goto(`/desk/tickets/${of.number}`);
  await wei.locator('#case-claim button').click();
  await expect(wei.locator('body')).toContainText(story);

  // A name that comes out later is compared at once.
  const names = wei.locator('#case-names');
  await expect(names).toContainText('Donghai Machinery Co., Ltd.');
  await names.locator('#fold-names > summary').click();
  await names.locator('#names-text').fill('Golden Spoon');
  await names.getByRole('button', { name: say('en', 'names-add-send'), exact: true }).click();
  await expect(wei.locator('#case-names')).toContainText('Golden Spoon');
  await expectAccessible(wei, 'a case with names');
  for (const number of [against.number, of.number]) {
    await wei.request.post(`/desk/tickets/${number}/release`, { form: { text: 'Done here.' }, headers, maxRedirects: 0 });
  }
});

test('a conflict keeps the case from whoever has it, on an old link too', async ({ staff }) => {
  test.setTimeout(120_000);
  const wei = await staff(LAWYER);
  const { against, of } = await bothSides({ theirs: '北岭机械有限公司', own: 'Beiling Machinery Ltd' });
  await wei.request.post(`/desk/tickets/${against.number}/claim`, { form: {}, headers, maxRedirects: 0 });
  await wei.goto(`/desk/tickets/${of.number}`);
  await wei.locator('#case-claim button').click();
  await wei.getByRole('button', { name: say('en', 'conflict-mine') }).click();
  await expect(wei).toHaveURL(/\/desk$/);
  await expect(wei.locator('#queue-rows')).not.toContainText(of.number);

  const [old, never] = [
    await wei.request.get(`/desk/tickets/${of.number}`),
    await wei.request.get('/desk/tickets/A-9999'),
  ];
  expect(old.status()).toBe(404);
  const plain = async (answer: typeof old) =>
    (await answer.text()).replace(/(nonce|crossorigin)="[^"]*"/g, '').replace(/data-(now|live)="[^"]*"/g, '').replaceAll(of.number, '').replaceAll('A-9999', '');
  expect(await plain(old)).toBe(await plain(never));
  await wei.goto(`/desk/search?q=${of.number}`);
  await expect(wei.locator('main')).not.toContainText('Beiling');
  await wei.request.post(`/desk/tickets/${against.number}/release`, { form: { text: 'Done here.' }, headers, maxRedirects: 0 });
});
