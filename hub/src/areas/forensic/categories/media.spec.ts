import { beforeEach, describe, expect, it } from 'vitest';
import { at, courses, whyOf, type Courses } from '../testing/course.js';

let c: Courses;
beforeEach(() => void (c = courses()));
const original = { originalSm3: 'a'.repeat(64), originalSha256: 'b'.repeat(64) };

describe('recordings and images (F04, F05)', () => {
  it('F04: the identity of a recording on an encrypted medium is issued', async () => {
    await c.begin('A09', '录音同一性鉴定');
    const copied = { workingCopySha256: original.originalSha256 };
    expect(await c.finish({ medium: 'encrypted', ...original, ...copied, isNative: true, mediaConclusion: 'same' })).toMatchObject({
      state: 'delivered',
    });
  });

  it('F04: not without the hashes of the original or a conclusion, nor with a working copy of another file', async () => {
    await c.begin('A09', '录音同一性鉴定');
    expect(await c.examine({ ...original, workingCopySha256: 'c'.repeat(64) })).toMatchObject(at('workingCopySha256'));
    expect(await c.finish({ medium: 'phone' })).toMatchObject(at('originalSm3', 'originalSha256', 'mediaConclusion'));
  });

  it('F05: a native image without manipulation is issued', async () => {
    await c.begin('A10', '图像真实性鉴定');
    expect(await c.finish({ ...original, pictureKind: 'still', isNative: true, mediaConclusion: 'untouched' })).toMatchObject({
      state: 'delivered',
    });
  });

  it('F05: of processing there is a log', async () => {
    await c.begin('A10', '图像处理');
    expect(await c.finish({ ...original, mediaConclusion: 'done' })).toMatchObject(at('enhancements'));
    const enhancements = [{ step: '去模糊', tool: 'Amped FIVE 35' }];
    expect(await c.finish({ ...original, mediaConclusion: 'done', enhancements })).toMatchObject({ state: 'delivered' });
  });
});

describe('electronic data (F06)', () => {
  const device = { device: '手机', hashBefore: 'aa', hashAfter: 'aa', writeBlocker: 'Tableau T8u', tool: 'Cellebrite 7.70' };

  it('F06: an image of a telephone with the same hash before and after is issued', async () => {
    await c.begin('A11', '电子数据存在性鉴定');
    expect(await c.finish({ devices: [device], extracted: [{ what: '聊天记录' }] })).toMatchObject({ state: 'delivered' });
  });

  it('F06: hashes that differ are explained, and there is a device', async () => {
    await c.begin('A11', '电子数据存在性鉴定');
    expect(await c.finish({})).toMatchObject(at('devices'));
    expect(whyOf(await c.examine({ devices: [{ ...device, hashAfter: 'bb' }] }))).toMatch('取证前后哈希不一致');
    expect(await c.finish({ devices: [{ ...device, hashAfter: 'bb', explanation: '开机取证，系统日志已变化。' }] })).toMatchObject({
      state: 'delivered',
    });
  });
});
