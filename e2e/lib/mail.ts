// What the SMTP server of the tests was given.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A mail: its headers as they came, its text decoded. */
export interface Mail {
  headers: string;
  text: string;
}

/** The mails that the SMTP server got for this address, newest last, with their headers and text decoded. */
export function mails(to: string): Mail[] {
  const folder = path.join(process.env.DESK_TEST_MAIL!, 'new');
  const found: Mail[] = [];
  for (const name of readdirSync(folder, { withFileTypes: true }).map((entry) => entry.name).sort()) {
    const raw = readFileSync(path.join(folder, name), 'utf8').replace(/\r\n/g, '\n');
    const [headers, ...rest] = raw.split('\n\n');
    const body = rest.join('\n\n');
    if (!headers.includes(to)) continue;
    const encoding = /^content-transfer-encoding: *(\S+)/im.exec(headers)?.[1]?.toLowerCase();
    const text =
      encoding === 'base64'
        ? Buffer.from(body, 'base64').toString('utf8')
        : encoding === 'quoted-printable'
          ? Buffer.from(
              body.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
              'latin1',
            ).toString('utf8')
          : body;
    found.push({ headers, text: text.replace(/\r\n/g, '\n') });
  }
  return found;
}

/** An encoded header (RFC 2047) as words. */
export function decoded(headers: string, name: string): string {
  const line = new RegExp(`^${name}: ((?:.*\\n[ \\t])*.*)$`, 'im').exec(headers)?.[1] ?? '';
  const joined = line.replace(/\?=\s+=\?/g, '?==?').replace(/\n[ \t]/g, ' ');
  return joined.replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, b) => Buffer.from(b, 'base64').toString('utf8'));
}
