// The shift ends: Amal hands a case to Diego in another window, he asks back and accepts, she goes home; the exhibitor in
// Cairo reads in Arabic that it is in new hands, without a name.
import { DESK, file } from '../lib/desk';
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { OTHER_LAWYER } from '../lib/staff';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const GIVER = 'Amal Haddad';

test('a case passes to a colleague, who asks back and accepts, and only then its giver goes home', async ({ staff, visitor }) => {
  test.setTimeout(120_000);
  const request = await file({ language: 'ar' });
  const [amal, diego] = [await staff(GIVER), await staff(OTHER_LAWYER)];
  const headers = { origin: DESK };
  const claim = await amal.request.post(`/desk/tickets/${request.number}/claim`, { form: {}, headers, maxRedirects: 0 });
  expect(claim.status()).toBe(303);
  const goHome = () => amal.request.post('/desk/duty', { form: { on: 'false' }, headers, maxRedirects: 0 });
  expect((await goHome()).status(), 'nobody goes home with a case').toBe(409);

  // Diego speaks no Arabic: first somebody is named who interprets.
  await amal.goto(`/desk/tickets/${request.number}/handoff`);
  await expect(amal.locator('select[name="to"]')).not.toContainText(OTHER_LAWYER);
  await amal.goto(`/desk/tickets/${request.number}`);
  const interpreter = amal.locator('details', { hasText: say('en', 'interpreter-mark') });
  await interpreter.locator('summary').click();
  await expectAccessible(amal, 'naming an interpreter');
  await interpreter.locator('select').selectOption({ label: GIVER });
  await interpreter.getByRole('button', { name: say('en', 'interpreter-mark'), exact: true }).click();
  await expect(amal.locator('#interpreter')).toContainText(GIVER);

  // The sheet begins from the log; what it lacks is said, and nothing typed is lost.
  await amal.goto(`/desk/tickets/${request.number}`);
  await amal.getByRole('link', { name: say('en', 'handoff-open') }).click();
  await expect(amal.locator('#f-summary')).not.toHaveValue('');
  await expectAccessible(amal, 'the sheet');
  await amal.locator('#f-if_then').fill('No answer: draft the notice.');
  await amal.getByRole('button', { name: say('en', 'handoff-offer'), exact: true }).click();
  await expect(amal.locator('#f-promises-error')).toBeVisible();
  await expect(amal.locator('#f-if_then')).toHaveValue('No answer: draft the notice.');
  await amal.getByLabel(say('en', 'severity-unstable')).check();
  await amal.getByLabel(say('en', 'handoff-promises-none')).check();
  await amal.locator('#f-next_step').fill('Call the buyer.');
  await amal.locator('#f-next_at').fill('2030-01-01T18:00');
  await amal.locator('select[name="to"]').selectOption({ label: OTHER_LAWYER });
  await amal.getByRole('button', { name: say('en', 'handoff-offer'), exact: true }).click();
  await expect(amal.locator('.handoff')).toContainText(OTHER_LAWYER);
  expect((await goHome()).status(), 'offered is not accepted').toBe(409);

  // In the other window.
  await diego.goto('/desk/handoffs');
  await expectAccessible(diego, 'the offers');
  await diego.locator('#handoffs-to-me').getByRole('link', { name: request.number }).click();
  await expect(diego.locator('.handoff .sheet-lines')).toContainText(say('en', 'handoff-promises-none'));
  await expectAccessible(diego, 'the offer');
  await diego.locator('#ask-text').fill('Which number?');
  await diego.getByRole('button', { name: say('en', 'handoff-ask'), exact: true }).click();
  await amal.reload();
  await expect(amal.locator('.asked')).toContainText('Which number?');
  await amal.locator('#ask-text').fill('The one on the invoice.');
  await amal.getByRole('button', { name: say('en', 'handoff-ask'), exact: true }).click();
  await diego.reload();
  await expect(diego.locator('.asked')).toContainText('The one on the invoice.');
  const accept = diego.getByRole('button', { name: say('en', 'handoff-accept'), exact: true });
  await accept.click();
  await expect(diego.locator('#accept-text-error')).toBeVisible();
  await diego.locator('#accept-text').fill('I call the buyer by six.');
  await accept.click();
  await expect(diego).toHaveURL(new RegExp(`/desk/tickets/${request.number}$`));

  // Amal holds nothing more.
  expect((await goHome()).status()).toBe(303);
  expect((await amal.request.post('/desk/duty', { form: { on: 'true' }, headers, maxRedirects: 0 })).status()).toBe(303);
  await diego.reload();
  await expect(diego.locator('#interpreter'), 'she went home').toHaveCount(0);
  await expect(diego.locator('#case-parts')).toContainText(say('en', 'interpreter-none', { language: say('en', 'language-ar') }));
  const gone = await amal.request.get(`/desk/tickets/${request.number}`);
  expect(gone.status(), 'what one handed over is out of sight').toBe(404);

  const phone = await visitor({ viewport: { width: 390, height: 844 }, baseURL: DESK });
  await phone.goto(request.status);
  // Up to the time: the sentence after it.
  await expect(phone.locator('.state')).toContainText(say('ar', 'status-handed', { time: '|' }).split('|')[1].trim());
  await expect(phone.locator('body')).not.toContainText(OTHER_LAWYER);
  await expectNoSidewaysScroll(phone, 'the page of a request in new hands');
});
