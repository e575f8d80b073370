// What an exhibitor's page costs on a hall's crowded network.
import type { Browser } from '@playwright/test';
import { file } from '../lib/desk';
import { LAWYER } from '../lib/staff';
import { expect, goLive, test } from '../lib/test';
import { get, type Answer } from '../lib/wire';

const CATEGORIES = [
  'ip_claim', 'ip_accused', 'evidence', 'contract', 'customs', 'damage', 'staff', 'entry', 'injury', 'purchase',
  'display', 'clause', 'other',
];

/** Everything that a browser loads for a page, its icon too, which a headless one leaves out. */
async function loads(browser: Browser, path: string): Promise<string[]> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForTimeout(150);
  const icons = await page.locator('link[rel~="icon"], link[rel="manifest"]').evaluateAll((all) =>
    (all as HTMLLinkElement[]).map((link) => link.href),
  );
  icons.forEach((icon) => asked.add(icon));
  await context.close();
  return [...asked].filter((url) => !url.startsWith('data:'));
}

async function weigh(urls: string[]): Promise<{ total: number; table: string; answers: Map<string, Answer> }> {
  const answers = new Map<string, Answer>();
  for (const url of urls) answers.set(url, await get(url));
  const total = [...answers.values()].reduce((sum, a) => sum + a.bytes, 0);
  const table = [...answers].map(([url, a]) => `${a.bytes} ${url}`).join('\n');
  return { total, table, answers };
}

test('the first page, with all that it loads, is at most 30 kB', async ({ browser }) => {
  for (const path of ['/', '/ar']) {
    const { total, table, answers } = await weigh(await loads(browser, path));
    expect(answers.size, 'a page has at least a style sheet and an icon').toBeGreaterThanOrEqual(3);
    for (const [url, answer] of answers) {
      expect(answer.status, url).toBe(200);
      expect(answer.headers['content-encoding'], `${url} is sent with Brotli`).toBe('br');
    }
    expect(total, table).toBeLessThanOrEqual(30_000);
  }
});

test('every form, with all that it loads, is at most 40 kB', async ({ browser }) => {
  const assets = await loads(browser, '/en/new/damage');
  const others = assets.filter((url) => !url.endsWith('/new/damage'));
  expect(others.some((url) => url.endsWith('.js'))).toBe(true);
  const shared = await weigh(others);
  for (const language of ['en', 'ar', 'ja', 'ru']) {
    for (const category of CATEGORIES) {
      const page = await get(`/${language}/new/${category}`);
      expect(page.status).toBe(200);
      const total = page.bytes + shared.total;
      expect(total, `${language}/${category}: ${page.bytes} and\n${shared.table}`).toBeLessThanOrEqual(40_000);
    }
  }
});

test('no exhibitor page asks for wasm', async ({ browser }) => {
  const request = await file();
  for (const path of ['/', '/en', '/en/new/contract', '/en/find', '/en/notice', request.receipt, request.status]) {
    const asked = await loads(browser, path);
    expect(asked.filter((url) => /wasm|\/pkg/.test(url)), path).toEqual([]);
    const page = await get(path);
    expect(page.text).not.toMatch(/wasm|<script(?![^>]*\bsrc=)/);
  }
});

test('what carries its hash is kept for ever, and pages are kept nowhere', async ({ staff, browser }) => {
  const request = await file();
  const pages = ['/', '/en/new/contract', request.receipt, request.status, '/nowhere'];
  for (const path of pages) expect((await get(path)).headers['cache-control'], path).toBe('no-store');
  const assets = new Set<string>();
  for (const path of pages) (await loads(browser, path)).forEach((url) => assets.add(url));
  // The staff's scripts, styles and wasm too; the live stream is none of them.
  const lin = await staff(LAWYER);
  lin.on('request', (asked) => assets.add(asked.url()));
  await goLive(lin, '/desk');
  // A copy: the open page goes on asking for things.
  const named = [...assets].filter((url) => {
    const { pathname } = new URL(url);
    return !pages.includes(pathname) && !/\/(version|live|desk|kept\.json|app\.webmanifest)$/.test(pathname);
  });
  expect(named.some((url) => url.endsWith('.wasm')), 'the queue has islands').toBe(true);
  expect(named.length).toBeGreaterThanOrEqual(5);
  for (const url of named) {
    const { headers, status } = await get(url);
    expect(status, url).toBe(200);
    expect(url, 'the name holds a hash').toMatch(/[.-][0-9a-f]{6,}[./]/);
    expect(headers['cache-control'], url).toMatch(/max-age=31536000.*immutable/);
    expect(headers['content-encoding'] ?? (/\.(png|ico)$/.test(url) ? 'br' : ''), url).toBe('br');
  }
});
