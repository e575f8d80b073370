// A way to the server that is cut at a chosen moment of a chosen request: what a hall's Wi-Fi does, on purpose.
import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** When the connection breaks, in the order in which a request passes. */
export const STAGES = [
  'before', // no connection at all
  'accepted', // a connection, and nothing of the request goes through
  'head', // the request's head alone arrives
  'half', // half of its body arrives
  'gone', // all of it arrives; both sides are cut at once
  'deaf', // all of it arrives and is answered; the answer is lost
  'status', // a few bytes of the answer come back
  'answer', // all but the end of the answer comes back
] as const;
export type Stage = (typeof STAGES)[number];

/** How many times each stage was really met. */
export type Met = Record<string, number>;

export class Scissors {
  readonly met: Met = {};
  private readonly open = new Set<net.Socket>();
  private readonly server: net.Server;
  private away = false;
  private armed: { request: RegExp; stage: Stage } | undefined;

  private constructor(private readonly target: URL) {
    this.server = net.createServer((near) => this.connect(near));
  }

  static async to(target: string): Promise<Scissors> {
    const scissors = new Scissors(new URL(target));
    await new Promise<void>((done) => scissors.server.listen(0, '127.0.0.1', done));
    return scissors;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Cuts at this stage of the next request whose first line fits; the network is away from then on. */
  arm(request: RegExp, stage: Stage): void {
    if (stage === 'before') this.cut();
    else this.armed = { request, stage };
    if (stage === 'before') this.met.before = (this.met.before ?? 0) + 1;
  }

  /** Breaks every connection and lets none through. */
  cut(): void {
    this.away = true;
    for (const socket of this.open) socket.destroy();
  }

  mend(): void {
    this.away = false;
    this.armed = undefined;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.server.close(done));
  }

  private keep(socket: net.Socket): void {
    this.open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.open.delete(socket));
  }

  private connect(near: net.Socket): void {
    this.keep(near);
    if (this.away) return void near.destroy();
    const far = net.connect(Number(this.target.port), this.target.hostname);
    // Not among those that are cut: the server has to be able to finish what it was sent.
    far.on('error', () => near.destroy());
    far.on('close', () => near.destroy());
    near.on('close', () => far.end());
    let stage: Stage | undefined;
    let left = 0;
    let half = 0;
    const fired = (): void => {
      this.met[stage ?? ''] = (this.met[stage ?? ''] ?? 0) + 1;
      this.armed = undefined;
      this.cut();
    };
    near.on('data', (data: Buffer) => {
      if (!stage && this.armed?.request.test(data.toString('latin1').split('\r\n')[0])) {
        stage = this.armed.stage;
        const head = data.indexOf('\r\n\r\n') + 4;
        const length = /^content-length: *(\d+)/im.exec(data.subarray(0, head).toString('latin1'));
        left = head + Number(length?.[1] ?? 0);
        half = Math.floor(head + (left - head) / 2);
        if (stage === 'accepted') return fired();
        if (stage === 'head') return far.write(data.subarray(0, head), () => (far.destroy(), fired()));
      }
      if (!stage) return void far.write(data);
      if (stage === 'half' && data.length >= half) {
        return void far.write(data.subarray(0, half), () => (far.destroy(), fired()));
      }
      half -= data.length;
      left -= data.length;
      far.write(data, () => {
        if (left > 0) return;
        if (stage === 'gone') far.destroy();
        if (stage === 'gone') fired();
        // The answer is read, so that the server gets to the end, and goes nowhere.
        if (stage === 'deaf') near.pause();
      });
    });
    far.on('data', (data: Buffer) => {
      if (!stage || left > 0) return void near.write(data);
      if (stage === 'deaf') return fired();
      const part = stage === 'status' ? data.subarray(0, 12) : data.subarray(0, data.length - 5);
      near.write(part, () => fired());
    });
  }
}
