import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { task } from './task.js';
import { warning } from './warning.js';

const warned = stories<DataOf<typeof warning>>();
/** A warning is taken with a number, and nothing follows: what the office does about it, its people do here. */
export const warningStory = warned.story({ begins: { told: 1 }, steps: { told: warned.hears(warning, 'YJ') } });

const tasked = stories<DataOf<typeof task>>();
export const taskStory = tasked.story({ begins: { told: 1 }, steps: { told: tasked.hears(task, 'DB') } });
