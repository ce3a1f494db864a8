/** The first character of each initial in the order of pinyin; there are none with I, U and V. */
const first = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀';
const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const byPinyin = new Intl.Collator('zh-Hans-u-co-pinyin');
const han = /\p{Script=Han}/u;

/** 衡远 → HY, as people type it who do not switch to Chinese; letters and digits stay. Of a character with several readings its commonest. */
export const initialsOf = (text: string): string => [...text].map(initialOf).join('');

function initialOf(character: string): string {
  if (!han.test(character)) return /[a-z0-9]/i.test(character) ? character.toUpperCase() : '';
  for (let at = letters.length - 1; at >= 0; at--) if (byPinyin.compare(character, first[at]!) >= 0) return letters[at]!;
  return '';
}
