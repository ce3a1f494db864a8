import { Type } from 'typebox';
import { flag, named, textMap, type Shape } from './shape.js';

/** `GET /health/live`. */
export const liveness = Type.Object({ live: flag });

/** `GET /health/ready`, of the hub and of the adapters. */
export const readiness = named('Readiness', {
  ready: flag,
  /** `ok`, or the reason. */
  checks: textMap,
});
export type Readiness = Shape<typeof readiness>;
