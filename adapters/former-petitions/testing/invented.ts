import { daysAfter } from '@fatong/contracts/calendar';
import { makeResidentId } from '@fatong/contracts/codes';
import { formerColumns, type FormerColumn, type FormerRow } from '../reading.js';

const channels = ['1', '2', '来信', '电话', '网上信访', '信函'];
const purposes = ['3', '申诉求决', '求决', '建议意见', '2'];
const businesses = ['公证', '律师工作', '司法鉴定', '法律援助', '人民调解', '房屋动迁', ''];
const days = [
  (day: string) => day,
  (day: string) => day.replaceAll('-', ''),
  (day: string) => day.replaceAll('-', '/'),
  (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  (day: string) => `${day} 00:00:00`,
];
const pick = <T>(of: readonly T[], i: number): T => of[i % of.length]!;

/** Rows of the former system as it may have had them, invented: of each thousand three cannot be taken, and many are written in ways of their own. */
export function* inventedRows({ from, count }: { readonly from: string; readonly count: number }): Generator<FormerRow> {
  for (let i = 0; i < count; i++) {
    const received = daysAfter(from, Math.floor((i * 1000) / count));
    const serial = `沪司信${received.slice(0, 4)}-${String(i).padStart(6, '0')}`;
    const isOver = i % 50 !== 0;
    const row: Readonly<Record<FormerColumn, string>> = {
      xfbh: i % 1000 === 400 ? '' : i % 1000 === 500 ? `沪司信${received.slice(0, 4)}-${String(i - 1).padStart(6, '0')}` : serial,
      sdrq: i % 1000 === 600 ? '不详' : pick(days, i)(received),
      xfqd: pick(channels, i),
      sqlb: pick(purposes, i),
      ywlx: pick(businesses, i),
      xfbt: i % 9 === 0 ? '' : '公证收费',
      xm: i % 20 === 0 ? '匿名' : i % 7 === 0 ? '张 三' : '蒋一鸣',
      sfzh: i % 3 === 0 ? makeResidentId({ born: '1979-04-12', serial: i % 1000, sex: 'male' }) : i % 11 === 0 ? '310199790412123456' : '',
      lxdh: i % 4 === 0 ? '13800000021' : i % 13 === 0 ? '电话不详' : '',
      dz: '某路1号',
      rs: i % 5 === 0 ? '3人' : '1',
      qx: pick(['黄浦区', '浦东', '310104', '', '外省市'], i),
      gk: i % 100 === 0 ? '反映公证收费过高。'.repeat(80) : '反映公证收费过高，要求退还。',
      bfyr: '某公证处',
      cbdw: '公共法律服务管理处',
      zt: isOver ? pick(['2', '已办结', '结案'], i) : '在办',
      slrq: daysAfter(received, 10),
      dfrq: isOver ? daysAfter(received, 50) : '',
      cljg: isOver ? pick(['1', '3', '解释'], i) : '',
      dfyj: isOver ? '已向信访人说明办理情况。' : '',
      bjrq: isOver ? daysAfter(received, 60) : '',
    };
    yield row;
  }
}

const escaped = (value: string): string =>
  value === '' ? '\\N' : value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');

/** The same rows as a plain dump of PostgreSQL, with what else stands in one. */
export function* inventedDump(rows: Iterable<FormerRow>): Generator<string> {
  const names = Object.keys(formerColumns) as readonly FormerColumn[];
  yield '-- PostgreSQL database dump';
  yield "SET client_encoding = 'UTF8';";
  yield 'CREATE TABLE public.xf_xfj (id integer, xfbh text);';
  yield 'COPY public.xf_dict (code, name) FROM stdin;';
  yield '1\t来信';
  yield '\\.';
  yield `COPY public.xf_xfj (id, ${names.join(', ')}) FROM stdin;`;
  let id = 0;
  for (const row of rows) yield [String(++id), ...names.map((name) => escaped(row[name] ?? ''))].join('\t');
  yield '\\.';
  yield 'ALTER TABLE ONLY public.xf_xfj ADD CONSTRAINT xf_xfj_pkey PRIMARY KEY (id);';
}
