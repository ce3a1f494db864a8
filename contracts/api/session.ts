import { Type } from 'typebox';
import { closed, flag, instant, label, named, nullable, oneOf, text, type Shape } from './shape.js';

const surface = oneOf('portal', 'admin');
export type Surface = Shape<typeof surface>;

/** Body of `POST /api/session`. */
export const credentials = closed('Credentials', {
  username: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  surface: Type.Optional(surface),
});
export type Credentials = Shape<typeof credentials>;

/** `GET` and `POST /api/session`. */
export const sessionView = named('Session', {
  account: Type.Object({ id: text, username: text, name: text }),
  roles: Type.Array(Type.Object({ name: text, title: label })),
  unit: Type.Object({ id: text, title: label, district: nullable(text) }),
  surface,
  csrf: Type.String({ description: 'To be sent as X-CSRF-Token with unsafe requests' }),
  expiresAt: instant,
  /** Partners are simulated: the screens wear the violet band. */
  demo: flag,
  /** Behind when negative. Legal days go by it, messages do not. */
  daysAhead: Type.Integer({ description: 'Days the clock of a demo is ahead; 0 in production' }),
  /** What the shell offers. */
  may: Type.Object({
    messages: flag,
    retry: flag,
    revealBodies: flag,
    hold: flag,
    audit: flag,
    records: flag,
    moveClock: flag,
    calendar: flag,
  }),
});
export type SessionView = Shape<typeof sessionView>;
