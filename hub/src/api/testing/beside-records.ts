import { allRoutes } from '../routes/index.js';
import type { Client } from './client.js';

/** The rest of domain rules 3.1 and section 10, transcribed by hand: what belongs to no area. What the roles of an area see and do stands in its own `rights.ts`. */
export const systemRoles = ['sysadmin', 'secadmin', 'auditor', 'operator', 'none'] as const;
export type SystemRole = (typeof systemRoles)[number];

/** The operator the messages, the auditor the logs; administrators no business data. Records are for the roles of areas, which have nothing else. */
export const may: Readonly<
  Record<'messages' | 'retry' | 'revealBodies' | 'hold' | 'audit' | 'records' | 'moveClock' | 'calendar', readonly (SystemRole | 'area')[]>
> = {
  messages: ['operator'],
  retry: ['operator'],
  revealBodies: ['operator'],
  hold: ['operator'],
  audit: ['auditor'],
  records: ['area'],
  // Of a demo; in production nobody does.
  moveClock: ['sysadmin'],
  // Each year's notice of days of rest (words, 2): an administrator's work, it holds no case.
  calendar: ['sysadmin'],
};

/** What each way to a right answers somebody: its path, the status, the right. */
export async function answersOfRoutes(
  client: Client,
): Promise<readonly (readonly [path: string, status: number, right: keyof typeof may])[]> {
  const answers: [string, number, keyof typeof may][] = [];
  for (const { path, method, permission } of allRoutes) {
    if (permission === 'anyone' || permission === 'session' || permission === 'kiosk') continue;
    const one = path.replaceAll(/:\w+/g, '0197b000-0000-7000-8000-ffffffffffff');
    answers.push([path, (method === 'get' ? await client.get(one) : await client.post(one, {})).status, permission]);
  }
  return answers;
}
