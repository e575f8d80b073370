// Playwright's `test` with people: every one of them has a browser of their own, closed when the story ends.
import { test as base, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { DESK } from './desk';
import { login } from './staff';

type Options = BrowserContextOptions;

interface People {
  /** A browser that nobody signed in with. */
  visitor: (options?: Options) => Promise<Page>;
  /** A browser in which this person signed in, with an empty page. English, unless `locale` says otherwise. */
  staff: (name: string, options?: Options) => Promise<Page>;
}

export const test = base.extend<People>({
  visitor: async ({ browser }, use) => {
    const open: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      open.push(context);
      return context.newPage();
    });
    for (const context of open) await context.close();
  },
  staff: async ({ visitor }, use) => {
    await use(async (name, options = {}) => {
      const page = await visitor(options);
      await signIn(page, name, options.baseURL);
      return page;
    });
  },
});

export { expect };

/** Signs in as the sign-in page does, without showing it. */
export async function signIn(page: Page, name: string, desk = DESK): Promise<void> {
  const { password } = login(name);
  const answer = await page.request.post(`${desk}/desk/sign-in`, {
    form: { name, password, next: '/desk' },
    headers: { origin: new URL(desk).origin },
    maxRedirects: 0,
  });
  expect(answer.status(), `${name} signs in`).toBe(303);
}

/** Opens a page of the staff and waits until it is live: from then on it hears of everything. */
export async function goLive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('body')).toHaveAttribute('data-live-state', 'live', { timeout: 20_000 });
}

/** The row of this ticket in the queue that is open. */
export function row(page: Page, number: string) {
  return page.locator('#queue-rows').getByRole('listitem').filter({ has: page.getByText(number, { exact: true }) });
}

/** Marks the page, so that `sameStill` can tell whether it was loaded anew. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => ((window as unknown as { marked: boolean }).marked = true));
}

/** Fails where the page was loaded anew since `mark`. */
export async function expectSameStill(page: Page): Promise<void> {
  expect(await page.evaluate(() => (window as unknown as { marked?: boolean }).marked), 'no reload').toBe(true);
}

/** Opens a `<details>` by its summary, unless it is open. */
export async function unfold(page: Page, title: string) {
  const summary = page.locator('summary').filter({ hasText: title }).first();
  const details = summary.locator('xpath=..');
  if ((await details.getAttribute('open')) === null) await summary.click();
  return details;
}
