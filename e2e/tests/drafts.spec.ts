// What a colleague writes is theirs until the desk has it: over a session that ended and a network that went away.
import { file, unique } from '../lib/desk';
import { COORDINATOR, LAWYER, login } from '../lib/staff';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const en = (key: string) => say('en', key);

test('an answer outlives the session and the network, and goes when it has arrived', async ({ staff }) => {
  const request = await file({ category: 'customs' });
  const page = await staff(LAWYER);
  await page.goto(`/desk/tickets/${request.number}`);
  await page.getByRole('button', { name: en('row-claim'), exact: true }).click();
  const answer = page.locator('#message-text');
  const send = page.locator('form').filter({ has: answer }).getByRole('button');
  const signIn = async (name: string) => {
    await page.locator('[name="name"]').fill(name);
    await page.locator('[name="password"]').fill(login(name).password);
    await page.getByRole('button', { name: en('sign-in-send') }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/tickets/${request.number}$`));
  };

  // The session ends while it is written; a colleague who signs in at this tablet does not see it.
  const words = unique('carnet');
  await answer.fill(words);
  await page.context().clearCookies();
  await send.click();
  await expect(page.getByText(en('sign-in-ended'))).toBeVisible();
  await signIn(COORDINATOR);
  await expect(answer).toHaveValue('');
  await page.context().clearCookies();
  await page.reload();
  await signIn(LAWYER);
  await expect(answer).toHaveValue(words);

  // The network is away while it is sent.
  await page.context().setOffline(true);
  await send.click();
  await expect(page.getByText(en('not-sent-offline'))).toBeVisible();
  await page.context().setOffline(false);
  await page.goto(`/desk/tickets/${request.number}`);
  await expect(answer).toHaveValue(words);

  // It arrives once, and nothing of it is left in the field. What was written elsewhere on the page still is.
  const note = unique('note');
  await page.locator('#note-text').fill(note);
  await send.click();
  await expect(page.getByRole('log').getByText(words)).toHaveCount(1);
  await expect(answer).toHaveValue('');
  await expect(page.locator('#note-text')).toHaveValue(note);
  await expect(page).toHaveURL(new RegExp(`/desk/tickets/${request.number}$`));
  await page.reload();
  await expect(answer).toHaveValue('');
});
