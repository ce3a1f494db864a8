import { districts } from '../../bureau/shanghai/index.js';

/** Their numbers of detention houses and prisons (CSDM), and what we call each. */
export const placeCodes: Readonly<Record<string, string>> = {
  '310000111': '看守一',
  '310000112': '看守二',
  ...Object.fromEntries(districts.keys.map((district) => [`${district}111`, `看守${district.slice(2)}`])),
  '310000311': '监狱提篮桥',
  '310000312': '监狱青浦',
  '310000313': '监狱宝山',
  '310000314': '监狱南汇',
  '310000315': '监狱女子',
  '310000316': '监狱五角场',
};

export const placeNumbers: readonly string[] = Object.keys(placeCodes);
