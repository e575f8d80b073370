// The exhibitor's form, filled in and read by the names of its fields: they are the same in every language.
import type { Locator, Page } from '@playwright/test';

/** What is typed and chosen: by field name; a box to tick is `yes` or nothing. */
export type Typed = Record<string, string>;

/** The field or fields with this name. */
export function field(page: Page | Locator, name: string): Locator {
  return page.locator(`[name="${name}"]:not([type="hidden"])`);
}

/** One of several answers. */
export function choice(page: Page | Locator, name: string, value: string): Locator {
  return page.locator(`input[type="radio"][name="${name}"][value="${value}"]`);
}

/** Types and chooses all of it. */
export async function fill(page: Page | Locator, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const input = field(page, name).first();
    const kind = await input.evaluate((e) => (e instanceof HTMLInputElement ? e.type : e.tagName.toLowerCase()));
    if (kind === 'radio') await choice(page, name, value).check();
    else if (kind === 'checkbox') await input.setChecked(value === 'yes');
    else if (kind === 'select') await input.selectOption(value);
    else await input.fill(value);
  }
}

/** What stands in these fields now. */
export async function read(page: Page, names: string[]): Promise<Typed> {
  const found: Typed = {};
  for (const name of names) {
    found[name] = await field(page, name).evaluateAll((all) => {
      const inputs = all as HTMLInputElement[];
      const ticks = inputs.filter((i) => i.type === 'radio' || i.type === 'checkbox');
      if (ticks.length) return ticks.find((i) => i.checked)?.value ?? '';
      return inputs[0]?.value ?? '(no such field)';
    });
  }
  return found;
}

/** Waits until the page can keep what is written, and has the words to say so. */
export async function canKeep(page: Page): Promise<void> {
  await page.waitForFunction(
    () => 'deskKeep' in window && performance.getEntriesByType('resource').some((e) => e.name.endsWith('/kept.json')),
  );
}
