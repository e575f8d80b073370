// Pictures of the main pages, for whoever wants to look at them, in `e2e/results/look/`. What is asserted: each has
// its main heading and fits its window.
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { expectNoSidewaysScroll } from '../lib/axe';
import { file, type Filed } from '../lib/desk';
import { png } from '../lib/png';
import { COORDINATOR, LAWYER } from '../lib/staff';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const folder = fileURLToPath(new URL('../results/look/', import.meta.url));
const SCREENS: Record<string, BrowserContextOptions> = {
  'tablet-wide': { viewport: { width: 1024, height: 768 } },
  'tablet-high': { viewport: { width: 768, height: 1024 } },
  phone: { viewport: { width: 390, height: 844 } },
  laptop: { viewport: { width: 1440, height: 900 } },
};

async function picture(page: Page, path: string, name: string): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'load' });
  expect(answer?.status(), path).toBe(200);
  await expect(page.getByRole('heading', { level: 1 }), `${path} has one main heading`).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(150);
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
  await expectNoSidewaysScroll(page, name);
}

function story(language: string, category: string): Promise<Filed> {
  const words: Record<string, string> = {
    ar: 'سقط الرف على الآلة عند التركيب. نريد تقريراً للتأمين.',
    en: 'The shelf fell on the machine while they set it up. We need a report for the insurance.',
  };
  return file({
    language,
    category,
    fields: { story: words[language], stand: 'B07', too_late: 'hall_closes' },
    photos: [{ name: 'machine.png', body: png(640, 480) }],
  });
}

for (const [screen, colorScheme] of [['tablet-wide', 'light'], ['tablet-high', 'dark'], ['phone', 'light'], ['phone', 'dark'], ['laptop', 'light']] as const) {
  test(`exhibitor pages on a ${screen}, ${colorScheme}`, async ({ visitor }) => {
    const page = await visitor({ ...SCREENS[screen], colorScheme });
    for (const language of ['en', 'ar']) {
      const request = await story(language, 'damage');
      const pages = {
        landing: `/${language}`,
        form: `/${language}/new/damage`,
        receipt: request.receipt,
        status: request.status,
        ...(language === 'en' ? { languages: '/', find: '/en/find', notice: '/en/notice', injury: '/en/new/injury' } : {}),
      };
      for (const [name, path] of Object.entries(pages)) {
        await picture(page, path, `${screen}-${colorScheme}-${language}-${name}`);
      }
    }
  });
}

for (const [screen, colorScheme] of [['laptop', 'light'], ['laptop', 'dark'], ['tablet-wide', 'light'], ['phone', 'light']] as const) {
  test(`staff pages on a ${screen}, ${colorScheme}`, async ({ visitor, staff }) => {
    const options = { ...SCREENS[screen], colorScheme };
    const name = (what: string) => `${screen}-${colorScheme}-desk-${what}`;
    await picture(await visitor(options), '/desk/sign-in', name('sign-in'));
    const waiting = await story('ar', 'contract');
    const lin = await staff(LAWYER, options);
    await picture(lin, '/desk', name('queue'));
    await picture(lin, `/desk/tickets/${waiting.number}`, name('preview'));
    await lin.getByRole('button', { name: say('en', 'row-claim'), exact: true }).click();
    await expect(lin.getByText(say('en', 'ticket-thread'))).toBeVisible();
    await picture(lin, `/desk/tickets/${waiting.number}`, name('ticket'));
    await picture(lin, '/desk/new', name('new'));
    const xu = await staff(COORDINATOR, { ...options, locale: 'zh-CN' });
    await picture(xu, '/desk?show=all', name('all-zh'));
    await picture(xu, `/desk/search?q=${waiting.number}`, name('search-zh'));
    await picture(xu, '/desk/people', name('people-zh'));
    await picture(xu, `/desk/tickets/${waiting.number}/seen`, name('seen-zh'));
  });
}
