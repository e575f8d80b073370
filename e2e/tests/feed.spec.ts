// What a calendar program makes of somebody's shifts: read by ical.js, at two venues, one of which changes its clocks.
import { type APIRequestContext, request } from '@playwright/test';
import ICAL from 'ical.js';
import { ownDesk, OWN_PASSWORD, type Venue } from '../lib/own';
import { Planner } from '../lib/roster';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

/** A shift as it must be understood. */
interface Expected {
  day: string;
  span: string;
  /** In UTC. */
  from: string;
  to: string;
  /** On the venue's clock, and on that of `elsewhere`. */
  here: string;
  there: string;
}

/** Far enough ahead that no shift begins while the test runs, whatever today is. */
const YEAR = new Date().getUTCFullYear() + 1;

/** The last Sunday of a month of that year, on which the European Union changes its clocks (directive 2000/84/EC). */
function lastSunday(month: number): Date {
  const last = new Date(Date.UTC(YEAR, month, 0));
  return new Date(last.getTime() - last.getUTCDay() * 86_400_000);
}

/** `YYYY-MM-DD`, some days from a day. */
function day(from: Date, days = 0): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

const [spring, autumn] = [lastSunday(3), lastSunday(10)];

/** The clocks of the venue and of people elsewhere, reckoned by hand. */
const VENUES: (Venue & { elsewhere: string; shifts: Expected[] })[] = [
  {
    expo: 'Import Expo',
    zone: 'Asia/Shanghai',
    starts: `${YEAR}-07-01`,
    ends: `${YEAR}-07-06`,
    elsewhere: 'Africa/Cairo',
    shifts: [
      {
        day: `${YEAR}-01-15`,
        span: '22:00-06:00',
        from: `${YEAR}-01-15T14:00:00.000Z`,
        to: `${YEAR}-01-15T22:00:00.000Z`,
        here: `${YEAR}-01-15 22:00 – ${YEAR}-01-16 06:00`,
        there: `${YEAR}-01-15 16:00 – ${YEAR}-01-16 00:00`,
      },
      {
        // Summer time in Cairo, none in Shanghai.
        day: `${YEAR}-07-01`,
        span: '04:00-10:30',
        from: `${YEAR}-06-30T20:00:00.000Z`,
        to: `${YEAR}-07-01T02:30:00.000Z`,
        here: `${YEAR}-07-01 04:00 – ${YEAR}-07-01 10:30`,
        there: `${YEAR}-06-30 23:00 – ${YEAR}-07-01 05:30`,
      },
    ],
  },
  {
    expo: 'Messe',
    zone: 'Europe/Berlin',
    starts: day(autumn, -2),
    ends: day(autumn, 2),
    elsewhere: 'America/New_York',
    shifts: [
      {
        // Seven hours: at two it is three.
        day: day(spring, -1),
        span: '22:00-06:00',
        from: `${day(spring, -1)}T21:00:00.000Z`,
        to: `${day(spring)}T04:00:00.000Z`,
        here: `${day(spring, -1)} 22:00 – ${day(spring)} 06:00`,
        there: `${day(spring, -1)} 17:00 – ${day(spring)} 00:00`,
      },
      {
        // Nine hours: two o'clock comes twice.
        day: day(autumn, -1),
        span: '22:00-06:00',
        from: `${day(autumn, -1)}T20:00:00.000Z`,
        to: `${day(autumn)}T05:00:00.000Z`,
        here: `${day(autumn, -1)} 22:00 – ${day(autumn)} 06:00`,
        there: `${day(autumn, -1)} 16:00 – ${day(autumn)} 01:00`,
      },
    ],
  },
];

/** What a program knows of one shift. */
interface Understood {
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  zone: string;
  from: string;
  to: string;
  span: (zone: string) => string;
}

/** A moment on the clock of a zone, by the browser's time zone database and not the desk's. */
function clock(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  return parts.replace(',', '');
}

/** Reads a feed as a calendar program does: the file says all that it needs to know, its time zone too. */
function understood(text: string): Understood[] {
  const calendar = ICAL.Component.fromString(text);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const [from, to] = [event.startDate.toJSDate(), event.endDate.toJSDate()];
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      // Values are marked off from the words around them.
      summary: event.summary.replace(/[\u2068\u2069]/g, ''),
      zone: event.startDate.zone.tzid,
      from: from.toISOString(),
      to: to.toISOString(),
      span: (zone: string) => `${clock(from, zone)} – ${clock(to, zone)}`,
    };
  });
  return events.sort((a, b) => a.from.localeCompare(b.from));
}

