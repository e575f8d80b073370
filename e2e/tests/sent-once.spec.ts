// A deed that was refused stays refused until somebody sends it again, whatever happens to the case meanwhile.
import { DESK, file } from '../lib/desk';
import { COORDINATOR, LAWYER } from '../lib/staff';
import { expect, goLive, test } from '../lib/test';

test('what was refused is not sent again by itself, and what was typed is still there', async ({ staff }) => {
  const request = await file();
  const [lin, xu] = [await staff(LAWYER), await staff(COORDINATOR)];
  const headers = { origin: DESK };
  const ticket = `/desk/tickets/${request.number}`;
  const claim = await lin.request.post(`${ticket}/claim`, { form: {}, headers, maxRedirects: 0 });
  expect(claim.status()).toBe(303);
  await goLive(lin, ticket);
  const form = 'form[action$="/resolve"]';
  const send = () =>
    lin.locator(form).evaluate((f) => {
      const real = f as HTMLFormElement;
      real.noValidate = true;
      real.requestSubmit();
    });
  await lin.locator(form).evaluate((f) => {
    f.querySelector<HTMLSelectElement>('[name="of"]')!.add(new Option('x', 'no-such-outcome', true, true));
    f.querySelector<HTMLTextAreaElement>('[name="text"]')!.value = 'All is said.';
  });
  const sent: string[] = [];
  lin.on('request', (r) => r.method() === 'POST' && r.isNavigationRequest() && sent.push(r.url()));
  await send();
  // The page says so, at the form's own address.
  await expect(lin.locator('#refused')).toBeVisible();
  await expect(lin).toHaveURL(new RegExp(`${ticket}/resolve$`));
  expect(sent).toHaveLength(1);

  // Xu writes a note: the page hears of it, and nothing else happens.
  await xu.goto(ticket);
  const key = await xu.locator('form[action$="/note"] [name="key"]').inputValue();
  await xu.request.post(`${ticket}/note`, { form: { key, text: 'Ask the carrier.' }, headers, maxRedirects: 0 });
  await expect(lin.locator('#case-notes')).toContainText('Ask the carrier.');
  await lin.waitForTimeout(1_000);
  expect(sent, 'nothing is sent by itself').toHaveLength(1);
  await expect(lin.locator(`${form} [name="text"]`)).toHaveValue('All is said.');
});
