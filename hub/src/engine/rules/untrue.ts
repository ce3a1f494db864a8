import type { Label } from '@fatong/contracts';

/** Why a rule takes back what it opened: it stands on the timeline in Chinese, and is said to each reader in his language. */
export const noLongerTrue: Label = ['所依据的事实已不成立', 'What it rests on is no longer true'];
