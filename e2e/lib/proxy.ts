// A way to the server that can be cut: what a browser sees when the hall's network goes away and comes back.
import net from 'node:net';
import type { AddressInfo } from 'node:net';

export class Proxy {
  private readonly open = new Set<net.Socket>();
  private server: net.Server | undefined;
  private port = 0;

  private constructor(private readonly target: URL) {}

  /** Starts on a free port of this machine. */
  static async to(target: string): Promise<Proxy> {
    const proxy = new Proxy(new URL(target));
    await proxy.mend();
    return proxy;
  }

  /** The address for the browser; its `Host` and `Origin` go to the server as they are. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Lets connections through, on the same port as before. */
  async mend(): Promise<void> {
    const server = net.createServer((near) => {
      const far = net.connect(Number(this.target.port), this.target.hostname);
      for (const [socket, other] of [[near, far], [far, near]]) {
        this.open.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.open.delete(socket);
          other.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(this.port, '127.0.0.1', done);
    });
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Breaks every connection and accepts none. */
  async cut(): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise<void>((done) => server.close(() => done()));
    for (const socket of this.open) socket.destroy();
    await closed;
  }
}
