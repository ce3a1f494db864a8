import { districts } from '@fatong/contracts/bureau/shanghai';
import { isRealDate, residentIdCheck, residentIdFault } from '@fatong/contracts/codes';
import { businesses, channels, purposes, results, standings } from '@fatong/contracts/systems/former-petitions';

/** One row of the former system's export, by its own column names, as text. */
export type FormerRow = Readonly<Record<string, string>>;
/** What becomes of a row: a row of our sheet, with what was corrected, or why there is none. */
export type Read =
  | { readonly row: Readonly<Record<string, string | number>>; readonly corrections: readonly string[] }
  | { readonly refused: string };

/** Its columns → ours. Those of its database, and the titles under which it wrote the same to Excel. */
export const formerColumns = {
  xfbh: '信访编号',
  sdrq: '收到日期',
  xfqd: '信访渠道',
  sqlb: '诉求类别',
  ywlx: '业务类型',
  xfbt: '标题',
  xm: '信访人',
  sfzh: '身份证号',
  lxdh: '联系电话',
  dz: '住址',
  rs: '人数',
  qx: '属地',
  gk: '概况',
  bfyr: '反映对象',
  cbdw: '承办单位',
  zt: '状态',
  slrq: '受理日期',
  dfrq: '答复日期',
  cljg: '处理结果',
  dfyj: '答复意见',
  bjrq: '办结日期',
} as const;
export type FormerColumn = keyof typeof formerColumns;

