import { Type } from 'typebox';
import { closed, count, flag, label, named, oneOf, text, type Shape } from './shape.js';

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const somebody = Type.Object({ id: text, name: text });

/** Who acts in whose place, from a day until a day (代理). */
export const deputyView = named('Deputy', {
  id: text,
  account: somebody,
  deputy: somebody,
  from: text,
  until: text,
  /** `coming`: its first day is not there yet. */
  state: oneOf('coming', 'running'),
  setBy: text,
  mayEnd: flag,
});
export type DeputyView = Shape<typeof deputyView>;

/** What he has in hand by name, how much of it is asked of him now, and how much is overdue. */
const load = Type.Object({ inHand: count, asked: count, overdue: count });
/** Somebody for whom the reader may arrange it, himself first: who may act in his place, and how much he has to do. */
const colleague = named('Colleague', { id: text, name: text, roles: Type.Array(label), deputies: Type.Array(somebody), load });
export type Colleague = Shape<typeof colleague>;

/** Answer of `GET /api/deputies`: what is arranged for them, and where the reader himself is the deputy. */
export const deputies = named('Deputies', { colleagues: Type.Array(colleague), items: Type.Array(deputyView) });
export type DeputiesAnswer = Shape<typeof deputies>;

/** Body of `POST /api/deputies`. */
export const deputyOrder = closed('DeputyOrder', {
  account: Type.String({ minLength: 1, maxLength: 100, description: 'Who is away' }),
  deputy: Type.String({ minLength: 1, maxLength: 100, description: 'Who acts in his place' }),
  from: day,
  until: day,
});
export type DeputyOrder = Shape<typeof deputyOrder>;
