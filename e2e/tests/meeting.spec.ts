// The shift meeting: Nour goes in twenty minutes, Paul comes. In two windows: the sheet is kept and offered, he asks back and
// accepts, what is stable goes in one go, and she goes home. The exhibitor reads in Arabic that the case is in new hands.
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { type Filed, file } from '../lib/desk';
import { noonZone, there } from '../lib/noon';
import { ownDesk, OWN_PASSWORD } from '../lib/own';
import { Planner } from '../lib/roster';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const [COORDINATOR, GIVER, RECEIVER] = ['Ada Stein', 'Nour Said', 'Paul Weber'];
const en = (key: string, values?: Record<string, string | number>) => say('en', key, values);

test('what changes hands is read in order, offered, asked about, accepted, and nobody goes home with a case', async ({ visitor }) => {
  test.setTimeout(180_000);
  const zone = noonZone();
  const { day } = there(zone, 0);
  const venue = { expo: 'Spring Fair', zone, starts: day, ends: day };
  const desk = await ownDesk(venue, COORDINATOR, [
    { name: GIVER, professions: ['lawyer'], languages: ['ar:fluent'] },
    { name: RECEIVER, professions: ['lawyer'], languages: ['ar:working'] },
  ]);
  try {
    const headers = { origin: desk.url };
    const signIn = async (name: string): Promise<Page> => {
      const page = await visitor({ baseURL: desk.url, viewport: { width: 1280, height: 900 } });
      const form = { name, password: OWN_PASSWORD, next: '/desk' };
      const answer = await page.request.post('/desk/sign-in', { form, headers, maxRedirects: 0 });
      expect(answer.status(), `${name} signs in`).toBe(303);
      return page;
    };
    const duty = async (page: Page, on: boolean) =>
      (await page.request.post('/desk/duty', { form: { on: `${on}` }, headers, maxRedirects: 0 })).status();
    const [ada, nour, paul] = [await signIn(COORDINATOR), await signIn(GIVER), await signIn(RECEIVER)];

    // Two shifts that meet in twenty minutes.
    const planner = new Planner(ada.request, desk.url);
    const [from, change, to] = [there(zone, -180).time, there(zone, 20).time, there(zone, 240).time];
    await planner.need(day, `${from}-${change}, ${change}-${to}`, { lawyer: 1 });
    await planner.seat(day, GIVER, 'lawyer', 'add', 0);
    await planner.seat(day, RECEIVER, 'lawyer', 'add', 1);
    await planner.publish();
    expect(await duty(nour, true)).toBe(303);
    const claimed = async (): Promise<Filed> => {
      const filed = await file({ language: 'ar', desk: desk.url });
      const answer = await nour.request.post(`/desk/tickets/${filed.number}/claim`, { form: {}, headers, maxRedirects: 0 });
      expect(answer.status()).toBe(303);
      return filed;
    };
    const [shaky, calm] = [await claimed(), await claimed()];

    // Ada's view of it: who goes and who comes, and that nobody receives anything yet.
    await ada.goto('/desk/meeting');
    await expect(ada.locator('.meeting-at'), 'when they change, on the twelve hours of English').toContainText(change.slice(2));
    await expect(ada.locator('#meeting-sides')).toContainText(en('meeting-not-there'));
    const turn = (page: Page, of: Filed) => page.locator('.turn').filter({ hasText: of.number });
    await expect(turn(ada, shaky)).toContainText(en('meeting-no-receiver'));
    await expect(turn(ada, calm)).toContainText(en('meeting-no-sheet'));
    await expectAccessible(ada, 'the shift meeting');
    await expectNoSidewaysScroll(ada, 'the shift meeting');
    expect(await duty(paul, true), 'within half an hour of his shift').toBe(303);
    await expect(ada.locator('#meeting-sides'), 'the page follows').toContainText(en('meeting-there'));

    // Nour writes the two sheets; the stable one she keeps, the other she offers to Paul.
    const write = async (of: Filed, severity: string, step: string) => {
      await nour.goto('/desk/meeting');
      await turn(nour, of).getByRole('link', { name: en('meeting-write', { number: of.number }) }).click();
      await nour.locator(`[name="severity"][value="${severity}"]`).check();
      await nour.locator('#f-next_step').fill(step);
      await nour.locator('#f-next_at').fill(`${day}T${to}`);
    };
    await write(calm, 'stable', 'Send the draft.');
    await nour.getByRole('button', { name: en('handoff-keep') }).click();
    await expect(nour.locator('#handoff-kept')).toContainText(GIVER);
    await nour.goto('/desk/meeting');
    await expect(turn(nour, calm), 'that nothing is promised has to be said').toContainText(en('handoff-promises'));
    await nour.goto(`/desk/tickets/${calm.number}/handoff`);
    await expect(nour.locator('#f-next_step')).toHaveValue('Send the draft.');
    await expectAccessible(nour, 'a sheet that was kept');
    await nour.getByLabel(en('handoff-promises-none')).check();
    await nour.getByRole('button', { name: en('handoff-keep') }).click();

    await write(shaky, 'unstable', 'Call the buyer.');
    await nour.getByLabel(en('handoff-promises-none')).check();
    await nour.locator('select[name="to"]').selectOption({ label: RECEIVER });
    await nour.getByRole('button', { name: en('handoff-offer'), exact: true }).click();
    await expect(nour.locator('.handoff')).toContainText(RECEIVER);
    expect(await duty(nour, false), 'offered is not accepted').toBe(409);

    // The stable one goes in one go, to the next shift.
    await nour.goto('/desk/meeting');
    await expect(turn(nour, calm)).toContainText(en('meeting-whole'));
    await nour.locator('#meeting-together button[value="offer"]').click();
    await expect(nour.locator('#meeting-said')).toContainText(en('meeting-said-offered', { number: calm.number }));

    // Paul's window: the unstable one first. He asks back, reads the answer, says the next step himself, and accepts.
    await paul.goto('/desk/meeting');
    await expect(paul.locator('.turn').first()).toContainText(shaky.number);
    await expect(paul.locator('.turn').first()).toContainText('Call the buyer.');
    await expectAccessible(paul, 'the shift meeting of who comes');
    await turn(paul, shaky).getByRole('link', { name: en('meeting-take', { number: shaky.number }) }).click();
    await expect(paul.getByText(en('handoff-since-never'))).toBeVisible();
    await expect(paul.locator('.history')).toContainText(en('action-handoff_offered'));
    await paul.locator('#ask-text').fill('Which number?');
    await paul.getByRole('button', { name: en('handoff-ask'), exact: true }).click();
    await nour.goto(`/desk/tickets/${shaky.number}/handoff`);
    await expect(nour.locator('.asked')).toContainText('Which number?');
    await nour.locator('#ask-text').fill('The one on the invoice.');
    await nour.getByRole('button', { name: en('handoff-ask'), exact: true }).click();
    await expect(paul.locator('.asked'), 'his page follows').toContainText('The one on the invoice.');
    await paul.locator('#accept-text').fill('I call the buyer.');
    await paul.getByRole('button', { name: en('handoff-accept'), exact: true }).click();
    await expect(paul).toHaveURL(new RegExp(`/desk/tickets/${shaky.number}$`));
    await expect(paul.locator('#case-head')).toContainText(en('severity-unstable'));

    await paul.goto('/desk/meeting');
    await paul.locator('#meeting-together button[value="accept"]').click();
    await expect(paul.locator('#meeting-said')).toContainText(en('meeting-said-accepted', { number: calm.number }));
    await expect(paul.locator('#meeting-turns')).toContainText(en('meeting-nothing'));

    // Nothing is left on Nour's page, which stood open, and she goes home.
    await nour.goto('/desk/meeting');
    await expect(nour.locator('#meeting-turns')).toContainText(en('meeting-nothing'));
    expect(await duty(nour, false)).toBe(303);

    const phone = await visitor({ viewport: { width: 390, height: 844 }, baseURL: desk.url });
    for (const of of [shaky, calm]) {
      await phone.goto(of.status);
      // Up to the time: the sentence after it.
      await expect(phone.locator('.state')).toContainText(say('ar', 'status-handed', { time: '|' }).split('|')[1].trim());
      for (const name of [GIVER, RECEIVER]) await expect(phone.locator('body')).not.toContainText(name);
    }
    await expectAccessible(phone, 'the page of a request in new hands');
  } finally {
    desk.stop();
  }
});

