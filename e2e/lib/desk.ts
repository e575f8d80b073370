// Where the desk is, and how a request gets to it without a browser: for what a test needs but does not test.
import { expect } from '@playwright/test';

/** The server under test. */
export const DESK = process.env.DESK_URL ?? 'http://127.0.0.1:3000';

/** A request that was filed. */
export interface Filed {
  /** What people call it, `A-0137`. */
  number: string;
  /** The part of the link that opens its page. */
  secret: string;
  /** The code to read out. */
  code: string;
  /** The language it was filed in. */
  language: string;
  /** The path of its page. */
  status: string;
  /** The path of its receipt. */
  receipt: string;
}

/** Fields that every form needs; a test adds what it is about. */
const NEEDED: Record<string, Record<string, string>> = {
  damage: { 'answers.moved': 'not_moved' },
  injury: { 'answers.safe_now': 'yes' },
};

export interface Request {
  language?: string;
  category?: string;
  fields?: Record<string, string>;
  photos?: { name: string; body: Buffer }[];
  /** Another way to the server than `DESK_URL`. */
  desk?: string;
}

/** A word that no other test uses. */
export function unique(word: string): string {
  return `${word}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

/** Files a request as the exhibitor's form does, without a browser. */
export async function file(request: Request = {}): Promise<Filed> {
  const { language = 'en', category = 'contract', fields = {}, photos = [], desk = DESK } = request;
  const action = `${desk}/${language}/new/${category}`;
  const blank = await (await fetch(action)).text();
  const form = new FormData();
  form.set('key', hidden(blank, 'key'));
  const typed = {
    story: unique('story'),
    'contact.name': 'Test Person',
    consent: 'yes',
    ...NEEDED[category],
    ...fields,
  };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  for (const photo of photos) form.append('photos', new Blob([photo.body]), photo.name);
  const answer = await fetch(action, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin: new URL(desk).origin },
  });
  const to = answer.headers.get('location') ?? '';
  expect(answer.status, `filing should lead to the receipt; the server answered ${await answer.text()}`).toBe(303);
  const secret = secretOf(to);
  const receipt = `/${language}/r/${secret}/receipt`;
  const page = await (await fetch(desk + receipt)).text();
  const number = /class="number"[^>]*>([A-Z]-\d+)</.exec(strip(page))?.[1] ?? '';
  const code = /<p class="code">.*?<bdi[^>]*>([^<]+)</.exec(strip(page))?.[1] ?? '';
  expect(number, 'the receipt shows the number').not.toBe('');
  expect(code, 'the receipt shows the code').not.toBe('');
  return { number, secret, code, language, status: `/${language}/r/${secret}`, receipt };
}

/** The secret in the address of a status page or receipt. */
export function secretOf(address: string): string {
  const secret = /\/r\/([^/?#]+)/.exec(address)?.[1];
  if (!secret) throw new Error(`no secret in ${address}`);
  return secret;
}

/** The value of a hidden field in a page. */
export function hidden(page: string, name: string): string {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page)?.[0] ?? '';
  const value = /value="([^"]*)"/.exec(input)?.[1];
  if (!value) throw new Error(`the page has no hidden field ${name}`);
  return value;
}

/** Without the comments that Leptos leaves. */
function strip(page: string): string {
  return page.replace(/<!--.*?-->/gs, '').replace(/<!>/g, '');
}
