import { describe, expect, it } from 'vitest';
import { maskers, type Mask } from './index.js';

describe('a masked value', () => {
  it.each<[Mask, string, string]>([
    ['name', '张三', '张*'],
    ['name', '张三丰', '张*'],
    ['name', '欧阳娜娜', '欧阳*'],
    ['name', '欧阳', '欧*'],
    ['name', '阿卜杜拉·买买提', '阿*'],
    ['name', '\u{20BB7}\u{2A6A5}', '\u{20BB7}*'],
    ['party', '张三', '张某'],
    ['idNumber', '31010119900307001X', '310***********001X'],
    ['idNumber', 'E12345678', 'E******78'],
    ['idNumber', '1234', '***'],
    ['phone', '13812345678', '138****5678'],
    ['phone', '62345678', '****5678'],
    ['bank', '6222020200112231234', '****1234'],
    ['address', '上海市徐汇区漕溪北路100号5室', '上海市徐汇区漕溪北路***'],
    ['address', '上海市崇明区某村3组', '上海市崇明区***'],
    ['address', '3组', '***'],
    ['hidden', '任何内容', '***'],
  ])('%s: %s is shown as %s', (mask, clear, shown) => {
    expect(maskers[mask](clear)).toBe(shown);
  });
});
