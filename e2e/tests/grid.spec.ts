// The roster's grid, at a desk of its own: what is stretched, taken away and made again; why a try is refused; how it can be
// looked at; and the list that stands beside it.
import type { BrowserContextOptions, Page } from '@playwright/test';
import { expectAccessible } from '../lib/axe';
import { Grid, seated } from '../lib/grid';
import { type OwnDesk, OWN_PASSWORD, ownDesk } from '../lib/own';
import { Planner } from '../lib/roster';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const DAYS = ['2031-05-05', '2031-05-06', '2031-05-07', '2031-05-08', '2031-05-09'];
const VENUE = { expo: 'Spring Fair', zone: 'Europe/Berlin', starts: DAYS[0], ends: DAYS[4] };
const [ADA, BEN, CARA, DORA] = ['Ada Stein', 'Ben Vogt', 'Cara Lind', 'Dora Maas'];
const CORPS = [
  { name: BEN, professions: ['lawyer'] },
  { name: CARA, professions: ['lawyer'], languages: ['ar:fluent'] },
  { name: DORA, professions: ['notary'] },
];
const [EARLY, LATE, NIGHT] = ['08:00–16:00', '16:00–23:00', '23:00–07:00'];
const WATCHES = [EARLY, LATE, NIGHT].join(', ');

const en = (key: string, values?: Record<string, string | number>) => say('en', key, values);

let desk: OwnDesk;
test.beforeEach(async () => {
  desk = await ownDesk(VENUE, ADA, CORPS);
});
test.afterEach(() => desk?.stop());

type Visitor = (options?: BrowserContextOptions) => Promise<Page>;

/** Ada's browser and what she plans with, when each day needs a lawyer and a notary around the clock. */
async function planning(visitor: Visitor, options: BrowserContextOptions = {}) {
  const page = await visitor({ baseURL: desk.url, viewport: { width: 1440, height: 1000 }, ...options });
  const form = { name: ADA, password: OWN_PASSWORD, next: '/desk' };
  const answer = await page.request.post('/desk/sign-in', { form, headers: { origin: desk.url }, maxRedirects: 0 });
  expect(answer.status(), 'Ada signs in').toBe(303);
  const planner = new Planner(page.request, desk.url);
  for (const day of DAYS) await planner.need(day, WATCHES, { lawyer: 1, notary: 1 });
  return { page, planner };
}

