// An exhibitor whose stand was damaged files in Arabic on the hall's tablet, which runs no scripts.
import { expect, test, type Page } from '@playwright/test';
import { unique } from '../lib/desk';
import { choice, field, fill, read, type Typed } from '../lib/form';
import { png } from '../lib/png';
import { like, say } from '../lib/words';

test.use({ javaScriptEnabled: false, viewport: { width: 1024, height: 768 }, locale: 'en-GB' });

const ar = (key: string) => say('ar', key);

/** From the first page to the empty form, by taps. */
async function openForm(page: Page): Promise<void> {
  await page.goto('/');
  await page.locator('a[hreflang="ar"]').click();
  await expect(page).toHaveURL(/\/ar$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ar('landing-title'));
  await page.getByRole('link', { name: ar('category-damage') }).click();
  await expect(page).toHaveURL(/\/ar\/new\/damage$/);
}

/** Everything that the form asks, but for the name and the consent. */
async function typed(page: Page): Promise<Typed> {
  const hall = await field(page, 'hall').first().getAttribute('value');
  return {
    danger: 'no',
    moving: 'today',
    too_late: 'hall_closes',
    'answers.moved': 'not_moved',
    'answers.happened_at': '2026-01-05T10:30',
    'answers.value': '12,500.50',
    'answers.value.currency': 'USD',
    'answers.insured': 'yes',
    'answers.contractor': 'شركة الأفق للمعارض',
    hall: hall ?? '',
    stand: 'B07',
    other_side: 'Nordlicht GmbH',
    other_side_unreadable: 'yes',
    story: `سقط الرف على الآلة عند التركيب.\nنريد تقريراً للتأمين. ${unique('ar')}`,
    'contact.company': 'مصنع النيل للآلات',
    'contact.phone': '+20 100 123 4567',
    'contact.email': 'noura@example.com',
    'contact.romanised': 'Noura Salem',
    'contact.address_as': 'السيدة نورا',
    'contact.reach': 'phone',
    consent_sensitive: 'yes',
    consent_outside: 'yes',
  };
}

