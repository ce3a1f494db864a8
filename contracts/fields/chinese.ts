import { shanghaiOffset } from '../codes/index.js';

const figures = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];
const days = '〇一二三四五六七八九';

/** An amount in fen as cheques write it (《正确填写票据和结算凭证的基本规定》): 壹万贰仟叁佰肆拾伍元陆角整, 负 before what is below nought. */
export function chineseAmount(fen: number): string {
  const [yuan, jiao, rest] = [Math.floor(Math.abs(fen) / 100), Math.floor(Math.abs(fen) / 10) % 10, Math.abs(fen) % 10];
  const whole = yuan === 0 ? '' : `${wholeNumber(yuan)}元`;
  if (jiao === 0 && rest === 0) return `${sign(fen)}${whole === '' ? '零元' : whole}整`;
  const tenths = jiao > 0 ? `${figures[jiao]}角` : yuan > 0 ? '零' : '';
  return `${sign(fen)}${whole}${tenths}${rest > 0 ? `${figures[rest]}分` : '整'}`;
}

const sign = (fen: number): string => (fen < 0 ? '负' : '');

/** By groups of four digits: one 零 for however many noughts stand between two others. */
function wholeNumber(number: number): string {
  let words = '';
  let hasGap = false;
  const digits = String(number);
  for (const [i, digit] of [...digits].entries()) {
    const right = digits.length - 1 - i;
    if (digit !== '0') {
      words += `${hasGap ? '零' : ''}${figures[Number(digit)]}${places[right % 4]}`;
      hasGap = false;
    } else hasGap = words !== '';
    if (right % 4 === 0 && right > 0 && Number(digits.slice(Math.max(0, i - 3), i + 1)) > 0) words += groups[right / 4];
  }
  return words;
}

/** 12,345.60元. */
export function amountWords(fen: number): string {
  const [yuan = '', rest = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '-' : ''}${yuan.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${rest}元`;
}

/** 2026年11月27日. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2026年11月27日9时05分, by the clock of Shanghai. */
export function instantWords(at: string): string {
  const local = new Date(Date.parse(at) + shanghaiOffset).toISOString();
  return `${dayWords(local.slice(0, 10))}${Number(local.slice(11, 13))}时${local.slice(14, 16)}分`;
}

/** 二〇二六年十一月二十七日. */
export function chineseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${[...year].map((digit) => days[Number(digit)]).join('')}年${upToNinetyNine(Number(month))}月${upToNinetyNine(Number(date))}日`;
}

const upToNinetyNine = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? days[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? days[ones] : ''}`;
};