test('a block is stretched by key and by its handle, taken away, taken back and made again', async ({ visitor }) => {
  const { page, planner } = await planning(visitor);
  await planner.seat(DAYS[0], BEN, 'lawyer');
  await planner.seat(DAYS[0], DORA, 'notary', 'add', 1);
  const grid = new Grid(page);
  await grid.open(DAYS[0]);
  await grid.button('grid-week').click();

  // To the next watch there is no rest between; the same one on the days after fits.
  await grid.blocks(BEN).focus();
  await grid.keys('s', 'ArrowRight');
  await expect(grid.said).toContainText(en('rule-rest'));
  await expect(page.locator('.grid-landing.fits-not')).toHaveCount(1);
  await grid.keys('ArrowRight', 'ArrowRight');
  await expect(page.locator('.grid-landing.fits')).toHaveCount(1);
  await grid.keys('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.locator('.grid-landing.fits')).toHaveCount(2);
  await grid.keys('Enter');
  await expect(grid.blocks(BEN, EARLY)).toHaveCount(3);
  await expect(grid.landing).toHaveCount(0);
  await expect(grid.said).toHaveText(en('grid-saved'));
  for (const day of DAYS.slice(0, 3)) await expect.poll(() => seated(page, day), day).toContain(`${EARLY} ${BEN}`);
  expect(await seated(page, DAYS[3])).toEqual([]);

  // Taken away, taken back and made again, without the mouse; then by the buttons, until nothing is left to undo.
  await grid.blocks(BEN).nth(1).focus();
  await grid.keys('Delete');
  await expect(grid.blocks(BEN)).toHaveCount(2);
  await expect.poll(() => seated(page, DAYS[1])).toEqual([]);
  await grid.keys('Control+z');
  await expect(grid.blocks(BEN)).toHaveCount(3);
  await expect(grid.said).toHaveText(en('grid-undone'));
  await grid.keys('Control+y');
  await expect(grid.blocks(BEN), 'made again by key').toHaveCount(2);
  await grid.keys('Control+z');
  await expect(grid.blocks(BEN)).toHaveCount(3);
  await grid.keys('Control+Shift+z');
  await expect(grid.blocks(BEN)).toHaveCount(2);
  await expect(grid.button('grid-redo')).toBeDisabled();
  for (const count of [3, 1]) {
    await grid.button('grid-undo').click();
    await expect(grid.blocks(BEN)).toHaveCount(count);
  }
  await expect(grid.button('grid-undo')).toBeDisabled();
  await grid.button('grid-redo').click();
  await expect(grid.blocks(BEN)).toHaveCount(3);
  await expect.poll(() => seated(page, DAYS[1])).toEqual([`${EARLY} ${BEN}`]);

  // By its end with the mouse, as far as the fourth day; the grid stands still below it.
  const end = (await grid.blocks(DORA).locator('.grid-pull').boundingBox())!;
  const [x, y, day] = [end.x + end.width / 2, end.y + end.height / 2, 24 * 9];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 3 * day - 10, y, { steps: 8 });
  await expect(page.locator('.grid-landing.fits')).toHaveCount(3);
  await page.mouse.up();
  await expect(grid.blocks(DORA, LATE)).toHaveCount(4);
  await expect.poll(() => seated(page, DAYS[3])).toEqual([`${LATE} ${DORA}`]);
  await expect(grid.button('grid-redo'), 'a new change ends what could be made again').toBeDisabled();
  await page.reload();
  await grid.button('grid-week').click();
  await expect(grid.blocks(DORA, LATE)).toHaveCount(4);
  await expect(grid.blocks(BEN, EARLY)).toHaveCount(3);
});

test('a refused try says which rule, by keyboard and by mouse, and changes nothing', async ({ visitor }) => {
  const { page, planner } = await planning(visitor);
  await planner.need(DAYS[4], '06:00-18:00, 10:00-18:00, 12:00-20:00', { lawyer: 1 });
  await planner.seat(DAYS[0], BEN, 'lawyer', 'add', 2);
  await planner.seat(DAYS[4], BEN, 'lawyer', 'add', 1);
  await planner.seat(DAYS[4], CARA, 'lawyer', 'add', 2);
  await planner.seat(DAYS[3], CARA, 'lawyer', 'add', 1);
  const before = await Promise.all(DAYS.map((day) => seated(page, day)));
  const grid = new Grid(page);
  await grid.open(DAYS[0]);
  await grid.button('grid-week').click();
  const tries: [who: string, watch: string, keys: string[], rule: string][] = [
    [BEN, NIGHT, ['s', ...Array<string>(9).fill('ArrowRight')], 'nights'],
    [BEN, NIGHT, ['Space', 'ArrowDown', 'ArrowDown'], 'profession'],
    [BEN, '10:00–18:00', ['Space', 'ArrowLeft'], 'day'],
    [BEN, '10:00–18:00', ['Space', 'ArrowDown'], 'overlap'],
    [CARA, LATE, ['Space', 'ArrowRight'], 'rest'],
  ];
  for (const [who, watch, keys, rule] of tries) {
    await grid.blocks(who, watch).focus();
    await grid.keys(...keys);
    await expect(page.locator('.grid-landing.fits-not').first(), `${who}: ${rule}`).toBeVisible();
    await expect(page.locator('.grid-verdict')).toContainText(en(`rule-${rule}`));
    await expect(page.locator('.grid-verdict')).toContainText('✕');
    await grid.keys('Enter');
    await expect(grid.landing).toHaveCount(0);
    await expect(grid.said, `${who}: ${rule}, after letting go`).toContainText(en(`rule-${rule}`));
    await expect(grid.said).toHaveClass(/late/);
    await expect(grid.blocks(who, watch), 'it is where it was').toBeFocused();
  }
  // The shift that is in the way is named, and Escape puts back what was not let go yet.
  await expect(grid.said).toContainText('12:00–20:00');
  await grid.keys('Space', 'ArrowUp', 'Escape');
  await expect(grid.said).toHaveText(en('grid-put-back'));

  // With the mouse onto a notary's row.
  const from = (await grid.blocks(BEN, NIGHT).boundingBox())!;
  const to = (await page.locator('.grid-row', { hasText: DORA }).boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + 20, { steps: 6 });
  await expect(page.locator('.grid-verdict')).toContainText(en('rule-profession'));
  await page.mouse.up();
  await expect(grid.said).toContainText(en('rule-profession'));
  await expect(grid.button('grid-undo')).toBeDisabled();
  expect(await Promise.all(DAYS.map((day) => seated(page, day))), 'nothing changed').toEqual(before);
});

