// Whose shifts change hears of it by mail, and nobody else does.
import { unique } from '../lib/desk';
import { decoded, mails } from '../lib/mail';
import { Planner } from '../lib/roster';
import { COORDINATOR } from '../lib/staff';
import { expect, test } from '../lib/test';
import { say } from '../lib/words';

/** The day at the venue, so many days from now. */
function ahead(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000));
}

/** A shift as a mail in this language tells it: everything but how the day is written. */
function told(language: string, key: 'added' | 'removed', span: [string, string]): string[] {
  const [from, to] = span;
  const desk = say(language, 'desk-kind-hall');
  const profession = say(language, 'profession-lawyer');
  return say(language, `shift-mail-${key}`, { day: '*', from, to, desk, profession }).split('*');
}

/** Values are marked off from the words around them. */
function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

test('after publishing only those whose shifts changed get a mail', async ({ staff }) => {
  test.skip(!process.env.DESK_TEST_MAIL, 'no SMTP server: aiosmtpd could not be installed');
  test.setTimeout(150_000);
  const person = (name: string) => ({ name: unique(name), email: `${unique(name.replace(' ', '.')).toLowerCase()}@example.com` });
  const [mei, jonas] = [person('Mei Lan'), person('Jonas Holm')];
  const counts = () => [mails(mei.email).length, mails(jonas.email).length];
  // The desk looks for mail every two seconds.
  const pause = () => new Promise((resolve) => setTimeout(resolve, 6_000));
  const [first, second] = [ahead(40), ahead(41)];
  const xu = await staff(COORDINATOR);
  const planner = new Planner(xu.request);
  await planner.bringIn([mei, jonas]);
  await planner.need(first, '09:00-13:30', { lawyer: 2 });
  await planner.need(second, '22:00-06:00', { lawyer: 1 });
  try {
    for (const { name } of [mei, jonas]) await planner.seat(first, name, 'lawyer');
    expect(counts(), 'a draft tells nobody').toEqual([0, 0]);
    await planner.publish();
    await expect.poll(counts, { timeout: 30_000 }).toEqual([1, 1]);
    const [mail] = mails(mei.email);
    const subject = plain(decoded(mail.headers, 'subject'));
    for (const language of ['zh-Hans', 'en']) {
      const text = plain(mail.text);
      for (const part of told(language, 'added', ['09:00', '13:30'])) expect(text).toContain(part);
      expect(subject).toContain(say(language, 'shift-mail-subject'));
      expect(text).toContain(say(language, 'shift-mail-hello', { name: mei.name }));
      expect(text).toContain('/desk/shifts');
    }
    expect(mail.headers).toMatch(/^content-language: zh-Hans, en$/im);
    expect(mail.headers).toMatch(/^auto-submitted: auto-generated$/im);
    expect(mail.text, 'nobody else is named').not.toContain(jonas.name);

    // Mei has the night instead; Jonas keeps what he has.
    await planner.seat(first, mei.name, 'lawyer', 'remove');
    await planner.seat(second, mei.name, 'lawyer');
    await planner.publish();
    await expect.poll(counts, { timeout: 30_000 }).toEqual([2, 1]);
    const text = plain(mails(mei.email)[1].text);
    for (const language of ['zh-Hans', 'en']) {
      for (const part of told(language, 'removed', ['09:00', '13:30'])) expect(text).toContain(part);
      for (const part of told(language, 'added', ['22:00', '06:00'])) expect(text).toContain(part);
    }
    await pause();
    expect(counts(), 'whose shifts stay hears nothing').toEqual([2, 1]);

    // Again without a change, and taken back and published again without one.
    await planner.publish();
    await planner.unpublish();
    await pause();
    await planner.publish();
    await pause();
    expect(counts(), 'nothing changed').toEqual([2, 1]);
  } finally {
    // The other stories go on as before: no roster, nothing needed.
    await planner.unpublish();
    for (const day of [first, second]) await planner.clear(day);
  }
});
