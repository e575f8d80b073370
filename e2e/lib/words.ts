// The desk's sentences, read from the same files as the server reads, so that a test says "the error for a
// missing answer, in Arabic" and not how a translator put it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const locales = fileURLToPath(new URL('../../locales/', import.meta.url));
const TWICE = '{ twice }';
const known = new Map<string, Map<string, string>>();

/** Messages and their attributes (`category-damage.hint`) of one language. */
function sentences(language: string): Map<string, string> {
  let all = known.get(language);
  if (all) return all;
  all = new Map();
  const folder = path.join(locales, language);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ftl'))) {
    let message = '';
    let key = '';
    for (const line of readFileSync(path.join(folder, name), 'utf8').split('\n')) {
      const start = /^(-?[A-Za-z][\w-]*) *= *(.*)$/.exec(line);
      const attribute = /^ +\.([A-Za-z][\w-]*) *= *(.*)$/.exec(line);
      if (start) {
        message = key = start[1];
        // The server would take one of the two, and the other page would show the wrong one.
        all.set(key, all.has(key) ? TWICE : start[2]);
      } else if (attribute) {
        key = `${message}.${attribute[1]}`;
        all.set(key, attribute[2]);
      } else if (/^\s+\S/.test(line) && key) {
        if (all.get(key) !== TWICE) all.set(key, `${all.get(key)}\n${line.trim()}`.trim());
      } else if (line.startsWith('#') || !line.trim()) {
        key = '';
      }
    }
  }
  known.set(language, all);
  return all;
}

/** A sentence of this language; with `values` for what stands in braces. */
export function say(language: string, key: string, values: Record<string, string | number> = {}): string {
  const sentence = sentences(language).get(key);
  if (sentence === undefined) throw new Error(`locales/${language} has no sentence "${key}"`);
  if (sentence === TWICE) throw new Error(`locales/${language} has "${key}" twice`);
  const text = sentence.replace(/\{ *\$([\w-]+) *\}/g, (all, name) => String(values[name] ?? all));
  if (/[{}]/.test(text)) throw new Error(`"${key}" needs more than these values: ${sentence}`);
  return text;
}

/** What a sentence of this language looks like, whatever stands in its braces. */
export function like(language: string, key: string): RegExp {
  const sentence = sentences(language).get(key);
  if (sentence === undefined) throw new Error(`locales/${language} has no sentence "${key}"`);
  if (/->/.test(sentence)) throw new Error(`"${key}" depends on a number: ${sentence}`);
  const parts = sentence.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.map((part) => part.replace(/\s+/g, '\\s+')).join('.*?'));
}

/** Whether this language has the sentence. */
export function knows(language: string, key: string): boolean {
  return sentences(language).has(key);
}
