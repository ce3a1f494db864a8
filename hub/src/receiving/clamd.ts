import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { ScannerAway, type Scan, type Scanner } from '../ports/index.js';

/** Nothing said, taken or read for so long: it is away, ms. */
const patience = 60_000;
/** An answer is one line. */
const longestAnswer = 4_096;

/** ClamAV's daemon at `host:port` or at the path of its socket, spoken to by INSTREAM: the content goes there in pieces while it passes, and the daemon keeps none of it. */
export function clamd(address: string, { patienceMs = patience }: { readonly patienceMs?: number } = {}): Scanner {
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(address) ?? [];
  return {
    async begin() {
      const socket = port === '' ? connect(address) : connect(Number(port), host.replace(/^\[(.*)\]$/, '$1'));
      socket.setTimeout(patienceMs, () => socket.destroy(new Error(`it said nothing for ${patienceMs} ms`)));
      const scan = new Conversation(socket);
      await scan.send(Buffer.from('zINSTREAM\0'));
      return scan;
    },
  };
}

class Conversation implements Scan {
  private readonly answer: Promise<string>;
  /** Rejects when there is nobody to send to any more: it went, or answered before the end, as it does to what is longer than its StreamMaxLength. */
  private readonly gone: Promise<never>;

  constructor(private readonly socket: Socket) {
    this.answer = answerOf(socket);
    this.gone = this.answer.then((said) => {
      throw new Error(`it answered before the end: ${said}`);
    });
    // Heard by whoever sends or ends next; until then nobody is there to hear.
    this.gone.catch(() => undefined);
  }

  async write(part: Uint8Array): Promise<void> {
    if (part.length === 0) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    this.socket.write(length);
    await this.send(part);
  }

  async end(): Promise<string | null> {
    await this.send(Buffer.alloc(4));
    const said = await asAway(this.answer);
    const found = /^stream: (.+) FOUND$/.exec(said);
    if (found) return found[1]!;
    if (said === 'stream: OK') return null;
    throw new ScannerAway(`clamd answered: ${said}`);
  }

  drop(): void {
    this.socket.destroy();
  }

  async send(bytes: Uint8Array): Promise<void> {
    if (!this.socket.write(bytes)) await asAway(Promise.race([once(this.socket, 'drain'), this.gone]));
  }
}

async function asAway<T>(what: Promise<T>): Promise<T> {
  try {
    return await what;
  } catch (error) {
    throw new ScannerAway(`clamd cannot be asked: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Its line, ended by NUL; rejects when it goes before. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      said += part;
      const end = said.indexOf('\0');
      if (end >= 0) resolve(said.slice(0, end).trim());
      else if (said.length > longestAnswer) socket.destroy(new Error('its answer has no end'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('it went away before it answered')));
  });
}
