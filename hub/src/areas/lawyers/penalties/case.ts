import type { Recorded } from '@fatong/contracts/expression';
import type { ClockFields, ReadOf } from '../../../definitions/index.js';
import type { clocks } from './clocks.js';
import type { fields } from './fields.js';
import type { states } from './states.js';

type State = keyof typeof states;
type Clock = keyof typeof clocks;

/** A penalty case as conditions read it. */
export type Case = Recorded<ReadOf<typeof fields, State>>;
/** What bars an act reads its time limits too. */
export type CaseInTime = Recorded<ReadOf<typeof fields & ClockFields<Clock>, State, Clock>>;
