import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials.js';

describe('The initials of a name', () => {
  it('are those of its pinyin, with letters and digits as they are and nothing for signs', () => {
    expect(['上海衡远律师事务所', '欧阳娜娜', '重庆曾单翟', '浦东新区T2（筹）'].map(initialsOf)).toEqual([
      'SHHYLSSWS',
      'OYNN',
      'ZQCDD',
      'PDXQT2C',
    ]);
  });

  it('are one letter for each common character', () => {
    const common = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻';
    expect(initialsOf(common)).toBe('ZQSLZWZWFCCWJSHYZQYXHLSZKCYHJWTJQXZY');
  });
});
