// A desk's row of the grid that is higher than the window: the keyboard keeps its place in it, however far one scrolls.
import { Grid } from '../lib/grid';
import { OWN_PASSWORD, ownDesk } from '../lib/own';
import { Planner } from '../lib/roster';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const DAY = '2031-05-05';
const VENUE = { expo: 'Spring Fair', zone: 'Europe/Berlin', starts: DAY, ends: DAY };
const ADA = 'Ada Stein';

test('the focus stays where it is in a row of sixty, and with it what is in the hand', async ({ visitor }) => {
  const desk = await ownDesk(VENUE, ADA, []);
  try {
    const page = await visitor({ baseURL: desk.url, viewport: { width: 1440, height: 900 } });
    const form = { name: ADA, password: OWN_PASSWORD, next: '/desk' };
    await page.request.post('/desk/sign-in', { form, headers: { origin: desk.url } });
    const planner = new Planner(page.request, desk.url);
    const number = (at: number) => String(at).padStart(2, '0');
    await planner.bringIn(Array.from({ length: 60 }, (_, at) => ({ name: `Hofer ${number(at)}`, email: `m${at}@example.com` })));
    await planner.need(DAY, '08:00-16:00, 16:00-23:00', { lawyer: 60 });
    await page.goto('/desk/roster/solve');
    await page.getByRole('button', { name: '5 seconds', exact: true }).click();
    await page.getByRole('button', { name: say('en', 'solve-take') }).click({ timeout: 30_000 });
    const grid = new Grid(page);
    await grid.open(DAY);
    const sight = page.locator('.grid-scroll');
    const scrolled = () => sight.evaluate((box) => box.scrollTop);
    const scroll = (to: number) => sight.evaluate((box, to) => (box.scrollTop = to), to);
    const focused = page.locator('.grid-rows :focus');

    // People: out of sight and back, by the wheel or the bar; the focus neither gets lost nor pulls the page back.
    const blocks = page.locator('.grid-cell');
    await blocks.first().focus();
    await grid.keys('Home', 'ArrowRight');
    await expect(blocks.first()).toBeFocused();
    const name = (await blocks.first().getAttribute('aria-label'))!;
    for (const to of [700, 1400, 300, 0]) {
      await scroll(to);
      await expect(page.locator('.grid-row').nth(1), 'other rows are drawn').toBeVisible();
      await expect(focused, `scrolled to ${to}`).toHaveAccessibleName(name);
      expect(await scrolled()).toBe(to);
    }

    // Desks: from block to block down the one row, and one of them taken up and put back.
    await grid.button('grid-desks').click();
    await expect(grid.heads).toHaveText([say('en', 'profession-lawyer')]);
    await scroll(0);
    const seats = page.locator('.grid-cell:not(.missing)');
    await seats.first().focus();
    await grid.keys('Home', 'ArrowRight');
    await expect(seats.first()).toBeFocused();
    const [row, place] = (await focused.getAttribute('id'))!.split('-').slice(1).map(Number);
    for (let step = 1; step <= 25; step += 1) {
      await page.keyboard.press('ArrowRight');
      await expect(focused, `${step} to the right`).toHaveId(`cell-${row}-${place + step}`);
      await expect(focused).toBeInViewport();
    }
    const held = (await focused.getAttribute('aria-label'))!;
    await grid.keys('Space');
    await expect(grid.landing).toHaveCount(1);
    await expect(focused).toHaveAccessibleName(held);
    await grid.keys('Escape');
    await expect(grid.landing).toHaveCount(0);
    await expect(grid.said).toHaveText(say('en', 'grid-put-back'));
    await expect(focused).toHaveAccessibleName(held);
  } finally {
    desk.stop();
  }
});
