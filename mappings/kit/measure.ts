import { performance } from 'node:perf_hooks';
import complaint from '../lawyers-association/complaint.v1.in.js';
import { grounds, stateWords } from '../lawyers-association/codes.js';
import type { DataOf } from '@fatong/contracts';
import { isRealDate } from '@fatong/contracts/codes';
import type { complaint as complaintContract } from '@fatong/contracts/systems/lawyers-association';
import { run } from './run.js';

/** What a mapping costs beside a function written by hand that does the same with the same checks. Not a test: `node mappings/kit/measure.js` in a build. */
type Complaint = DataOf<typeof complaintContract>;

const sample: Complaint = {
  AJBH: 'LX2026000123', BBH: 3, AJZT: '待初审', LSZYZH: '13101201010912345', LSXM: '张三', SWSMC: '上海某某律师事务所', QXDM: '310104',
  TSLB: ['01', '04'], TSRQ: '20260301', SFNM: '0', TSRXM: '李四', TSRDH: '13812345678', TSNR: '事实与请求。'.repeat(60),
  FJ: [{ WJID: 'f-1', WJMC: '合同.pdf', WJDX: 20480 }, { WJID: 'f-2', WJMC: '收据.jpg' }],
};

const row = (rows: Readonly<Record<string, string>>, code: string): string => {
  if (!Object.hasOwn(rows, code)) throw new Error(`no row ${code}`);
  return rows[code] as string;
};

function day(text: string): string {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined || !isRealDate(+year, +month, +date)) throw new Error('no date');
  return `${year}-${month}-${date}`;
}

const clean = (text: string): string => text.normalize('NFC').replaceAll(/\r\n?/g, '\n');

function byHand(s: Complaint): unknown {
  return {
    case: { source: 'lawyers-association', id: s.AJBH, version: s.BBH },
    state: row(stateWords, s.AJZT),
    lawyer: { licence: s.LSZYZH.replaceAll(/\s/g, '').toUpperCase(), name: clean(s.LSXM) },
    ...(s.SWSDM === undefined && s.SWSMC === undefined ? {} : { firm: { ...(s.SWSDM === undefined ? {} : { uscc: s.SWSDM }), ...(s.SWSMC === undefined ? {} : { name: s.SWSMC }) } }),
    district: s.QXDM,
    grounds: s.TSLB.map((code) => row(grounds, code)),
    complainedOn: day(s.TSRQ),
    anonymous: s.SFNM === '1',
    ...(s.SFNM === '0' ? { complainant: { name: s.TSRXM, ...(s.TSRZJH === undefined ? {} : { idNumber: s.TSRZJH }), ...(s.TSRDH === undefined ? {} : { phone: s.TSRDH }), ...(s.TSRDZ === undefined ? {} : { address: s.TSRDZ }) } } : {}),
    facts: clean(s.TSNR),
    ...(s.FJ === undefined ? {} : { evidence: s.FJ.map((file) => ({ id: file.WJID, name: file.WJMC, ...(file.WJDX === undefined ? {} : { size: file.WJDX }), ...(file.WJZY === undefined ? {} : { sm3: file.WJZY }) })) }),
  };
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
const mapped = microseconds(() => run(complaint, sample));
process.stdout.write(`${JSON.stringify({ by_hand_us: +hand.toFixed(2), mapped_us: +mapped.toFixed(2), ratio: +(mapped / hand).toFixed(2) })}\n`);
