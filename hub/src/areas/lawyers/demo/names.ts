import type { Dice } from '@fatong/contracts';

/** Surnames about as often as Chinese people have them: the front ones are picked more. */
const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤',
  '欧阳',
  '司马',
  '上官',
  '诸葛',
];
const male = [...'伟强磊军勇杰涛超明刚平辉鹏华飞斌波宇浩凯健俊帆旭宁龙林鑫'];
const female = [...'芳娜敏静丽艳娟霞秀燕玲桂英华慧巧美婷雪琳晶妍茜秋珊莎锦黛青'];
const second = [...'文建志国晓雨子佳思嘉天一永家景泽书梦欣怡可若舒云清安承允'];

/** A believable Chinese name of two or three characters. */
export function personName(dice: Dice, sex: 'male' | 'female'): string {
  const at = Math.floor(dice.next() ** 2 * surnames.length);
  const given = dice.pick(sex === 'male' ? male : female);
  return surnames[at]! + (dice.chance(0.78) ? dice.pick(second) : '') + given;
}

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

/** Numbers beginning with 100 are given to nobody. */
export const phone = (dice: Dice): string => `100${String(dice.between(0, 99_999_999)).padStart(8, '0')}`;