test('a change that does not reach the desk is sent again, and what is refused can be taken back later', async ({ visitor }) => {
  const { page, planner } = await planning(visitor);
  await planner.seat(DAYS[0], BEN, 'lawyer');
  const before = await seated(page, DAYS[0]);
  const grid = new Grid(page);
  await grid.open(DAYS[0]);

  // Without a connection Ada takes Ben away, and back: both wait, and nothing is forgotten.
  const cable = '**/fn/roster/edit';
  await page.route(cable, (route) => route.abort());
  await grid.blocks(BEN, EARLY).focus();
  await grid.keys('Delete');
  await expect(grid.said).toHaveText(en('grid-unsent'));
  await expect(grid.said).toHaveClass(/late/);
  await expect(grid.blocks(BEN, EARLY)).toHaveCount(0);
  await grid.button('grid-undo').click();
  await expect(grid.blocks(BEN, EARLY)).toHaveCount(1);
  await grid.button('grid-redo').click();
  await expect(grid.blocks(BEN, EARLY)).toHaveCount(0);
  expect(await seated(page, DAYS[0]), 'the desk knows nothing of it').toEqual(before);
  await page.unroute(cable);
  await expect(grid.said).toHaveText(en('grid-saved'), { timeout: 10_000 });
  await expect.poll(() => seated(page, DAYS[0])).not.toEqual(before);

  // In another window he is put on the next watch meanwhile, so that he cannot come back here until he is off it again.
  await planner.seat(DAYS[0], BEN, 'lawyer', 'add', 1);
  await grid.button('grid-undo').click();
  await expect(grid.said).toContainText(en('rule-rest'));
  await expect(grid.blocks(BEN, LATE), 'the grid shows what is so').toHaveCount(1);
  await expect(grid.blocks(BEN, EARLY)).toHaveCount(0);
  await planner.seat(DAYS[0], BEN, 'lawyer', 'remove', 1);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(grid.blocks(BEN, LATE)).toHaveCount(0);
  await grid.button('grid-undo').click();
  await expect(grid.said).toHaveText(en('grid-undone'));
  await expect.poll(() => seated(page, DAYS[0])).toEqual(before);
});

