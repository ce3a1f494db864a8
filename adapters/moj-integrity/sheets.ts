import { dice } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import type { RegisteredLawyer } from '../kit/index.js';
import type { Publication } from './inbox.js';

/** A row of a sheet as the platform writes it. */
export type Row = Readonly<Record<string, unknown>> & { readonly LB: string; readonly ZCRQ: string };

/** What the simulated platform knew of lawyers before we told it anything; most have nothing. */
const earlier: readonly Row[] = [
  { LB: '4', ZCRQ: '20231215', ZCJG: '上海市司法局', NR: '法律援助先进个人。' },
  { LB: '2', ZCRQ: '20240510', ZCJG: '上海市律师协会', WH: '沪律惩决〔2024〕17号', NR: '行业警告。', QSRQ: '20240510' },
  { LB: '3', ZCRQ: '20250820', ZCJG: '上海市浦东新区人民法院', WH: '（2025）沪0115执1201号', NR: '未履行生效法律文书确定的义务。', QSRQ: '20250820', JZRQ: '20270819' },
];

/** What the simulated platform shows of lawyers: what it knew, and what was published to it and not taken back. */
export class Sheets {
  private readonly published = new Map<string, { readonly licence: string; readonly row: Row }>();
  private version: number;

  /** `from`: its versions go on behind those of the run before. */
  constructor(private readonly lawyers: readonly RegisteredLawyer[], from: number) {
    this.version = from;
  }

  isPublished(record: string): boolean {
    return this.published.has(record);
  }

  publish({ JLBH, ZYZH, LB, JDRQ = '', JDJG, JDWH, YJ = '', SXRQ, JZRQ }: Publication): void {
    const row = { LB, ZCRQ: JDRQ, ZCJG: JDJG, WH: JDWH, NR: `依据${YJ}作出${LB === '1' ? '行政处罚' : '行业惩戒'}。`, QSRQ: SXRQ, ...(JZRQ !== undefined && { JZRQ }) };
    this.published.set(JLBH, { licence: ZYZH ?? '', row });
  }

  takeBack(record: string): void {
    this.published.delete(record);
  }

  /** The sheet of a lawyer as of today, whole. */
  of({ licence, name }: Pick<RegisteredLawyer, 'licence' | 'name'>): Readonly<Record<string, unknown>> {
    const own = dice(Number(licence.slice(-6)));
    const known = own.chance(0.3) ? [own.pick(earlier)] : [];
    const told = [...this.published.values()].filter((one) => one.licence === licence).map(({ row }) => row);
    return { ZYZH: licence, BBH: ++this.version, XM: name, ZYSF: '上海市', JZRQ: today().replaceAll('-', ''), XX: [...known, ...told] };
  }

  /** A lawyer by his licence, where he is registered here. */
  lawyer(licence: string | undefined): RegisteredLawyer | undefined {
    return this.lawyers.find((one) => one.licence === licence);
  }
}