test('two errors first, then a receipt, and nothing that was typed or chosen is lost', async ({ page }) => {
  await openForm(page);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'ar');
  await expect(html).toHaveAttribute('dir', 'rtl');
  await expect(page.getByText(ar('form-keep-in-place'))).toBeVisible();

  const answers = await typed(page);
  await fill(page, answers);
  const picture = png();
  await page.locator('input[name="photos"]').setInputFiles({ name: 'صورة.png', mimeType: 'image/png', buffer: picture });

  // Sent without a name and without consent.
  const refused = page.waitForResponse((r) => r.request().method() === 'POST');
  await page.getByRole('button', { name: ar('form-send') }).click();
  expect((await refused).status()).toBe(422);
  await page.waitForLoadState();

  const summary = page.getByRole('alert');
  await expect(summary.getByRole('listitem')).toHaveCount(2);
  await expect(summary).toContainText(ar('error-missing'));
  await expect(summary).toContainText(ar('error-consent_missing'));
  for (const [name, sentence] of [['contact.name', 'error-missing'], ['consent', 'error-consent_missing']]) {
    const input = field(page, name);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    const beside = page.locator(`#${await input.getAttribute('id')}-error`);
    await expect(beside).toHaveText(ar(sentence));
    await expect(beside).toBeVisible();
    expect((await input.getAttribute('aria-describedby'))?.split(' ')).toContain(await beside.getAttribute('id'));
    await expect(summary.locator(`a[href="#${await input.getAttribute('id')}"]`)).toBeVisible();
  }
  await expect(page.locator('[aria-invalid]')).toHaveCount(2);
  await expect(page).toHaveTitle(like('ar', 'form-title-faulty'));
  expect(await read(page, Object.keys(answers))).toEqual(answers);
  await expect(page.getByRole('listitem').filter({ hasText: 'صورة.png' })).toBeVisible();

  // A link of the summary leads to its field.
  await summary.getByRole('link').first().click();
  await expect(page).toHaveURL(/#f-contact-name$/);

  await field(page, 'contact.name').fill('نورا سالم');
  await field(page, 'consent').check();
  await page.getByRole('button', { name: ar('form-send') }).click();

  // The receipt.
  await expect(page).toHaveURL(/\/ar\/r\/[^/]+\/receipt$/);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText(ar('receipt-title'));
  const number = (await title.locator('bdi').textContent())?.trim() ?? '';
  expect(number).toMatch(/^[A-Z]-\d{4,}$/);
  await expect(page.getByText(ar('receipt-now-damage'))).toBeVisible();
  await expect(page.getByRole('img', { name: ar('receipt-qr') })).toBeVisible();
  const secret = /\/r\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  expect(secret.length, 'at least 128 bits').toBeGreaterThanOrEqual(22);
  const link = page.getByRole('main').getByRole('link', { name: new RegExp(`/ar/r/${secret}$`) });
  await expect(link).toBeVisible();
  const code = (await page.getByText(ar('receipt-code')).locator('xpath=..').locator('bdi').textContent())?.trim() ?? '';
  expect(code.length).toBeGreaterThanOrEqual(4);

  // The page of the request.
  await page.getByRole('link', { name: ar('receipt-open') }).click();
  await expect(page).toHaveURL(new RegExp(`/ar/r/${secret}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(page.getByText(ar('state-waiting.exhibitor'))).toBeVisible();
  await page.getByText(ar('status-told')).click();
  await expect(page.getByText('سقط الرف على الآلة عند التركيب.')).toBeVisible();
  await expect(page.getByText('مصنع النيل للآلات')).toBeVisible();

  // The photo is shown from copies, and the original is only a download.
  const thumbnail = page.getByRole('img', { name: 'صورة.png' });
  await thumbnail.scrollIntoViewIfNeeded();
  await expect.poll(() => thumbnail.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  for (const copy of [await thumbnail.getAttribute('src'), await thumbnail.locator('xpath=..').getAttribute('href')]) {
    const shown = await page.request.get(copy ?? '');
    expect(shown.headers()['content-type']).toBe('image/jpeg');
    expect(shown.headers()['x-content-type-options']).toBe('nosniff');
    const body = await shown.body();
    expect(body.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(body.includes('taken-at-home'), 'a copy carries nothing but the picture').toBe(false);
  }
  const original = await page.request.get((await page.locator('a[download]').getAttribute('href')) ?? '');
  expect(original.headers()['content-type']).toBe('application/octet-stream');
  expect(original.headers()['content-disposition']).toMatch(/^attachment/);
  expect(original.headers()['x-content-type-options']).toBe('nosniff');
  expect(original.headers()['content-security-policy']).toContain('sandbox');
  expect((await original.body()).equals(picture)).toBe(true);
});

test('the same form sent again gives the same number', async ({ page }) => {
  await openForm(page);
  await fill(page, { ...(await typed(page)), 'contact.name': 'نورا سالم', consent: 'yes' });
  const key = (await page.locator('input[name="key"]').getAttribute('value')) ?? '';
  const sent = page.waitForRequest((r) => r.method() === 'POST');
  await page.getByRole('button', { name: ar('form-send') }).click();
  await expect(page).toHaveURL(/receipt$/);
  const first = await page.getByRole('heading', { level: 1 }).textContent();
  const address = page.url();

  // A retry of the very same request, as a browser does after a lost connection.
  const again = await sent;
  const retry = await page.request.fetch(again.url(), {
    method: 'POST',
    data: again.postDataBuffer() ?? undefined,
    headers: { 'content-type': again.headers()['content-type'], origin: new URL(again.url()).origin },
    maxRedirects: 0,
  });
  expect(retry.status()).toBe(303);
  expect(new URL(retry.headers().location, again.url()).href).toBe(address);

  // The same form on another tablet's screen, with the same key: the same receipt.
  expect(key).not.toBe('');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first ?? '');

  // The same key with other words is another request: it is asked, and the words stay.
  await page.goto('/ar/new/damage');
  await page.locator('input[name="key"]').evaluate((e, value) => ((e as HTMLInputElement).value = value), key);
  const other = { ...(await typed(page)), story: `قصة أخرى ${unique('ar')}`, 'contact.name': 'نورا سالم', consent: 'yes' };
  await fill(page, other);
  await page.getByRole('button', { name: ar('form-send') }).click();
  await expect(page.getByRole('alert')).toContainText(ar('form-key-reused'));
  await expect(field(page, 'story')).toHaveValue(other.story);
  await expect(choice(page, 'moving', 'today')).toBeChecked();
  await page.getByRole('button', { name: ar('form-send-as-new') }).click();
  await expect(page).toHaveURL(/receipt$/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first ?? '');
});
