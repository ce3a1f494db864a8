import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { frameLength } from './seal-stream.js';
import { BrokenSeal, newKeyRing, sealStream } from './index.js';

const ring = newKeyRing();
const stream = sealStream(ring);

function sealed(clear: Buffer, part = clear.length || 1, by = stream): { address: string; bytes: Buffer } {
  const sealing = by.begin();
  const out: Buffer[] = [];
  for (let at = 0; at < clear.length; at += part) out.push(...sealing.update(clear.subarray(at, at + part)));
  const { address, rest } = sealing.end();
  return { address, bytes: Buffer.concat([...out, ...rest]) };
}

async function opened(address: string, bytes: Buffer, part = 10_000, by = stream): Promise<Buffer> {
  const source = async function* (): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += part) yield await Promise.resolve(bytes.subarray(at, at + part));
  };
  const out: Buffer[] = [];
  for await (const clear of by.open(address, source())) out.push(clear);
  return Buffer.concat(out);
}

describe('content sealed while it passes', () => {
  it.each([0, 1, frameLength - 1, frameLength, frameLength + 1, 2 * frameLength, 300_000])(
    'of %i bytes opens to what was closed, however it is cut',
    async (length) => {
      const clear = randomBytes(length);
      for (const part of [997, 200_000]) {
        const { address, bytes } = sealed(clear, part);
        for (const read of [1_000, 70_000, bytes.length]) expect((await opened(address, bytes, read)).equals(clear)).toBe(true);
      }
    },
  );

  it('has one address for one content, and another key another', () => {
    const clear = Buffer.from('附件');
    expect(sealed(clear, 1).address).toBe(sealed(clear).address);
    expect(sealed(clear).bytes.equals(sealed(clear).bytes)).toBe(false);
    expect(sealed(clear, 6, sealStream(newKeyRing())).address).not.toBe(sealed(clear).address);
  });

  it('opens with an old key after a new one has become current, under the same address', async () => {
    const { address, bytes } = sealed(Buffer.from('旧'));
    const turned = sealStream({ ...ring, current: 2, data: { ...ring.data, 2: newKeyRing().data['1']! } });
    expect((await opened(address, bytes, 99, turned)).toString()).toBe('旧');
    expect(sealed(Buffer.from('旧'), 9, turned).address).toBe(address);
    await expect(opened(address, sealed(Buffer.from('旧'), 9, turned).bytes)).rejects.toThrow('not in the key file');
  });

  it('hands out nothing that was changed, cut, put elsewhere or given another address', async () => {
    const clear = randomBytes(frameLength + 100);
    const { address, bytes } = sealed(clear);
    for (const at of [
      0,
      1,
      5,
      19,
      100,
      19 + frameLength,
      19 + frameLength + 31,
      19 + frameLength + 32,
      bytes.length - 40,
      bytes.length - 1,
    ]) {
      const broken = Buffer.from(bytes);
      broken[at]! ^= 1;
      await expect(opened(address, broken), `byte ${at}`).rejects.toThrow(BrokenSeal);
    }
    for (const length of [0, 10, 19, 50, 19 + frameLength + 32, bytes.length - 32, bytes.length - 1])
      await expect(opened(address, bytes.subarray(0, length)), `cut at ${length}`).rejects.toThrow(BrokenSeal);
    const [one, other] = [sealed(Buffer.alloc(frameLength * 2, 'a')), sealed(Buffer.alloc(frameLength * 2, 'b'))];
    await expect(opened(one.address, other.bytes)).rejects.toThrow('another address');
    const frame = frameLength + 32;
    const swapped = Buffer.concat([
      bytes.subarray(0, 19),
      one.bytes.subarray(19 + frame, 19 + 2 * frame),
      one.bytes.subarray(19, 19 + frame),
      one.bytes.subarray(19 + 2 * frame),
    ]);
    await expect(opened(one.address, swapped)).rejects.toThrow(BrokenSeal);
  });
});
