import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ScannerAway } from '../ports/index.js';
import { clamd } from './clamd.js';

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** A daemon that speaks INSTREAM: finds what holds `EICAR`, and cuts off what is longer than `most`. */
async function daemon({
  most = Number.POSITIVE_INFINITY,
  isSilent = false,
}: {
  readonly most?: number;
  readonly isSilent?: boolean;
} = {}): Promise<string> {
  server = createServer((socket) => (isSilent ? socket.resume() : converse(socket, most)));
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function converse(socket: Socket, most: number): void {
  let [waiting, content, isBegun] = [Buffer.alloc(0), Buffer.alloc(0), false];
  socket.on('error', () => undefined);
  socket.on('data', (part: Buffer) => {
    waiting = Buffer.concat([waiting, part]);
    if (!isBegun) {
      if (waiting.length < 10) return;
      expect(waiting.subarray(0, 10).toString()).toBe('zINSTREAM\0');
      [waiting, isBegun] = [waiting.subarray(10), true];
    }
    while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32BE()) {
      const length = waiting.readUInt32BE();
      if (length === 0) return void socket.end(content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
      content = Buffer.concat([content, waiting.subarray(4, 4 + length)]);
      waiting = waiting.subarray(4 + length);
      if (content.length > most) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    }
  });
}

async function scanned(address: string, parts: readonly string[], patienceMs?: number): Promise<string | null> {
  const scan = await clamd(address, { ...(patienceMs !== undefined && { patienceMs }) }).begin();
  try {
    for (const part of parts) await scan.write(Buffer.from(part));
    return await scan.end();
  } finally {
    scan.drop();
  }
}

describe('ClamAV', () => {
  it('is handed content in pieces while it passes, and says the name of what it finds', async () => {
    const address = await daemon();
    expect(await scanned(address, ['%PDF-', '', 'x'.repeat(300_000)])).toBeNull();
    expect(await scanned(address, ['EIC', 'AR'])).toBe('Eicar-Test-Signature');
  });

  it('that is away, silent or takes no more is no clean bill: the sentence says what it answered', async () => {
    const address = await daemon({ most: 100_000 });
    await expect(
      scanned(
        address,
        Array.from({ length: 60 }, () => 'x'.repeat(64_000)),
      ),
    ).rejects.toThrow(/INSTREAM size limit exceeded/);
    await new Promise((resolve) => server!.close(resolve));
    await expect(scanned(address, ['x'])).rejects.toThrow(ScannerAway);
    await expect(scanned(await daemon({ isSilent: true }), ['x'], 50)).rejects.toThrow(/said nothing for 50 ms/);
  });
});