test('a page a case on paper, on one sheet of A4 each', async ({ visitor }) => {
  test.setTimeout(120_000);
  const venue = { expo: 'Spring Fair', zone: 'Europe/Berlin', starts: '2026-11-05', ends: '2026-11-10' };
  const desk = await ownDesk(venue, COORDINATOR, [{ name: GIVER, professions: ['lawyer'], languages: ['ar:fluent'] }]);
  try {
    const headers = { origin: desk.url };
    const page = await visitor({ baseURL: desk.url });
    await page.request.post('/desk/sign-in', { form: { name: GIVER, password: OWN_PASSWORD, next: '/desk' }, headers });
    await page.goto('/desk/meeting');
    await expect(page.locator('#meeting-turns')).toContainText(en('meeting-nothing'));
    await page.request.post('/desk/duty', { form: { on: 'true' }, headers });
    for (let count = 0; count < 2; count += 1) {
      const { number } = await file({ language: 'ar', desk: desk.url });
      await page.request.post(`/desk/tickets/${number}/claim`, { form: {}, headers });
      const words = 'They keep the deposit, and say that the goods came late. '.repeat(8);
      const form = { deed: 'keep', severity: 'watch', summary: words, done: words, next_step: 'Call.', if_then: words, apart: words };
      await page.request.post(`/desk/tickets/${number}/handoff`, { form, headers });
    }
    await page.goto('/desk/meeting');
    await expect(page.locator('#meeting-sides')).toContainText(en('meeting-no-roster'));
    await page.getByRole('link', { name: en('meeting-paper') }).click();
    await expect(page.locator('.handoff-paper')).toHaveCount(2);
    await expectAccessible(page, 'the sheets for the printer');
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pages.match(/\/Type \/Page\b/g), 'a page a case').toHaveLength(2);
  } finally {
    desk.stop();
  }
});
