import { describe, expect, it } from 'vitest';
import { Unsealable, type BodyRow } from '../../ports/index.js';
import { newKeyRing, seal } from '../secrecy/index.js';
import { bodySeal, readBody, readSealedBody, storeBody } from './message.js';

const sealing = seal(newKeyRing());
const { close, open } = bodySeal(sealing);
const row: BodyRow = {
  messageId: 'm1',
  receivedAt: '2026-01-05T01:00:00.000Z',
  stage: 'received',
  contentType: 'application/json',
  body: Buffer.from('{"TSRXM":"张三丰"}'),
};

describe('The body of a message', () => {
  it('is stored as it came where it came sealed, and read again', () => {
    const sealed = close('m1', 'received', row.body);
    const stored = storeBody({ ...row, sealed }, sealing);
    expect(stored['body']).toBe(sealed.bytes);
    expect(readBody(stored, sealing)).toEqual(row);
  });

  it.each([
    ['another message', 'm2', 'received'],
    ['another stage', 'm1', 'mapped'],
  ] as const)('that came sealed for %s is sealed for its own row, or nobody could read it', (_, messageId, stage) => {
    const stored = storeBody({ ...row, sealed: close(messageId, stage, row.body) }, sealing);
    expect(readBody(stored, sealing)).toEqual(row);
  });

  it('goes on as it is stored, and opens for its message and stage alone', () => {
    const { sealed, ...clear } = readSealedBody(storeBody(row, sealing), sealing);
    expect(clear).toEqual(row);
    expect(open(sealed!)).toEqual(row.body);
    expect(() => open({ ...sealed!, messageId: 'm2' })).toThrow(Unsealable);
    expect(() => open({ ...sealed!, stage: 'mapped' })).toThrow(Unsealable);
  });
});
