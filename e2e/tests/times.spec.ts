// A deadline is the expo's; who reads it at home sees their own clock beside it.
import { file } from '../lib/desk';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

test('a deadline is said in the expo’s time and, elsewhere, in the reader’s too', async ({ visitor }) => {
  const request = await file({ category: 'contract', fields: { too_late: 'hall_closes' } });
  for (const [timezoneId, isElsewhere] of [['Africa/Cairo', true], ['Asia/Shanghai', false]] as const) {
    const page = await visitor({ timezoneId });
    await page.goto(request.status);
    const due = page.locator('#state time');
    const here = await due.evaluate((time: HTMLTimeElement) =>
      new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time.dateTime)),
    );
    const theirs = due.filter({ hasText: say('en', 'clock-yours', { time: here }) });
    await expect(theirs).toHaveCount(isElsewhere ? 1 : 0);
    await expect(due).toHaveCount(1);
  }
});
