// What every answer says to the browser, and what is not taken from another site.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { DESK, file } from '../lib/desk';
import { png } from '../lib/png';
import { COORDINATOR, LAWYER, login } from '../lib/staff';
import { expect, goLive, signIn, test } from '../lib/test';
import { say } from '../lib/words';
import { get, post } from '../lib/wire';

const OWN = new URL(DESK).origin;

/** The directives of a policy. */
function policy(header: string | string[] | undefined): Map<string, string[]> {
  const text = String(header ?? '');
  return new Map(text.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
}

/** The session cookie of somebody who signs in, as a browser would send it. */
async function session(name: string): Promise<string> {
  const { password } = login(name);
  const body = new URLSearchParams({ name, password, next: '/desk' }).toString();
  const answer = await post('/desk/sign-in', { origin: OWN }, body);
  expect(answer.status).toBe(303);
  return String(answer.headers['set-cookie']).split(';')[0];
}

test('exhibitor pages run no inline script and no wasm', async () => {
  const request = await file({ photos: [{ name: 'a.png', body: png(8, 8) }] });
  const paths = [
    '/', '/en', '/ar', '/en/new/damage', '/en/find', '/en/notice', request.receipt, request.status, '/nowhere', '/en/new/nothing',
  ];
  for (const path of paths) {
    const { headers, text } = await get(path);
    const csp = policy(headers['content-security-policy']);
    expect(csp.get('default-src'), path).toEqual(["'none'"]);
    expect(csp.get('script-src'), path).toEqual(["'self'"]);
    expect(csp.get('style-src'), path).toEqual(["'self'"]);
    expect(csp.get('base-uri'), path).toEqual(["'none'"]);
    expect(csp.get('form-action'), path).toEqual(["'self'"]);
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['cache-control'], path).toBe('no-store');
    expect(text, path).not.toContain('nonce=');
  }
});

test('staff pages may compile wasm, and only their own nonce runs inline', async () => {
  const lin = await session(LAWYER);
  const xu = await session(COORDINATOR);
  const { number } = await file();
  const pages: [string, string][] = [
    ['/desk', lin], [`/desk/tickets/${number}`, lin], ['/desk/new', lin], ['/desk/search', lin], ['/desk/people', xu],
    [`/desk/tickets/${number}/seen`, xu], ['/desk/sign-in', ''],
  ];
  const nonces = new Set<string>();
  for (const [path, cookie] of pages) {
    const { status, headers, text } = await get(path, { cookie });
    expect(status, path).toBe(200);
    const csp = policy(headers['content-security-policy']);
    const scripts = csp.get('script-src') ?? [];
    expect(csp.get('default-src'), path).toEqual(["'none'"]);
    expect(scripts, path).toContain("'wasm-unsafe-eval'");
    expect(scripts, path).not.toContain("'unsafe-inline'");
    expect(scripts, path).not.toContain("'unsafe-eval'");
    expect(csp.get('style-src'), path).toEqual(["'self'"]);
    const nonce = scripts.find((value) => value.startsWith("'nonce-"))?.slice(7, -1) ?? '';
    expect(nonce.length, path).toBeGreaterThanOrEqual(16);
    nonces.add(nonce);
    for (const [tag] of text.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)) {
      expect(tag, `inline script of ${path}`).toContain(`nonce="${nonce}"`);
    }
    expect(text, `${path} has no script in an attribute`).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['cache-control'], path).toBe('no-store');
  }
  expect(nonces.size, 'a nonce is used once').toBe(pages.length);
});

test('the queue works under its own policy, without a word in the console', async ({ staff, visitor }) => {
  const request = await file();
  const lin = await staff(LAWYER);
  const anybody = await visitor();
  const complaints: string[] = [];
  for (const page of [lin, anybody]) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  }
  await goLive(lin, '/desk');
  await lin.goto(`/desk/tickets/${request.number}`);
  await lin.waitForLoadState('load');
  for (const path of ['/', '/en', '/en/new/damage', request.receipt, request.status]) {
    await anybody.goto(path, { waitUntil: 'load' });
  }
  expect(complaints).toEqual([]);
});

test('a write that another site sends with the session is refused', async () => {
  const cookie = await session(LAWYER);
  const duty = 'on=true&next=%2Fdesk';
  const elsewhere = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: OWN },
    {},
  ];
  for (const headers of elsewhere) {
    for (const path of ['/desk/duty', '/desk/sign-out', '/desk/tickets/A-0001/claim', '/fn/queue/acknowledge']) {
      const answer = await post(path, { cookie, ...headers }, duty);
      expect(answer.status, `${path} from ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  const own = await post('/desk/duty', { cookie, origin: OWN, 'sec-fetch-site': 'same-origin' }, duty);
  expect(own.status).toBe(303);
  expect((await get('/desk', { cookie })).status, 'still signed in').toBe(200);
});

test('a form on another site cannot sign anybody out', async ({ staff }) => {
  const evil = http.createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(`<form method="post" action="${DESK}/desk/sign-out"></form><script>document.forms[0].submit()</script>`);
  });
  await new Promise<void>((done) => evil.listen(0, 'localhost', done));
  try {
    const page = await staff(LAWYER);
    await page.goto('/desk');
    const refused = page.waitForResponse((answer) => answer.url().endsWith('/desk/sign-out'));
    await page.goto(`http://localhost:${(evil.address() as AddressInfo).port}/`);
    expect((await refused).status()).toBe(403);
    await page.goto('/desk');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'queue-title'));
  } finally {
    evil.closeAllConnections();
    evil.close();
  }
});

test('the session cookie is out of reach for scripts and other sites, and ends with signing out', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  const { name, password } = login(LAWYER);
  await page.getByLabel(say('en', 'sign-in-name')).fill(name);
  await page.getByLabel(say('en', 'sign-in-password')).fill('not the password');
  await page.getByRole('button', { name: say('en', 'sign-in-send') }).click();
  await expect(page.getByRole('alert')).toHaveText(say('en', 'sign-in-wrong'));
  await expect(page.getByLabel(say('en', 'sign-in-name'))).toHaveValue(name);
  await page.getByLabel(say('en', 'sign-in-password')).fill(password);
  await page.getByRole('button', { name: say('en', 'sign-in-send') }).click();
  await expect(page).toHaveURL(/\/desk$/);

  const cookies = await page.context().cookies();
  const found = cookies.find((cookie) => cookie.httpOnly && cookie.value.length >= 22);
  expect(found, 'a session cookie of at least 128 bits').toBeTruthy();
  expect(['Lax', 'Strict']).toContain(found?.sameSite);
  expect(found?.secure, 'plain HTTP on loopback').toBe(false);
  expect(await page.evaluate(() => document.cookie)).not.toContain(found?.value);

  // Signing out everywhere ends the other browser's session too.
  const other = await visitor();
  await signIn(other, LAWYER);
  await unfoldAccount(page, name);
  await page.getByRole('button', { name: say('en', 'sign-out-everywhere') }).click();
  await expect(page).toHaveURL(/\/desk\/sign-in/);
  for (const browser of [page, other]) {
    await browser.goto('/desk');
    await expect(browser).toHaveURL(/\/desk\/sign-in/);
  }
});

async function unfoldAccount(page: import('@playwright/test').Page, name: string): Promise<void> {
  await page.locator('summary').filter({ hasText: name }).click();
}
