import { Type } from 'typebox';
import { closed, contract, internal, personal } from '@fatong/contracts';
import { compactDate, legalDate } from '@fatong/contracts/codes';
import { code, date, derive, each, mapping, required, text, upper, when } from './index.js';

/** An example with one of everything: the kit is tested on it, and measured by it. */
export const theirs = contract({
  owner: 'theirs',
  message: 'case',
  version: 1,
  title: ['案件', 'Case'],
  kind: 'in',
  identity: { id: ['ID'], version: 'BBH', key: 'ID', order: 'version' },
  schema: internal(
    Type.Object({
      ID: Type.String(),
      BBH: Type.Integer(),
      ZT: Type.Enum(['1', '2']),
      LB: Type.Array(Type.Enum(['01', '02'])),
      RQ: Type.String({ format: compactDate }),
      ZH: Type.String(),
      NM: Type.Enum(['0', '1']),
      XM: Type.Optional(personal(Type.String(), 'name')),
      DH: Type.Optional(personal(Type.String(), 'phone')),
      NR: Type.String(),
      JE: Type.Optional(Type.Integer()),
      FJ: Type.Optional(
        Type.Array(Type.Object({ BH: Type.String(), MC: personal(Type.String(), 'hidden'), RQ: Type.Optional(Type.String()) })),
      ),
      WD: Type.Optional(Type.String()),
    }),
  ),
});

export const ours = contract({
  owner: 'ours',
  message: 'case-reported',
  version: 1,
  title: ['案件已报告', 'Case reported'],
  kind: 'report',
  identity: { id: ['case.id'], version: 'case.version', key: 'case.id', order: 'version' },
  schema: internal(
    closed({
      case: closed({ source: Type.Literal('theirs'), id: Type.String(), version: Type.Integer() }),
      state: Type.Enum(['open', 'shut']),
      grounds: Type.Array(Type.Enum(['C01', 'C02'])),
      on: Type.String({ format: legalDate }),
      licence: Type.String(),
      person: Type.Optional(closed({ name: personal(Type.String(), 'name'), phone: Type.Optional(personal(Type.String(), 'phone')) })),
      facts: Type.Optional(Type.String()),
      large: Type.Boolean(),
      files: Type.Optional(
        Type.Array(closed({ id: Type.String(), name: Type.String(), on: Type.Optional(Type.String({ format: legalDate })) })),
      ),
      remark: Type.Optional(Type.String()),
    }),
  ),
});

export const states = { '1': 'open', '2': 'shut' } as const;
export const grounds = { '01': 'C01', '02': 'C02' } as const;

export const example = mapping(theirs, ours, (s) => ({
  case: { source: 'theirs', id: s.ID, version: s.BBH },
  state: code(states)(s.ZT),
  grounds: each(s.LB, code(grounds)),
  on: date(s.RQ, 'yyyyMMdd'),
  licence: upper(s.ZH),
  person: when(s.NM.is('0'), { name: required(s.XM), phone: s.DH }),
  facts: text(s.NR, { trim: true }),
  large: derive(['金额超过一万元', 'more than 10,000 yuan'], (fen) => (fen ?? 0) > 1_000_000, [s.JE]),
  files: each(s.FJ, (file) => ({ id: file.BH, name: file.MC, on: date(file.RQ, 'yyyyMMdd') })),
}));
