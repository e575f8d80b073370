// A step is not left while what one chose there still asks for something.
import { field, fill } from '../lib/form';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

test('a time and a phone are asked for where they were chosen', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/en/new/other');
  const shown = page.locator('[data-step]:not([hidden])');
  const next = () => shown.getByRole('button', { name: say('en', 'form-next') }).click();
  const heading = (key: string) => expect(shown.getByRole('heading', { level: 2 })).toHaveText(say('en', key));

  await fill(page, { too_late: 'at' });
  await next();
  await heading('form-urgency');
  await expect(shown.getByText(say('en', 'error-missing'))).toBeVisible();
  await expect(field(page, 'too_late_local')).toBeFocused();
  await fill(page, { too_late: 'unknown' });
  await next();
  await next();
  await fill(page, { story: 'A long queue.' });
  await next();

  await heading('form-contact');
  await fill(page, { 'contact.name': 'Ada Quill', 'contact.reach': 'phone' });
  await next();
  await heading('form-contact');
  await expect(field(page, 'contact.phone')).toBeFocused();
  await fill(page, { 'contact.phone': '+44 20 7946 0000' });
  await next();
  await heading('form-notice');
});
