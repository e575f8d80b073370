// A roster, made through the coordinator's pages without showing them: for what a test needs but does not test.
import { type APIRequestContext, expect } from '@playwright/test';
import { DESK, hidden } from './desk';

/** Somebody on the list of an office. */
export interface Listed {
  name: string;
  email: string;
  phone?: string;
}

/** What a coordinator does about the roster. */
export class Planner {
  constructor(
    private readonly as: APIRequestContext,
    private readonly desk = DESK,
  ) {}

  /** Brings in lawyers. */
  async bringIn(people: Listed[]): Promise<void> {
    const rows = people.map(({ name, email, phone = '' }) => `${name},lawyer,${email},${phone}`);
    const list = ['Name,Profession,Email,Phone', ...rows].join('\n');
    const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
    const preview = await this.post('/desk/people/import', { multipart: { file } });
    await this.post(`${preview}/finish`, { form: {} });
  }

  /** What a day needs at a desk: its shifts, and so many heads of each profession on each. */
  async need(day: string, span: string, heads: Record<string, number>, desk = 'desk'): Promise<void> {
    const needs = Object.fromEntries(Object.entries(heads).map(([profession, count]) => [`need.${profession}`, count]));
    const form = { desk, from: day, to: day, watch: 'free', spans: span, ...needs };
    await this.post('/desk/roster/demand/paint', { form });
  }

  /** That day needs nothing any more. */
  async clear(day: string): Promise<void> {
    await this.post('/desk/roster/demand/paint', { form: { desk: 'desk', from: day, to: day, watch: 'none' } });
  }

  /** Puts somebody on the one shift of a day in the draft, or takes them off it; on another of several by its place. */
  async seat(day: string, name: string, profession: string, deed: 'add' | 'remove' = 'add', place = 0): Promise<void> {
    const shifts = [...(await this.read(`/desk/roster?day=${day}`)).matchAll(/id="shift-([0-9a-f-]{36})"/g)];
    const shift = shifts[place]?.[1];
    const people = await this.read('/desk/people');
    const who = new RegExp(`/desk/people/([0-9a-f-]{36})"[^>]*><bdi>${name}</bdi>`).exec(people)?.[1];
    expect(shift, `a shift on ${day}`).toBeTruthy();
    expect(who, `${name} is of the corps`).toBeTruthy();
    await this.post('/desk/roster/seat', { form: { shift: shift!, who: `${who} ${profession}`, deed } });
  }

  /** Publishes the draft. */
  async publish(): Promise<void> {
    const version = hidden(await this.read('/desk/roster/publish'), 'version');
    await this.post('/desk/roster/publish', { form: { version } });
  }

  /** Takes back what is published. */
  async unpublish(): Promise<void> {
    await this.post('/desk/roster/unpublish', { form: {} });
  }

  /** A page without the comments that Leptos leaves. */
  private async read(path: string): Promise<string> {
    const page = await (await this.as.get(this.desk + path)).text();
    return page.replace(/<!--.*?-->/gs, '').replace(/<!>/g, '');
  }

  /** Sends a form; gives where the answer leads. */
  private async post(path: string, body: Parameters<APIRequestContext['post']>[1]): Promise<string> {
    const headers = { origin: new URL(this.desk).origin };
    const answer = await this.as.post(this.desk + path, { ...body, headers, maxRedirects: 0 });
    expect(answer.status(), `${path}: ${answer.status() === 303 ? '' : await answer.text()}`).toBe(303);
    return answer.headers().location;
  }
}
