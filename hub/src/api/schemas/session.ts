import { Type } from 'typebox';
import { closed, instant, label, named, nullable, oneOf, text } from './common.js';

export const surface = oneOf('portal', 'admin');

export const credentials = closed('Credentials', {
  username: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  surface: Type.Optional(surface),
});

const flag = Type.Boolean();

export const sessionView = named('Session', {
  account: Type.Object({ id: text, username: text, name: text }),
  roles: Type.Array(Type.Object({ name: text, title: label })),
  unit: Type.Object({ id: text, title: label, district: nullable(text) }),
  surface,
  csrf: Type.String({ description: 'To be sent as X-CSRF-Token with unsafe requests' }),
  expiresAt: instant,
  demo: flag,
  daysAhead: Type.Integer({ description: 'Days the clock of a demo is ahead; 0 in production' }),
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
