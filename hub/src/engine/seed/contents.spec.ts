import { describe, expect, it } from 'vitest';
import { uploadedFile } from '@fatong/contracts/systems/bureau-website';
import { paper } from '@fatong/contracts/story';
import { validator } from '@fatong/contracts';
import { demoContents } from './contents.js';

const said = {
  contract: uploadedFile,
  data: {
    WJBH: 'WJ-1',
    BBH: 1,
    WSBH: 'WX-1',
    WJMC: '票据.pdf',
    WJLB: '1',
    SCRQ: '20260302',
    WJ: paper('receipt'),
  },
};

describe('files that demo reports bring', () => {
  it('are laid aside, with a claim in their place that the contract takes, and are read by it', async () => {
    const contents = demoContents();
    const { data } = contents.laidDown(said) as unknown as { data: { WJ: { claim: string; size: number } } };
    expect(validator(uploadedFile)(data)).toEqual([]);
    const parts: Buffer[] = [];
    for await (const part of contents.blobs.read(data.WJ.claim)) parts.push(part);
    expect([Buffer.concat(parts).length, Buffer.concat(parts).toString().slice(0, 5)]).toEqual([data.WJ.size, '%PDF-']);
    expect(typeof said.data.WJ).toBe('string');
  });

  it('that nobody brought are gone', async () => {
    await expect(async () => {
      for await (const part of demoContents().blobs.read('ab'.repeat(32))) void part;
    }).rejects.toThrow('is not kept');
  });
});
