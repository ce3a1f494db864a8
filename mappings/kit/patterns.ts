import { Type } from 'typebox';
import { closed, contract, type Contract } from '@fatong/contracts';
import { each, gathering, mapping, recipients, splitting } from './index.js';

/** The patterns of routing, as docs/patterns.md shows them. Nobody's messages: a court, a police office, a register, and the area `cases`. */
const byVersion = { version: 1, title: ['示例', 'Example'] } as const;
const coming = <S extends Contract['schema']>(message: string, schema: S, id: readonly string[]): Contract<S> =>
  contract({ ...byVersion, owner: 'court', message, kind: 'in', identity: { id, key: 'AH', order: 'version' }, schema });
const to = <S extends Contract['schema']>(owner: string, message: string, kind: 'report' | 'out', schema: S): Contract<S> =>
  contract({ ...byVersion, owner, message, kind, identity: { id: ['case'], key: 'case', order: 'version' }, schema });

const list = coming(
  'hearing-list',
  Type.Object({ AH: Type.String(), KT: Type.Optional(Type.Array(Type.Object({ RQ: Type.String(), FT: Type.String() }))) }),
  ['AH'],
);
const page = coming('file-page', Type.Object({ AH: Type.String(), YM: Type.Integer(), ZYS: Type.Integer(), NR: Type.String() }), [
  'AH',
  'YM',
]);
const notice = coming('notice', Type.Object({ AH: Type.String(), DW: Type.Array(Type.Enum(['01', '02', '99'])), NR: Type.String() }), [
  'AH',
]);
const matter = coming('matter', Type.Object({ AH: Type.String(), AJLB: Type.Enum(['1', '2']), JE: Type.Integer() }), ['AH']);

const heard = to('cases', 'hearing-reported', 'report', closed({ case: Type.String(), on: Type.String(), room: Type.String() }));
const filed = to(
  'cases',
  'file-reported',
  'report',
  closed({ case: Type.String(), pages: Type.Array(Type.String()), complete: Type.Boolean() }),
);
const told = to('police', 'notice', 'out', closed({ case: Type.String(), text: Type.String() }));
const noted = to('register', 'notice', 'out', closed({ case: Type.String(), text: Type.String() }));
const charged = to('police', 'matter', 'out', closed({ case: Type.String() }));
const claimed = to('register', 'matter', 'out', closed({ case: Type.String(), fen: Type.Integer() }));

// #region route
export const straightOn = mapping(notice, told, (s) => ({ case: s.AH, text: s.NR }));
// #endregion

// #region filter
export const onlyLarge = mapping(matter, claimed, (s) => ({ case: s.AH, fen: s.JE }), { only: (s) => s.JE.atLeast(1_000_000) });
// #endregion

// #region switch
const byKind = recipients(matter, (s) => s.AJLB, { '1': 'police', '2': 'register' });
export const toPolice = mapping(matter, charged, (s) => ({ case: s.AH }), { among: byKind });
export const toRegister = mapping(matter, claimed, (s) => ({ case: s.AH, fen: s.JE }), { among: byKind });
// #endregion

// #region recipients
const whom = recipients(notice, (s) => s.DW, { '01': 'police', '02': ['police', 'register'], '99': [] });
export const tellPolice = mapping(notice, told, (s) => ({ case: s.AH, text: s.NR }), { among: whom });
export const tellRegister = mapping(notice, noted, (s) => ({ case: s.AH, text: s.NR }), { among: whom });
// #endregion

// #region splitter
export const hearings = splitting(
  list,
  (s) => s.KT,
  heard,
  (hearing, s) => ({ case: s.AH, on: hearing.RQ, room: hearing.FT }),
);
// #endregion

// #region aggregator
export const wholeFile = gathering(
  page,
  { by: (s) => s.AH, isWhole: (file) => file.count.atLeast(file.first.ZYS), within: { hours: 24 }, late: 'make' },
  filed,
  (file) => ({ case: file.key, pages: each(file.parts, (one) => one.NR), complete: file.isLate.is(false) }),
);
// #endregion
