// The roster's grid in a page, and who sits where by what the server tells.
import { expect, type Locator, type Page } from '@playwright/test';
import { say } from './words';

/** The grid in a page. */
export class Grid {
  /** Which day is shown. */
  readonly day: Locator;
  /** The sentence about what was done last. */
  readonly said: Locator;
  /** Where what is in the hand would come to stand. */
  readonly landing: Locator;
  /** What the rows are of. */
  readonly heads: Locator;
  /** Heads that are missing. */
  readonly missing: Locator;

  constructor(private readonly page: Page) {
    this.day = page.getByLabel(say('en', 'demand-day'), { exact: true });
    this.said = page.locator('.grid-say');
    this.landing = page.locator('.grid-landing');
    this.heads = page.locator('.grid-row .grid-head bdi');
    this.missing = page.locator('.grid-cell.missing');
  }

  /** Opens it at a day. */
  async open(day: string): Promise<void> {
    await this.page.goto(`/desk/roster/grid?day=${day}`);
    await expect(this.page.locator('.grid-row').first()).toBeVisible();
  }

  /** A button, by its sentence. */
  button(key: string): Locator {
    return this.page.getByRole('button', { name: say('en', key), exact: true });
  }

  /** Somebody's blocks, wherever they stand; those of one watch, by time. */
  blocks(who: string, watch = ''): Locator {
    return this.page.getByLabel(new RegExp(`^${who}, .*${watch}`)).and(this.page.locator('.grid-cell'));
  }

  /** Presses keys one after the other. */
  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

/** Who sits on which watch of a day, as the server's list tells it: `08:00–16:00 Ben Vogt`. */
export async function seated(page: Page, day: string): Promise<string[]> {
  const answer = await page.request.get(`/desk/roster?day=${day}`);
  const list = (await answer.text()).replace(/<!--.*?-->|<!>/gs, '');
  const shifts = list.split(/<section id="shift-/).slice(1);
  return shifts.flatMap((shift) => {
    const watch = /<h2[^>]*>(\d\d:\d\d–\d\d:\d\d)/.exec(shift)?.[1];
    return [...shift.matchAll(/<span class="who"[^>]*>\s*<bdi>([^<]+)</g)].map(([, who]) => `${watch} ${who}`);
  });
}
