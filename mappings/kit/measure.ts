import { performance } from 'node:perf_hooks';
import type { DataOf } from '@fatong/contracts';
import { isRealDate } from '@fatong/contracts/codes';
import { example, grounds, states, type theirs } from './example.js';
import { run } from './run.js';

/** What a mapping costs beside a function written by hand that does the same with the same checks: run `mappings/kit/measure.js` of a build. No test. */
type Case = DataOf<typeof theirs>;

const sample: Case = {
  ID: 'LX2026000123',
  BBH: 3,
  ZT: '1',
  LB: ['01', '02'],
  RQ: '20260301',
  ZH: '13101201010912345',
  NM: '0',
  XM: '李四',
  DH: '13812345678',
  NR: '事实与请求。'.repeat(60),
  JE: 2_000_000,
  FJ: [
    { BH: 'f-1', MC: '合同.pdf', RQ: '20260302' },
    { BH: 'f-2', MC: '收据.jpg' },
  ],
};

function row(rows: Readonly<Record<string, string>>, code: string): string {
  const value = Object.hasOwn(rows, code) ? rows[code] : undefined;
  if (value === undefined) throw new Error(`no row ${code}`);
  return value;
}

function day(text: string): string {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined || !isRealDate(+year, +month, +date)) throw new Error('no date');
  return `${year}-${month}-${date}`;
}

function byHand(s: Case): unknown {
  const result: Record<string, unknown> = {
    case: { source: 'theirs', id: s.ID, version: s.BBH },
    state: row(states, s.ZT),
    grounds: s.LB.map((code) => row(grounds, code)),
    on: day(s.RQ),
    licence: s.ZH.replaceAll(/\s/g, '').toUpperCase(),
    large: (s.JE ?? 0) > 1_000_000,
  };
  if (s.NM === '0') result.person = s.DH === undefined ? { name: s.XM } : { name: s.XM, phone: s.DH };
  const facts = s.NR.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  if (facts !== '') result.facts = facts;
  if (s.FJ !== undefined)
    result.files = s.FJ.map((file) =>
      file.RQ === undefined ? { id: file.BH, name: file.MC } : { id: file.BH, name: file.MC, on: day(file.RQ) },
    );
  return result;
}

/** Microseconds a call, the best of several rounds. */
function microseconds(work: () => unknown): number {
  const calls = 50_000;
  let best = Infinity;
  for (let round = 0; round < 7; round++) {
    const begin = performance.now();
    for (let i = 0; i < calls; i++) work();
    best = Math.min(best, ((performance.now() - begin) * 1000) / calls);
  }
  return best;
}

const hand = microseconds(() => byHand(sample));
const mapped = microseconds(() => run(example, sample));
process.stdout.write(
  `${JSON.stringify({ by_hand_us: +hand.toFixed(2), mapped_us: +mapped.toFixed(2), ratio: +(mapped / hand).toFixed(2) })}\n`,
);
