import type { Dice } from '@fatong/contracts';

const firstWords = [
  '衡远',
  '明澜',
  '申正',
  '沪言',
  '法砚',
  '海律',
  '云衡',
  '知诺',
  '鼎言',
  '嘉衡',
  '秉正',
  '浦言',
  '通衡',
  '诚砚',
  '瀚言',
  '恒砚',
  '锦律',
  '君砚',
  '达衡',
  '允言',
];
const secondWords = ['', '东方', '国瑞', '中和', '同舟'];

/** A hundred invented firm names; beyond, they are numbered. */
export function firmName(index: number): string {
  const word = firstWords[index % firstWords.length]! + secondWords[Math.floor(index / firstWords.length) % secondWords.length]!;
  const round = Math.floor(index / (firstWords.length * secondWords.length));
  return `上海${word}${round === 0 ? '' : `第${round + 1}`}律师事务所`;
}

const streets = ['中山路', '人民路', '延安路', '长宁路', '淮海路', '世纪大道', '张杨路', '共和新路', '四川北路', '漕溪路'];
export const address = (dice: Dice, district: string): string =>
  `上海市${district}${dice.pick(streets)}${dice.between(1, 1999)}号${dice.between(3, 30)}层`;
