// Ivo does not come. Ten minutes into his shift Ada, on her phone in the hall, reads whom she can ask: who is rested, the
// nearest first. She calls one after the other, notes what they say, and Mei comes.
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { noonZone, there } from '../lib/noon';
import { ownDesk, OWN_PASSWORD } from '../lib/own';
import { Planner } from '../lib/roster';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const [COORDINATOR, ABSENT, ON_CALL, ELSEWHERE, TIRED, NOTARY] = ['Ada Stein', 'Ivo Novak', 'Sami Haddad', 'Mei Lin', 'Omar Aziz', 'Chen Jing'];
const PHONE = { width: 390, height: 844 };
const en = (key: string, values?: Record<string, string | number>) => say('en', key, values);

test('who does not come is stood in for by whoever says so on the telephone', async ({ visitor }) => {
  test.setTimeout(120_000);
  const zone = noonZone();
  const { day } = there(zone, 0);
  const people = [ABSENT, ELSEWHERE, TIRED];
  const hires = people.map((name) => ({ name, professions: ['lawyer'] }));
  const desk = await ownDesk({ expo: 'Spring Fair', zone, starts: day, ends: day }, COORDINATOR, [
    ...hires,
    { name: NOTARY, professions: ['notary'] },
  ]);
  try {
    const headers = { origin: desk.url };
    const signIn = async (name: string) => {
      const page = await visitor({ baseURL: desk.url, viewport: PHONE });
      const form = { name, password: OWN_PASSWORD, next: '/desk' };
      expect((await page.request.post('/desk/sign-in', { form, headers, maxRedirects: 0 })).status()).toBe(303);
      return page;
    };
    const ada = await signIn(COORDINATOR);

    // Omar worked until just now, Sami waits at home for a call, Ivo should be here for eleven minutes.
    const planner = new Planner(ada.request, desk.url);
    await planner.bringIn([{ name: ON_CALL, email: 'sami@example.com', phone: '+49 30 1234567' }]);
    const at = (minutes: number) => there(zone, minutes).time;
    await planner.need(day, `${at(-300)}-${at(-30)}, ${at(-11)}-${at(180)}`, { lawyer: 1 });
    await planner.need(day, `${at(-60)}-${at(240)}`, { lawyer: 1 }, 'on-call');
    await planner.seat(day, TIRED, 'lawyer', 'add', 0);
    await planner.seat(day, ON_CALL, 'lawyer', 'add', 1);
    await planner.seat(day, ABSENT, 'lawyer', 'add', 2);
    await ada.goto('/desk/duty/board');
    await expect(ada.locator('#duty-calls li')).toHaveCount(0);
    await planner.publish();

    // Her page says so without being loaded again.
    const call = ada.locator('#duty-calls li').filter({ hasText: ABSENT });
    await expect(call).toBeVisible({ timeout: 30_000 });
    await expectAccessible(ada, 'duty with a call');
    await call.getByRole('link', { name: en('duty-call-look') }).click();
    await expect(ada.getByRole('heading', { level: 1 })).toContainText(ABSENT);
    const line = (name: string) => ada.locator('ol.changes > li').filter({ hasText: name });
    await expect(ada.locator('ol.changes > li strong'), 'the nearest first; nobody who is tired, or a notary').toHaveText([ON_CALL, ELSEWHERE]);
    await expect(line(ON_CALL)).toContainText(en('near-on_call'));
    await expect(line(ELSEWHERE)).toContainText(en('near-away'));
    await expect(line(ON_CALL).locator('a.tel'), 'a tap calls').toHaveAttribute('href', 'tel:+49301234567');
    const tap = await line(ON_CALL).locator('a.tel').boundingBox();
    expect(Math.min(tap!.width, tap!.height), 'wide enough for a thumb').toBeGreaterThanOrEqual(44);
    await expectAccessible(ada, 'the call list');
    await expectNoSidewaysScroll(ada, 'the call list');

    const answer = (name: string, said: string) => ada.getByRole('button', { name: en(`answer-${said}-name`, { name }) }).click();
    await answer(ON_CALL, 'no_answer');
    await expect(line(ON_CALL)).toContainText(`${en('answer-no_answer')} (`);
    await expect(line(ELSEWHERE).locator('.soft'), 'nothing is noted of her').toHaveCount(0);
    await answer(ON_CALL, 'declined');
    await expect(line(ON_CALL), 'he called back').toContainText(`${en('answer-declined')} (`);
    await expectAccessible(ada, 'the call list with an answer');
    const address = ada.url();
    await answer(ELSEWHERE, 'coming');

    // The call is over for every coordinator; Mei has the shift and checks in to it.
    await expect(ada).toHaveURL(/\/desk\/duty\/board$/);
    await expect(ada.locator('#duty-calls li')).toHaveCount(0);
    await expect(ada.locator('#duty-expected')).toContainText(ELSEWHERE);
    await expect(ada.locator('#duty-expected')).not.toContainText(ABSENT);
    await ada.goto(address);
    await expect(ada, 'nobody is asked twice').toHaveURL(/\/desk\/duty\/board$/);
    const mei = await signIn(ELSEWHERE);
    await mei.goto('/desk/shifts');
    await mei.locator('.my-shifts').first().getByRole('button', { name: en('duty-start') }).click();
    await expect(mei.locator('[data-presence="there"]')).toBeVisible();
  } finally {
    desk.stop();
  }
});
