export type { Deed, Doing, Effect, Extension, OtherAct, Values } from './effect.js';
export { stamp } from './stamp.js';
export { set } from './set.js';
export { lasts } from './lasts.js';
export { ask, say } from './say.js';
export { moves, opens } from './others.js';
export { issue } from './issue.js';
export { extend } from './extend.js';
