// The hall's network goes away and comes back; the queue says so, and misses nothing.
import { DESK, file } from '../lib/desk';
import { Proxy } from '../lib/proxy';
import { LAWYER } from '../lib/staff';
import { expect, expectSameStill, goLive, mark, row, test } from '../lib/test';
import { say } from '../lib/words';

test('a queue that was cut off says so, catches up and says that it is live again', async ({ staff }) => {
  test.slow();
  const proxy = await Proxy.to(DESK);
  try {
    const page = await staff(LAWYER, { baseURL: proxy.url });
    await goLive(page, '/desk');
    await mark(page);

    // While it is live, a ticket comes through the same way.
    const before = await file({ category: 'customs' });
    await expect(row(page, before.number)).toBeVisible();

    await proxy.cut();
    const lost = page.locator('#live-state').filter({ hasText: say('en', 'live-lost') });
    await expect(lost).toBeVisible({ timeout: 20_000 });
    const meanwhile = await file({ category: 'customs' });
    await page.waitForTimeout(1_000);
    await expect(row(page, meanwhile.number)).toHaveCount(0);

    const back = expect(page.locator('#live-state')).toHaveText(say('en', 'live-back'), { timeout: 30_000 });
    await proxy.mend();
    await back;
    await expect(row(page, meanwhile.number)).toBeVisible({ timeout: 30_000 });
    await expect(lost).toHaveCount(0);
    await expect(page.locator('body')).toHaveAttribute('data-live-state', 'live');
    await expectSameStill(page);

    // And it listens again.
    const after = await file({ category: 'customs' });
    await expect(row(page, after.number)).toBeVisible();
    await expectSameStill(page);
  } finally {
    await proxy.cut();
  }
});

test('the page of a request says that it is cut off, and goes on by itself', async ({ visitor, staff }) => {
  const request = await file();
  const proxy = await Proxy.to(DESK);
  try {
    const page = await visitor({ baseURL: proxy.url });
    await page.goto(request.status);
    await mark(page);
    await proxy.cut();
    const state = page.getByRole('status').filter({ hasText: say('en', 'status-offline') });
    await expect(state).toBeVisible({ timeout: 15_000 });

    const lin = await staff(LAWYER);
    await lin.goto(`/desk/tickets/${request.number}`);
    await lin.getByRole('button', { name: say('en', 'row-claim'), exact: true }).click();

    await proxy.mend();
    await expect(page.getByText(say('en', 'state-claimed.exhibitor'))).toBeVisible({ timeout: 30_000 });
    await expect(state).toHaveCount(0);
    await expectSameStill(page);
  } finally {
    await proxy.cut();
  }
});
