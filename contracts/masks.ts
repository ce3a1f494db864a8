/** How a value looks to a reader who may not see it: the forms of the bureau's rulebook. All count in code points, so rare characters stay whole. */
export type Mask = 'name' | 'party' | 'idNumber' | 'phone' | 'bank' | 'address' | 'hidden';

const hidden = '***';

/** Surnames of two characters; the commonest, enough to show 欧阳* instead of 欧*. */
const compound = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '长孙',
  '宇文',
  '司徒',
  '端木',
  '南宫',
  '西门',
  '独孤',
  '轩辕',
  '百里',
  '申屠',
  '闻人',
  '澹台',
  '公冶',
  '太叔',
  '钟离',
  '完颜',
  '呼延',
  '东郭',
  '南门',
  '赫连',
]);

const letters = (value: string): string[] => [...value.trim()];

/** Keeps the first `head` and last `tail` characters; too short to hide anything worth hiding → all hidden. */
function middle(value: string, head: number, tail: number, stars?: number): string {
  const all = letters(value);
  if (all.length < head + tail + 3) return hidden;
  return all.slice(0, head).join('') + '*'.repeat(stars ?? all.length - head - tail) + all.slice(all.length - tail).join('');
}

function surname(value: string): string {
  const all = letters(value);
  const two = all.slice(0, 2).join('');
  return all.length > 2 && compound.has(two) ? two : (all[0] ?? '');
}

export const maskers: Readonly<Record<Mask, (value: string) => string>> = {
  /** 张三 → 张*, 欧阳娜娜 → 欧阳*: one star, so that the length is hidden too. */
  name: (value) => `${surname(value)}*`,
  /** 张三 → 张某, as courts write it. */
  party: (value) => `${surname(value)}某`,
  /** 31010119900307001X → 310***********001X; other documents keep the first and the last two. */
  idNumber: (value) => (letters(value).length >= 15 ? middle(value, 3, 4) : middle(value, 1, 2)),
  /** 13812345678 → 138****5678; a landline keeps its last four. */
  phone: (value) => (letters(value).length >= 11 ? middle(value, 3, 4, 4) : middle(value, 0, 4, 4)),
  /** → ****1234 */
  bank: (value) => middle(value, 0, 4, 4),
  /** 上海市徐汇区漕溪北路100号 → 上海市徐汇区漕溪北路***: to the street, else to the district, else nothing. */
  address: (value) => {
    const kept = /^.*?(?:街道|大道|公路|路|街|镇|乡|弄|巷)/u.exec(value)?.[0] ?? /^.*?[区县]/u.exec(value)?.[0] ?? '';
    return kept + hidden;
  },
  hidden: () => hidden,
};
