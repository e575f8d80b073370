// A coordinator brings in a list, says what the day needs, publishes; a volunteer joins on a phone, checks in and claims.
import { DESK, file, unique } from '../lib/desk';
import { expectAccessible, expectNoSidewaysScroll } from '../lib/axe';
import { COORDINATOR, NOTARY } from '../lib/staff';
import { expect, test, unfold } from '../lib/test';
import { say } from '../lib/words';

/** The day and the time at the venue, some minutes from now. */
function atVenue(minutes: number): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(Date.now() + minutes * 60_000));
  const of = (type: string) => parts.find((p) => p.type === type)!.value;
  return { day: `${of('year')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
}

test('a list becomes a roster, and only who is on duty claims', async ({ staff, visitor }) => {
  test.setTimeout(240_000);
  const name = unique('Sun Li');
  // A number that no other run used: by it somebody would be known again.
  const phoneNumber = `139${String(Date.now() % 1e8).padStart(8, '0')}`;
  const xu = await staff(COORDINATOR);

  // The list, as offices keep it: a title above the headers, one cell that makes no sense.
  await xu.goto('/desk/people/import');
  await expectAccessible(xu, 'the import');
  const list = `志愿者名单,,,\n姓名,职业,语言,手机\n${name},厨师,英语（流利）,${phoneNumber}\n`;
  await xu.locator('#file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await xu.getByRole('button', { name: say('en', 'import-read') }).click();
  await expect(xu.getByText('厨师').first()).toBeVisible();
  await expectAccessible(xu, 'the preview');
  await expect(xu.getByRole('button', { name: say('en', 'import-finish') })).toHaveCount(0);
  await xu.locator('input[name="cell.3.1"]').fill('律师');
  await xu.getByRole('button', { name: say('en', 'import-mend') }).click();
  await xu.getByRole('button', { name: say('en', 'import-finish') }).click();
  await expect(xu.locator('.done')).toContainText('1');

  // What today needs: one lawyer from ten minutes from now on.
  const [from, to] = [atVenue(10), atVenue(190)];
  await xu.goto('/desk/roster/demand');
  await unfold(xu, say('en', 'demand-both'));
  await expectAccessible(xu, 'what is needed');
  const form = xu.locator('form[action="/desk/roster/demand/paint"]');
  await form.locator('[name="from"]').fill(from.day);
  await form.locator('[name="to"]').fill(from.day);
  await form.locator('[name="watch"][value="free"]').check();
  await form.locator('[name="spans"]').fill(`${from.time}-${to.time}`);
  await form.locator('[name="need.lawyer"]').fill('1');
  await form.locator('[name="need.notary"]').fill('');
  await form.getByRole('button', { name: say('en', 'demand-send') }).click();
  await expect(xu.locator('.demand-cell').filter({ hasText: from.time }).first()).toBeVisible();

  // The solver proposes; by hand it is the new lawyer who comes.
  await xu.goto('/desk/roster/solve');
  await xu.getByRole('button', { name: '5 seconds', exact: true }).click();
  await xu.getByRole('button', { name: say('en', 'solve-take') }).click({ timeout: 30_000 });
  await expect(xu).toHaveURL(/\/desk\/roster/);
  await xu.goto(`/desk/roster?day=${from.day}`);
  await expectAccessible(xu, 'the draft');
  const shift = xu.locator('.shift').filter({ hasText: `${from.time}–${to.time}` });
  const planned = await shift.locator('.seats li').count();
  for (let i = 0; i < planned; i += 1) await shift.locator('button[value="remove"]').first().click();
  await expect(shift.locator('.late').first()).toBeVisible();
  // Who of the demo's lawyers is rested depends on the hour: one of those who are offered.
  const offered = shift.locator('option', { hasText: ` · ${say('en', 'profession-lawyer')}` }).filter({ hasNotText: name }).first();
  const lawyer = (await offered.textContent())!.split(' · ')[0];
  await shift.locator('select').selectOption((await offered.getAttribute('value'))!);
  await shift.getByRole('button', { name: say('en', 'roster-add'), exact: true }).click();
  await expect(shift.locator('.seats')).toContainText(lawyer);

  // In the grid it goes to the newcomer: with the mouse first over a notary's row, which the rules refuse.
  await xu.setViewportSize({ width: 1440, height: 1300 });
  await xu.goto(`/desk/roster/grid?day=${from.day}`);
  await expectAccessible(xu, 'the grid');
  const block = (who: string) => xu.locator('.grid-cell').and(xu.getByLabel(new RegExp(`^${who}, .*${from.time}–${to.time}`)));
  const row = (who: string) => xu.locator('.grid-row', { has: xu.locator('.grid-head', { hasText: who }) });
  const said = xu.locator('.grid-say');
  const drag = async (to: string) => {
    await block(lawyer).scrollIntoViewIfNeeded();
    const [start, end] = [(await block(lawyer).boundingBox())!, (await row(to).boundingBox())!];
    const x = start.x + start.width / 3;
    await xu.mouse.move(x, start.y + 20);
    await xu.mouse.down();
    await xu.mouse.move(x, start.y + 40, { steps: 3 });
    await xu.mouse.move(x, end.y + 20, { steps: 6 });
    await expect(xu.locator('.grid-landing')).toBeVisible();
    await xu.mouse.up();
  };
  await drag(NOTARY);
  await expect(said).toContainText(say('en', 'rule-profession'));
  await expect(block(lawyer)).toBeVisible();
  await xu.getByLabel(say('en', 'grid-filter')).fill(say('en', 'profession-lawyer'));
  await expect(row(NOTARY)).toHaveCount(0);
  await drag(name);
  await expect(block(name)).toBeVisible();
  await expect(block(lawyer)).toHaveCount(0);
  await expect(block(name)).toBeFocused();

  // With the keyboard to whoever is next, and back again by undoing it.
  await xu.keyboard.press('Space');
  // Whoever is next above has to rest at some hours at which this runs: on to one who need not.
  await expect(async () => {
    await xu.keyboard.press('ArrowUp');
    await expect(xu.locator('.grid-landing.fits')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await xu.keyboard.press('Enter');
  await expect(block(name)).toHaveCount(0);
  await xu.keyboard.press('Control+z');
  await expect(block(name)).toBeVisible();
  await block(name).focus();
  await xu.keyboard.press('p');
  await expect(xu.getByLabel(new RegExp(`^${name}, .*${say('en', 'roster-pinned')}`)).first()).toBeVisible();
  await block(name).click();
  await expectAccessible(xu, 'the grid with its panel');

  // What the grid did is what the list tells, and what goes to the printer.
  await xu.goto(`/desk/roster?day=${from.day}`);
  await expect(shift.locator('.seats')).toContainText(name);
  await expect(shift.locator('.seats')).not.toContainText(lawyer);
  await xu.goto(`/desk/roster/print?day=${from.day}&of=draft`);
  await expect(xu.locator('.sheet')).toContainText(name);
  await expectAccessible(xu, 'the roster on paper');
  await xu.goto('/desk/roster/expo');
  await expectAccessible(xu, 'the expo');
  await xu.setViewportSize({ width: 1024, height: 768 });

  await xu.goto('/desk/roster/publish');
  await expect(xu.locator('.changes').first()).toContainText(name);
  await expectAccessible(xu, 'publishing');
  await xu.getByRole('button', { name: say('en', 'publish-send') }).click();
  await expect(xu.locator('.changes').first()).not.toContainText(name);

  // The invitation, opened on a phone.
  await xu.goto('/desk/people');
  await xu.getByRole('link', { name }).click();
  await xu.getByRole('button', { name: say('en', 'invite-one') }).click();
  await expectAccessible(xu, 'invitations');
  const link = await xu.locator('a.feed').getAttribute('href');
  const phone = await visitor({ viewport: { width: 390, height: 844 }, baseURL: DESK });
  await phone.goto(new URL(link!).pathname);
  await expectAccessible(phone, 'the invitation');
  await phone.locator('#password').fill('a long password');
  await phone.getByRole('button', { name: say('en', 'join-send') }).click();
  await expect(phone).toHaveURL(/\/desk\/shifts\/wishes/);
  await expectAccessible(phone, 'wishes');
  await expectNoSidewaysScroll(phone, 'wishes');

  // The shift is there; before checking in nobody claims.
  const request = await file();
  const claim = () => phone.request.post(`/desk/tickets/${request.number}/claim`, { form: {}, headers: { origin: DESK }, maxRedirects: 0 });
  expect((await claim()).status(), 'off duty').toBe(409);
  await phone.goto('/desk/shifts');
  await expect(phone.locator('.my-shifts').first()).toContainText(from.time);
  await expectAccessible(phone, 'my shifts');
  await expectNoSidewaysScroll(phone, 'my shifts');
  await phone.locator('.my-shifts').first().getByRole('button', { name: say('en', 'duty-start') }).click();
  await expect(phone.locator('[data-presence="there"]')).toBeVisible();
  expect((await claim()).status(), 'on duty').toBe(303);

  // The calendar that a program subscribes to.
  const feed = await phone.locator('a.feed').getAttribute('href');
  const calendar = await (await phone.request.get(new URL(feed!).pathname)).text();
  expect(calendar).toContain('BEGIN:VTIMEZONE');
  expect(calendar).toContain(`DTSTART;TZID=Asia/Shanghai:${from.day.replaceAll('-', '')}T${from.time.replace(':', '')}00`);

  await xu.goto('/desk/duty/board');
  await expect(xu.locator('#duty-there')).toContainText(name);
  await expectAccessible(xu, 'duty');
  await xu.goto('/desk/hours');
  await expectAccessible(xu, 'hours');
  const table = await xu.request.get('/desk/hours/hours.csv');
  expect(await table.text()).toContain(name);

  // The other stories go on as before: no roster, no shift.
  for (const path of ['/desk/roster/unpublish']) await xu.request.post(path, { headers: { origin: DESK } });
  await xu.goto('/desk/people');
});
