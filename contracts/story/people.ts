import type { Dice } from '../dice.js';

/** A fictional lawyer whom the bureau's registers and the simulated partners share. */
export interface RegisteredLawyer {
  readonly licence: string;
  readonly name: string;
  readonly firm: { readonly uscc: string; readonly name: string };
  /** District code. */
  readonly district: string;
  /** What the city's registry (S19) has of him besides, in days as we write them; absent: it is not known here. */
  readonly entry?: { readonly idNumber: string; readonly status: string; readonly licensedOn: string; readonly joinedOn: string };
}

/** Whom a partner speaks of, as much as he knows of him: some are known by licence, some by name and firm only, some by their name alone, and a few are firms. */
export type Accused =
  | { readonly kind: 'firm'; readonly name: string; readonly uscc: string }
  | { readonly kind: 'lawyer'; readonly name: string; readonly firm?: string; readonly licence?: string; readonly uscc?: string };

/** Few lawyers ever come to an authority's notice: one in so many, so that a demo left alone for a day shows a handful, not everybody. */
const oneIn = 400;

/** One of those few; `which` sets apart whom different authorities speak of. */
export function accused(lawyers: readonly RegisteredLawyer[], which: number, dice: Dice): Accused {
  const few = lawyers.filter((_, i) => i % oneIn === which);
  const { licence, name, firm } = dice.pick(few.length > 0 ? few : lawyers);
  if (dice.chance(0.08)) return { kind: 'firm', name: firm.name, uscc: firm.uscc };
  return { kind: 'lawyer', name, firm: firm.name, ...(dice.chance(0.7) ? { licence } : { uscc: firm.uscc }) };
}

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

/** Numbers beginning with 100 are given to nobody. */
export const phone = (dice: Dice): string => `100${String(dice.between(0, 99_999_999)).padStart(8, '0')}`;