test('a block keeps its watch among others that overlap it', async ({ visitor }) => {
  const { page, planner } = await planning(visitor);
  await planner.need(DAYS[0], '06:00-16:00, 10:00-18:00, 12:00-20:00', { lawyer: 1 });
  await planner.seat(DAYS[0], BEN, 'lawyer', 'add', 1);
  const grid = new Grid(page);
  await grid.open(DAYS[0]);
  await grid.blocks(BEN).focus();
  await grid.keys('Space', 'ArrowDown', 'Enter');
  await expect(grid.blocks(CARA, '10:00–18:00')).toBeFocused();
  await expect.poll(() => seated(page, DAYS[0])).toEqual([`10:00–18:00 ${CARA}`]);
  // With the mouse, held where two others go on as well.
  const from = (await grid.blocks(CARA).boundingBox())!;
  const to = (await page.locator('.grid-row', { hasText: BEN }).boundingBox())!;
  const x = from.x + (from.width * 5) / 8;
  await page.mouse.move(x, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(x, to.y + 20, { steps: 6 });
  await page.mouse.up();
  await expect(grid.blocks(BEN, '10:00–18:00')).toHaveCount(1);
  await expect.poll(() => seated(page, DAYS[0])).toEqual([`10:00–18:00 ${BEN}`]);
  // To the one after it and the one before, and back.
  for (const [key, watch] of [['ArrowRight', '12:00–20:00'], ['ArrowLeft', '10:00–18:00'], ['ArrowLeft', '06:00–16:00'], ['ArrowRight', '10:00–18:00']]) {
    await grid.blocks(BEN).focus();
    await grid.keys('Space', key, 'Enter');
    await expect(grid.blocks(BEN, watch), `${key} to ${watch}`).toBeFocused();
  }
});

test('desks beside people, day and week, near and far, filtered, and beside what was published', async ({ visitor }) => {
  const { page, planner } = await planning(visitor);
  for (const day of DAYS.slice(0, 2)) await planner.seat(day, BEN, 'lawyer');
  await planner.publish();
  const grid = new Grid(page);
  await grid.open(DAYS[0]);
  await expect(grid.heads).toHaveText([BEN, CARA, DORA]);

  // A day, the next one, one that is chosen, and all of them.
  await expect(grid.blocks(BEN)).toHaveCount(1);
  await grid.button('grid-later').click();
  await expect(grid.day).toHaveValue('1');
  await expect(page.locator('.grid-axis')).toContainText((await grid.day.locator('option').nth(1).textContent())!);
  await expect(grid.blocks(BEN)).toHaveCount(1);
  await grid.day.selectOption('2');
  await expect(grid.blocks(BEN)).toHaveCount(0);
  await grid.button('grid-earlier').click();
  await grid.button('grid-earlier').click();
  await expect(grid.button('grid-earlier')).toBeDisabled();
  await expect(grid.day, 'the list of days goes with the buttons').toHaveValue('0');
  await grid.button('grid-week').click();
  await expect(grid.blocks(BEN)).toHaveCount(2);
  await grid.button('grid-day').click();
  await expect(grid.blocks(BEN)).toHaveCount(1);

  // Eight hours, and as wide as the scale says from one end to the other, under their hour.
  const wide = async () => (await grid.blocks(BEN).boundingBox())!.width;
  await expect.poll(wide).toBeCloseTo(8 * 34 - 2, 0);
  for (const [key, scales] of [['grid-nearer', [52, 80]], ['grid-farther', [52, 34, 22, 14, 9, 6]]] as const) {
    for (const scale of scales) {
      await grid.button(key).click();
      await expect.poll(wide, `${scale} pixels an hour`).toBeCloseTo(8 * scale - 2, 0);
    }
    await expect(grid.button(key)).toBeDisabled();
  }
  for (let step = 0; step < 4; step += 1) await grid.button('grid-nearer').click();
  const nine = page.locator('.grid-hour', { hasText: '09:00' }).first();
  const left = async (of: typeof nine) => (await of.boundingBox())!.x;
  expect((await left(nine)) - (await left(grid.blocks(BEN))), 'an hour before nine').toBeCloseTo(34, 0);

  // By name, profession, language and its code.
  const filter = page.getByLabel(en('grid-filter'));
  const found: [string, string[]][] = [['vogt', [BEN]], [en('profession-notary'), [DORA]], [en('language-ar'), [CARA]], ['ar', [CARA, DORA]]];
  for (const [typed, heads] of found) {
    await filter.fill(typed);
    await expect(grid.heads, typed).toHaveText(heads);
  }
  await filter.fill('nobody of that name');
  await expect(page.getByText(en('grid-no-rows'))).toBeVisible();
  await filter.fill('');

  // Desks: what is missing, by number and sign, in the rows and in the strip above; filled from the panel.
  await grid.button('grid-desks').click();
  await expect(grid.heads).toHaveText([en('profession-lawyer'), en('profession-notary')]);
  await expectAccessible(page, 'the grid by desks');
  const open = grid.missing.and(page.getByLabel(new RegExp(`^${en('grid-short', { count: 1, who: en('profession-notary') })}.*${EARLY}`)));
  const heat = page.locator('.strip-line', { hasText: en('profession-notary') }).locator('.heat').first();
  await expect(open.first()).toHaveText('▲ 1');
  await expect(heat).toHaveText('▲0/1');
  const count = await grid.missing.count();
  await open.first().click();
  await page.locator('.grid-panel .candidates').getByRole('button', { name: DORA }).click();
  await expect(grid.blocks(DORA, EARLY)).toHaveCount(1);
  await expect(grid.missing).toHaveCount(count - 1);
  await expect(heat).toHaveText('1/1');
  // With the keyboard to the watch after it.
  await grid.blocks(DORA).focus();
  await grid.keys('Space', 'ArrowRight', 'Enter');
  await expect(grid.blocks(DORA, LATE)).toBeFocused();
  await expect(heat).toHaveText('▲0/1');
  await expect.poll(() => seated(page, DAYS[0])).toEqual([`${EARLY} ${BEN}`, `${LATE} ${DORA}`]);

  // Draft and published side by side: what comes, and what goes as long as it is asked for.
  await expect(grid.blocks(DORA)).toHaveClass(/new/);
  await expect(grid.blocks(BEN)).not.toHaveClass(/new/);
  await grid.button('grid-people').click();
  await expect(grid.heads).toHaveText([BEN, CARA, DORA]);
  await grid.blocks(BEN).focus();
  await grid.keys('Delete');
  await expect(grid.blocks(BEN)).toHaveClass(/gone/);
  await expect(grid.blocks(BEN)).toHaveAccessibleName(new RegExp(en('grid-gone')));
  await grid.button('grid-published').click();
  await expect(grid.blocks(BEN)).toHaveCount(0);
});

test('the list does without script what the grid does, and shows the same', async ({ visitor }) => {
  const { page, planner } = await planning(visitor, { javaScriptEnabled: false });
  await planner.seat(DAYS[0], BEN, 'lawyer', 'add', 1);
  await page.goto('/desk/roster/grid');
  await page.getByRole('link', { name: en('grid-no-script') }).click();
  await expect(page).toHaveURL(/\/desk\/roster$/);
  await page.goto(`/desk/roster?day=${DAYS[0]}`);
  const shift = (watch: string) => page.locator('.shift', { hasText: watch });
  const coverage = (have: number) => en('roster-coverage', { who: en('profession-lawyer'), have, need: 1 });
  await expect(shift(LATE).locator('.met')).toContainText(coverage(1));
  await expect(shift(EARLY).locator('.coverage .late').first()).toContainText(`▲ ${coverage(0)}`);
  // Whom a rule keeps from it is not offered, and a try that got there late is refused with the rule.
  await expect(shift(EARLY).locator('option', { hasText: CARA })).toHaveCount(1);
  await expect(shift(EARLY).locator('option', { hasText: BEN })).toHaveCount(0);
  const add = async (watch: string, who: string) => {
    await shift(watch).locator('select').selectOption((await shift(watch).locator('option', { hasText: who }).getAttribute('value'))!);
    await shift(watch).getByRole('button', { name: en('roster-add'), exact: true }).click();
  };
  await planner.seat(DAYS[1], CARA, 'lawyer');
  await planner.seat(DAYS[0], DORA, 'notary');
  await add(NIGHT, CARA);
  await expect(page.getByRole('alert')).toContainText(en('rule-rest'));
  await add(EARLY, CARA);
  await expect(shift(EARLY).locator('.seats')).toContainText(CARA);
  await page.getByRole('button', { name: en('roster-pin-name', { name: CARA }) }).click();
  await expect(shift(EARLY).locator('.seats')).toContainText(en('roster-pinned'));
  await page.getByRole('button', { name: en('roster-remove-name', { name: BEN }) }).click();
  await expect(shift(LATE).locator('.seats')).not.toContainText(BEN);
  expect(await seated(page, DAYS[0])).toEqual([`${EARLY} ${CARA}`, `${EARLY} ${DORA}`]);
});
