// The roster on paper: a page for each day, A4 and A3, with everybody on it however full the day is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { seated } from '../lib/grid';
import { OWN_PASSWORD, ownDesk } from '../lib/own';
import { Planner } from '../lib/roster';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

const DAYS = ['2031-05-05', '2031-05-06', '2031-05-07'];
const VENUE = { expo: 'Spring Fair', zone: 'Europe/Berlin', starts: DAYS[0], ends: DAYS[2] };
const ADA = 'Ada Stein';
const WATCHES = '08:00-16:00, 16:00-23:00, 23:00-07:00';

const en = (key: string) => say('en', key);

/** Presses the button that prints; gives each page's size in points and its words. */
async function print(page: Page, name: string) {
  await page.evaluate(() => (window.print = () => {}));
  await page.getByRole('button', { name: en('print-now'), exact: true }).click();
  const folder = path.join(import.meta.dirname, '../results/print');
  mkdirSync(folder, { recursive: true });
  const at = path.join(folder, `${name}.pdf`);
  writeFileSync(at, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const xml = execFileSync('pdftotext', ['-bbox', at, '-'], { encoding: 'utf8' });
  return xml.split('<page ').slice(1).map((sheet) => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(sheet)!.map(Number);
    return { width, height, text: [...sheet.matchAll(/<word [^>]*>(.*?)<\/word>/g)].map(([, word]) => word).join(' ') };
  });
}

test('the roster on A3 and on A4, a full day on one page', async ({ visitor }) => {
  test.setTimeout(120_000);
  const desk = await ownDesk(VENUE, ADA, []);
  try {
    const page = await visitor({ baseURL: desk.url });
    const form = { name: ADA, password: OWN_PASSWORD, next: '/desk' };
    await page.request.post('/desk/sign-in', { form, headers: { origin: desk.url } });
    const planner = new Planner(page.request, desk.url);
    const people = Array.from({ length: 100 }, (_, at) => ({ name: `Maximiliane Hofer${at}`, email: `m${at}@example.com` }));
    await planner.bringIn(people);
    for (const day of DAYS) await planner.need(day, WATCHES, { lawyer: 30 });
    await page.goto('/desk/roster/solve');
    await page.getByRole('button', { name: '5 seconds', exact: true }).click();
    await page.getByRole('button', { name: en('solve-take') }).click({ timeout: 30_000 });
    await expect(page).toHaveURL(/\/desk\/roster$/);
    for (const [paper, width, height] of [['A4', 842, 595], ['A3', 1191, 842]] as const) {
      await page.goto('/desk/roster/print?of=draft');
      await page.getByRole('link', { name: paper, exact: true }).click();
      await expect(page.locator('.sheet')).toHaveCount(DAYS.length);
      const days = await page.locator('.sheet h2').allInnerTexts();
      const sheets = await print(page, `roster-${paper}`);
      expect.soft(sheets, `${paper}: a page a day`).toHaveLength(DAYS.length);
      for (const [at, sheet] of sheets.entries()) {
        const where = `${paper}, page ${at + 1}`;
        expect.soft([sheet.width, sheet.height].map(Math.round), where).toEqual([width, height]);
        expect.soft(sheet.text, where).toContain(days[at].split(en('roster-tab-draft'))[0].trim());
        const seats = await seated(page, DAYS[at]);
        expect(seats.length, 'a full day').toBeGreaterThan(60);
        const names = (sheet.text.match(/Hofer\d+/g) ?? []).sort();
        expect.soft(names, `${where}: everybody of that day`).toEqual(seats.map((seat) => seat.split(' ').at(-1)!).sort());
        expect.soft(sheet.text, 'that it is a draft').toContain(en('roster-tab-draft'));
      }
    }
  } finally {
    desk.stop();
  }
});