/** Signs in; gives requests with their cookie. */
async function signedIn(desk: string, name: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: desk, extraHTTPHeaders: { origin: desk } });
  const form = { name, password: OWN_PASSWORD, next: '/desk' };
  const answer = await context.post('/desk/sign-in', { form, maxRedirects: 0 });
  expect(answer.status(), `${name} signs in`).toBe(303);
  return context;
}

/** The address that a volunteer's page shows for their calendar. */
async function feedOf(volunteer: APIRequestContext): Promise<string> {
  const page = await (await volunteer.get('/desk/shifts')).text();
  const address = /href="([^"]+\/calendar\/[^"]+)"/.exec(page)?.[1];
  expect(address, 'the page shows the address').toBeTruthy();
  return address!.replaceAll('&amp;', '&');
}

for (const { elsewhere, shifts, ...venue } of VENUES) {
  test(`a calendar program reads the shifts in ${venue.zone}, and what becomes of them`, async () => {
    test.setTimeout(120_000);
    const [lena, omar] = ['Lena Brandt', 'Omar Said'];
    const desk = await ownDesk(venue, 'Ada Stein', [
      { name: lena, professions: ['lawyer', 'notary'] },
      { name: omar, professions: ['lawyer'] },
    ]);
    try {
      const ada = new Planner(await signedIn(desk.url, 'Ada Stein'), desk.url);
      const [first, second] = shifts;
      for (const shift of shifts) {
        await ada.need(shift.day, shift.span, { lawyer: 1 });
        await ada.seat(shift.day, lena, 'lawyer');
      }
      await ada.publish();
      const volunteer = await signedIn(desk.url, lena);
      const address = await feedOf(volunteer);
      // A program has no cookie, only the address.
      const read = async (of = address) => {
        const answer = await fetch(of);
        expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
        return understood(await answer.text());
      };
      const told = await read();
      expect(told).toHaveLength(2);
      shifts.forEach((shift, at) => {
        expect([told[at].from, told[at].to], shift.day).toEqual([shift.from, shift.to]);
        expect(told[at].zone).toBe(venue.zone);
        expect(told[at].span(venue.zone)).toBe(shift.here);
        expect(told[at].span(elsewhere)).toBe(shift.there);
        expect([told[at].sequence, told[at].status]).toEqual([0, 'CONFIRMED']);
      });
      const words = (language: string, profession: string) =>
        say(language, 'feed-summary', {
          desk: say(language, 'desk-kind-hall'),
          profession: say(language, `profession-${profession}`),
        });
      expect(told[0].summary, 'what people call the desk').toBe(words('en', 'lawyer'));
      expect((await read(address.replace('lang=en', 'lang=zh-Hans')))[0].summary).toBe(words('zh-Hans', 'lawyer'));
      const uids = told.map((event) => event.uid);
      expect(new Set(uids).size).toBe(2);
      expect((await read()).map((event) => event.uid), 'the same at every reading').toEqual(uids);
      expect(understood(await (await fetch(await feedOf(await signedIn(desk.url, omar)))).text()), 'Omar has none').toEqual([]);

      // A draft changes nothing; what is published does: another trade on the first, the second is off.
      await ada.seat(first.day, lena, 'lawyer', 'remove');
      await ada.seat(first.day, lena, 'notary');
      await ada.seat(second.day, lena, 'lawyer', 'remove');
      const states = async () => (await read()).map(({ uid, sequence, status }) => [uid, sequence, status]);
      expect(await states()).toEqual(uids.map((uid) => [uid, 0, 'CONFIRMED']));
      await ada.publish();
      expect(await states()).toEqual([
        [uids[0], 1, 'CONFIRMED'],
        [uids[1], 1, 'CANCELLED'],
      ]);
      expect((await read())[0].summary).toBe(words('en', 'notary'));
      await ada.seat(second.day, lena, 'lawyer');
      await ada.publish();
      const back = await read();
      expect(back.map(({ uid, sequence, status }) => [uid, sequence, status])).toEqual([
        [uids[0], 1, 'CONFIRMED'],
        [uids[1], 2, 'CONFIRMED'],
      ]);
      expect(back.map(({ from, to }) => [from, to])).toEqual(shifts.map(({ from, to }) => [from, to]));

      await volunteer.post('/desk/shifts/feed', { form: {} });
      expect((await fetch(address)).status, 'a new address ends the old one').toBe(404);
    } finally {
      desk.stop();
    }
  });
}