/** What its clerks and its earlier versions wrote for the same. */
const written = {
  channel: {
    1: '来信',
    信件: '来信',
    信函: '来信',
    2: '来访',
    走访: '来访',
    接待: '来访',
    3: '网上信访',
    网信: '网上信访',
    网上: '网上信访',
    4: '来电',
    电话: '来电',
    5: '传真',
  },
  purpose: {
    1: '建议意见',
    建议: '建议意见',
    2: '检举控告',
    检举: '检举控告',
    控告: '检举控告',
    举报: '检举控告',
    3: '申诉求决',
    求决: '申诉求决',
    申诉: '申诉求决',
    投诉: '申诉求决',
  },
  standing: {
    1: '办理中',
    在办: '办理中',
    2: '已办结',
    办结: '已办结',
    结案: '已办结',
    归档: '已办结',
    3: '不予受理',
    4: '已告知',
    告知: '已告知',
    5: '存查',
  },
  result: { 1: '支持', 2: '部分支持', 3: '解释说明', 解释: '解释说明', 4: '不予支持', 不支持: '不予支持' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

class NotTaken extends Error {}
const refuse = (why: string): never => {
  throw new NotTaken(why);
};
/** Of a mobile number the second digit too; of others what stands between is left. */
const phoneForm = /^[0-9+ -]{5,20}$/;
const longestSummary = 500;
const longestFacts = 8000;

/** Reads the rows of one export; it knows which numbers it has met and which day it is. */
export function reader(today: string): (row: FormerRow) => Read {
  const met = new Set<string>();
  return (raw) => {
    const corrections: string[] = [];
    const corrected = (words: string): void => void corrections.push(words);
    try {
      const row = rowOf(trimmed(raw), { today, met, corrected });
      met.add(String(row['YBH']));
      return { row: { ...row, ...(corrections.length > 0 && { GZSM: corrections.join('').slice(0, 1000) }) }, corrections };
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      return { refused: error.message };
    }
  };
}

interface Reading {
  readonly today: string;
  readonly met: ReadonlySet<string>;
  readonly corrected: (words: string) => void;
}
type Said = Readonly<Partial<Record<FormerColumn, string>>>;

/** Blanks of every width, and the words for nothing, are nothing. */
const trimmed = (raw: FormerRow): Said =>
  Object.fromEntries(
    Object.entries(raw)
      .map(([name, value]) => [name, value.replaceAll(/\s+/g, ' ').trim()] as const)
      .filter(([, value]) => !['', '无', 'NULL', 'null', '/', '-', '—'].includes(value)),
  );

function rowOf(said: Said, reading: Reading): Record<string, string | number> {
  const { today, met, corrected } = reading;
  const number = said.xfbh ?? refuse('没有信访编号。');
  const plain = number.replaceAll(' ', '');
  if (plain !== number) corrected(`信访编号“${number}”去掉空格。`);
  if (!/^[0-9A-Za-z一-龥()（）〔〕[\]-]{2,40}$/.test(plain)) refuse(`信访编号“${number}”含有不能识别的字符。`);
  if (met.has(plain)) refuse(`信访编号“${plain}”在本次数据中重复，前一行已处理。`);
  const received = dayOf(said.sdrq, '收到日期', reading) ?? refuse('没有收到日期。');
  if (received > compactOf(today)) refuse(`收到日期“${said.sdrq}”晚于今天。`);
  const standing = wordOf(said.zt, '状态', standings, written.standing, reading) ?? refuse('没有状态。');
  const [accepted, answered, closed] = [
    dayOf(said.slrq, '受理日期', reading),
    dayOf(said.dfrq, '答复日期', reading),
    dayOf(said.bjrq, '办结日期', reading),
  ];
  for (const [title, day] of [
    ['受理日期', accepted],
    ['答复日期', answered],
    ['办结日期', closed],
  ] as const)
    if (day !== undefined && day < received) refuse(`${title}早于收到日期。`);
  const summary = said.gk;
  if (summary !== undefined && summary.length > longestFacts) refuse(`概况超过 ${longestFacts} 字，请人工登记。`);
  if (summary !== undefined && summary.length > longestSummary) corrected(`概况超过 ${longestSummary} 字，全文转入事实和理由。`);
  const content = businesses.find((one) => one === said.ywlx) ?? '其他';
  if (said.ywlx !== undefined && content !== said.ywlx) corrected(`业务类型“${said.ywlx}”不在目录中，归入其他。`);
  if (said.ywlx === undefined) corrected('没有业务类型，归入其他。');
  const row: Readonly<Record<string, string | number | undefined>> = {
    YBH: plain,
    BBH: 1,
    SDRQ: received,
    XFQD: wordOf(said.xfqd, '信访渠道', channels, written.channel, reading) ?? refuse('没有信访渠道。'),
    SQLB: wordOf(said.sqlb, '诉求类别', purposes, written.purpose, reading) ?? refuse('没有诉求类别。'),
    YWLX: content,
    XFBT: (said.xfbt ?? summary?.slice(0, 40) ?? content).slice(0, 120),
    XM: nameOf(said.xm, reading),
    SFZH: identityOf(said.sfzh, reading),
    SJH: phoneOf(said.lxdh, reading),
    DZ: said.dz?.slice(0, 200),
    RS: headsOf(said.rs, reading),
    QXDM: districtOf(said.qx, reading),
    GK: summary?.slice(0, longestSummary),
    SSLY: summary !== undefined && summary.length > longestSummary ? summary : undefined,
    BFYR: said.bfyr?.slice(0, 100),
    CBDW: said.cbdw?.slice(0, 120),
    CLZT: standing,
    SLRQ: accepted,
    DFRQ: answered,
    CLJG: wordOf(said.cljg, '处理结果', results, written.result, reading),
    DFYJ: said.dfyj?.slice(0, longestFacts),
    BJRQ: closed,
  };
  if (said.xfbt === undefined) corrected('没有标题，以概况代替。');
  return Object.fromEntries(Object.entries(row).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}

const compactOf = (day: string): string => day.replaceAll('-', '');

/** A day as it was written in one of these years: 20240304, 2024-3-4, 2024/03/04, 2024.3.4, 2024年3月4日, with a time behind it or not. */
function dayOf(text: string | undefined, title: string, { corrected }: Reading): string | undefined {
  if (text === undefined) return undefined;
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (parts === null) return refuse(`${title}“${text}”不是日期。`);
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  if (!isRealDate(year, month, day)) return refuse(`${title}“${text}”没有这一天。`);
  const compact = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
  if (compact !== text && !/^\d{4}-\d{2}-\d{2}( 00:00:00)?$/.test(text)) corrected(`${title}由“${text}”改写。`);
  return compact;
}

/** A word of the catalogue, or what was written for it. */
function wordOf<const W extends string>(
  text: string | undefined,
  title: string,
  words: readonly W[],
  others: Readonly<Record<string, string>>,
  { corrected }: Reading,
): W | undefined {
  if (text === undefined) return undefined;
  const found = words.find((one) => one === text);
  if (found !== undefined) return found;
  const meant = words.find((one) => one === (Object.hasOwn(others, text) ? others[text] : undefined));
  if (meant === undefined) return refuse(`${title}“${text}”不能识别。`);
  // A code is how its database says it, not a mistake.
  if (!/^\d$/.test(text)) corrected(`${title}由“${text}”改为“${meant}”。`);
  return meant;
}

function nameOf(text: string | undefined, { corrected }: Reading): string | undefined {
  if (text === undefined || ['匿名', '不详', '佚名'].includes(text)) return undefined;
  const name = /[一-龥]/.test(text) ? text.replaceAll(' ', '') : text;
  if (name !== text) corrected('姓名中的空格已去掉。');
  return name.slice(0, 60);
}

/** Of fifteen digits it is written with eighteen; one whose check digit is wrong is not taken over, the row is. Nothing of it stands in what is said of it. */
function identityOf(text: string | undefined, { today, corrected }: Reading): string | undefined {
  const isResidentId = (one: string): boolean => residentIdFault(one, today) === undefined;
  if (text === undefined) return undefined;
  const plain = text.replaceAll(/[ '’]/g, '').toUpperCase();
  if (isResidentId(plain)) {
    if (plain !== text) corrected('身份证号的写法已更正。');
    return plain;
  }
  if (/^\d{15}$/.test(plain)) {
    const digits = `${plain.slice(0, 6)}19${plain.slice(6)}`;
    const long = digits + residentIdCheck(digits);
    if (isResidentId(long)) {
      corrected('十五位身份证号改为十八位。');
      return long;
    }
  }
  corrected('身份证号校验不符，未带入。');
  return undefined;
}

function phoneOf(text: string | undefined, { corrected }: Reading): string | undefined {
  if (text === undefined) return undefined;
  const plain = text.replaceAll(/[()（）]/g, '-').replace(/^-/, '');
  if (phoneForm.test(plain)) {
    if (plain !== text) corrected('联系电话的写法已更正。');
    return plain;
  }
  corrected('联系电话不能识别，未带入。');
  return undefined;
}

function headsOf(text: string | undefined, { corrected }: Reading): number | undefined {
  if (text === undefined) return undefined;
  const count = /^(\d{1,6})(?:人)?$/.exec(text)?.[1];
  if (count !== undefined && Number(count) >= 1 && Number(count) <= 100_000) return Number(count);
  corrected(`人数“${text}”不能识别，未带入。`);
  return undefined;
}

function districtOf(text: string | undefined, { corrected }: Reading): string | undefined {
  if (text === undefined) return undefined;
  const code = districts.keys.find((one) => one === text || districts.codes[one].label[0] === text);
  if (code !== undefined) return code;
  const near = districts.keys.find(
    (one) => districts.codes[one].label[0].replace(/新?区$/, '') === text.replace(/(新?区|县)(司法局)?$/, ''),
  );
  if (near === undefined) {
    corrected(`属地“${text}”不能识别，未带入。`);
    return undefined;
  }
  corrected(`属地由“${text}”改为“${districts.codes[near].label[0]}”。`);
  return near;
}
