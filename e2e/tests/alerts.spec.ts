// What cannot wait is noticed, by whoever looks at something else, unless they chose to be left in peace.
import { file } from '../lib/desk';
import { LAWYER } from '../lib/staff';
import { expect, goLive, row, test } from '../lib/test';
import { say } from '../lib/words';

test('an urgent request is heard and counted in the title until somebody looks, or not at all', async ({ staff }) => {
  const page = await staff(LAWYER);
  // A window that nobody looks at, and a chime that can be counted.
  await page.addInitScript(() => {
    document.hasFocus = () => false;
    const counted = window as unknown as { tones: number };
    counted.tones = 0;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when?: number) {
      counted.tones += 1;
      start.call(this, when);
    };
  });
  const tones = () => page.evaluate(() => (window as unknown as { tones: number }).tones);
  await goLive(page, '/desk');
  const title = await page.title();
  const toggle = page.getByRole('button', { name: say('en', 'queue-alerts') });
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift');

  const calm = await file({ category: 'customs' });
  await expect(row(page, calm.number)).toBeVisible();
  expect(await page.title(), 'what can wait makes no noise').toBe(title);

  const first = await file({ category: 'injury', language: 'en' });
  await expect(row(page, first.number)).toBeVisible();
  await expect(page).toHaveTitle(`(1) ${title}`);
  await expect.poll(tones).toBe(2);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page).toHaveTitle(title);

  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  const second = await file({ category: 'injury', language: 'en' });
  await page.mouse.move(0, 0);
  await page.locator('h1').click();
  await expect(row(page, second.number)).toBeAttached();
  await expect(page).toHaveTitle(title);
  expect(await tones()).toBe(2);
});
