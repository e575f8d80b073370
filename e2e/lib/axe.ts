// What axe finds on a page; only what is serious or critical counts as a fault.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails where axe finds something serious; `where` names the page in the message. */
export async function expectAccessible(page: Page, where: string, only: 'all' | 'colours' = 'all'): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (only === 'all' ? axe.withTags(RULES) : axe.withRules(['color-contrast'])).analyze();
  const faults = violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id} (${v.impact}): ${v.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary}`).join('; ')}`);
  expect.soft(faults, `axe on ${where}`).toEqual([]);
}

/** Fails where the page is wider than its window. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const edge = root.clientWidth;
    const out = Array.from(document.body.querySelectorAll<HTMLElement>('*')).filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 0 && (box.right > edge + 1 || box.left < -1);
    });
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...out.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className}`)];
  });
  expect.soft(wide, `nothing on ${where} is wider than the window`).toEqual([]);
}
