// What really goes over the wire: bytes as they come, not as a browser unpacks them.
import http from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { DESK } from './desk';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** The bytes that were transferred: head and body. */
  bytes: number;
  /** The body, unpacked. */
  text: string;
}

/** Asks as a browser that takes Brotli. */
export async function get(path: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
  return ask('GET', path, headers);
}

/** Sends a form as a browser would. */
export async function post(path: string, headers: http.OutgoingHttpHeaders = {}, body = ''): Promise<Answer> {
  return ask('POST', path, { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body);
}

function ask(method: string, path: string, headers: http.OutgoingHttpHeaders, body?: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = http.request(new URL(path, DESK), {
      method,
      headers: { 'accept-encoding': 'br', accept: 'text/html,*/*;q=0.8', ...headers },
    });
    request.on('error', fail);
    request.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('error', fail);
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const raw = Buffer.concat(chunks);
        const packed = answer.headers['content-encoding'] === 'br';
        const text = (packed ? brotliDecompressSync(raw) : raw).toString('utf8');
        const head = answer.rawHeaders.reduce((sum, part) => sum + part.length + 2, 'HTTP/1.1 200 OK\r\n\r\n'.length);
        done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: head + raw.length, text });
      });
    });
    request.end(body);
  });
}
