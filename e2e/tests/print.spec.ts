// Paper: receipt, slip, ticket summary and cards, on A4, A5 and rolls of 80 mm, from left to right and from right to left.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { DESK, file } from '../lib/desk';
import { LAWYER } from '../lib/staff';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

/** Width and height in points; a roll is as long as it has to be, at most as the sheet that is asked for. */
const PAPERS = { a4: [595, 842], a5: [420, 595], roll: [227, 680] } as const;

interface Sheet {
  pages: number;
  width: number;
  height: number;
  /** Every word with its box, in points from the page's left and top. */
  words: { text: string; left: number; right: number; top: number; bottom: number }[];
}

/** Prints the page as the button for this paper does, and reads the PDF. */
async function print(page: Page, paper: keyof typeof PAPERS, name: string): Promise<Sheet> {
  await page.evaluate((paper) => (document.documentElement.dataset.paper = paper), paper);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const folder = path.join(import.meta.dirname, '../results/print');
  mkdirSync(folder, { recursive: true });
  const at = path.join(folder, `${name}-${paper}.pdf`);
  writeFileSync(at, pdf);
  const xml = execFileSync('pdftotext', ['-bbox', at, '-'], { encoding: 'utf8' });
  const pages = [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">/g)];
  const words = [...xml.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)];
  return {
    pages: pages.length,
    width: Number(pages[0][1]),
    height: Number(pages[0][2]),
    words: words.map(([, left, top, right, bottom, text]) => ({
      text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom),
    })),
  };
}

/** One page of the paper that was asked for, with every word whole and inside of it. */
function expectWhole(sheet: Sheet, paper: keyof typeof PAPERS, where: string): void {
  const [width, height] = PAPERS[paper];
  expect.soft(sheet.pages, `${where}: one page`).toBe(1);
  expect.soft(Math.abs(sheet.width - width), `${where}: ${sheet.width} wide`).toBeLessThan(2);
  expect.soft(Math.abs(sheet.height - height), `${where}: ${sheet.height} high`).toBeLessThan(2);
  expect(sheet.words.length, `${where} says something`).toBeGreaterThan(3);
  const out = sheet.words.filter((w) => w.left < 0 || w.right > sheet.width || w.top < 0 || w.bottom > sheet.height);
  expect.soft(out, `${where}: words that run off the paper`).toEqual([]);
}

/** In print, nothing is wider than what it stands in: what overflows would be cut. */
async function expectNothingCut(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'hidden')
      .map((e) => `${e.tagName}.${e.className}`),
  );
  await page.emulateMedia({ media: null });
  expect.soft(cut, `${where}: nothing is cut`).toEqual([]);
}

const text = (sheet: Sheet) => sheet.words.map((w) => w.text).join(' ');

test('the receipt is one page on every paper, in both directions', async ({ visitor }) => {
  test.slow();
  for (const [language, category] of [['en', 'damage'], ['ar', 'damage'], ['de', 'injury'], ['ja', 'contract'], ['ru', 'ip_claim']]) {
    const request = await file({ language, category });
    const page = await visitor();
    await page.goto(request.receipt);
    await expectNothingCut(page, `the receipt, ${language}`);
    for (const paper of ['a4', 'a5', 'roll'] as const) {
      const sheet = await print(page, paper, `receipt-${language}`);
      expectWhole(sheet, paper, `the receipt, ${language}, ${paper}`);
      expect.soft(text(sheet), 'with its number').toContain(request.number);
      expect.soft(text(sheet).replace(/\s/g, ''), 'its code').toContain(request.code);
      expect.soft(text(sheet).replace(/\s/g, ''), 'and the whole link').toContain(request.secret);
      expect.soft(text(sheet), 'and no button').not.toContain(say(language, 'receipt-open'));
    }
    await page.close();
  }
});

test('a number for the line, a ticket and cards for stands', async ({ staff }) => {
  test.slow();
  const lin = await staff(LAWYER);
  for (const name of ['English', 'العربية']) {
    await lin.goto('/desk/counter');
    await lin.getByRole('button', { name, exact: true }).click();
    const number = (await lin.locator('.slip-number.huge').textContent())!.trim();
    for (const paper of ['a4', 'a5', 'roll'] as const) {
      const sheet = await print(lin, paper, `slip-${name === 'English' ? 'en' : 'ar'}`);
      expectWhole(sheet, paper, `a number, ${name}, ${paper}`);
      expect(text(sheet)).toContain(number);
      expect(text(sheet), 'nothing of the page around it').not.toContain(LAWYER);
    }
  }
  const request = await file({ language: 'ar', category: 'contract', fields: { stand: 'B07' } });
  await lin.request.post(`/desk/tickets/${request.number}/claim`, { form: {}, headers: { origin: DESK } });
  await lin.goto(`/desk/tickets/${request.number}`);
  for (const paper of ['a4', 'a5', 'roll'] as const) {
    const sheet = await print(lin, paper, 'ticket');
    expectWhole(sheet, paper, `the ticket, ${paper}`);
    expect(text(sheet)).toContain(request.number);
  }
  await lin.goto('/desk/cards?language=ar&hall=&stands=B07,C12,D31');
  for (const paper of ['a4', 'a5'] as const) {
    const sheet = await print(lin, paper, 'cards');
    expectWhole(sheet, paper, `cards, ${paper}`);
    // From right to left the tool puts a space between letters and digits, and marks where a name begins.
    const said = text(sheet).replace(/[\s\u2066-\u2069]/g, '');
    for (const stand of ['B07', 'C12', 'D31']) expect(said).toContain(stand);
  }
  await expect(lin.locator('.stand-card svg.qr')).toHaveCount(3);
});
