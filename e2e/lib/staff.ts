// Who works at the demo desk.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Login {
  name: string;
  password: string;
  role: string;
  professions: string[];
  languages: string[];
}

let known: Login[] | undefined;

/** The desk's program. */
export function program(): string {
  return process.env.DESK_BIN ?? fileURLToPath(new URL('../../target/debug/legal-desk', import.meta.url));
}

/** What `legal-desk demo --json` prints. */
function logins(): Login[] {
  known ??= JSON.parse(
    process.env.DESK_LOGINS
      ? readFileSync(process.env.DESK_LOGINS, 'utf8')
      : execFileSync(program(), ['demo', '--json'], { encoding: 'utf8' }),
  ) as Login[];
  return known;
}

/** Somebody who works here. */
export function login(name: string): Login {
  const found = logins().find((l) => l.name === name);
  if (!found) throw new Error(`${name} does not work at this desk`);
  return found;
}

/** The lawyers, the coordinator and the others that the stories are about. */
export const LAWYER = 'Lin Wei';
export const OTHER_LAWYER = 'Diego Ramos';
export const APPRAISER = 'Tang Bo';
export const NOTARY = 'Chen Jing';
export const COORDINATOR = 'Xu Ning';
