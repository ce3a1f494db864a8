import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { withdrawal } from './withdrawal.js';

const { hears, story } = stories<DataOf<typeof withdrawal>>();

/** A request that is taken back: heard, and nothing said of it. */
export const withdrawalStory = story({ begins: { told: 1 }, steps: { told: hears(withdrawal, 'CH') }, ways: {} });
