// Going through a page as who has no mouse does.
import { expect, type Locator, type Page } from '@playwright/test';

/** Tabs until this has the focus; it must be reachable, and soon. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let steps = 0; steps < most && !(await target.evaluate((t) => t === document.activeElement)); steps++) {
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  // One always sees where one is (WCAG 2.2, 2.4.7).
  const seen = await target.evaluate((t) => {
    const ring = (e: Element) => parseFloat(getComputedStyle(e).outlineWidth) > 0 && getComputedStyle(e).outlineStyle !== 'none';
    return ring(t) || (t.closest('.choice') ? ring(t.closest('.choice')!) : false);
  });
  expect(seen, 'the focus is seen').toBe(true);
}
