import type { Client } from '../../../api/testing/client.js';
import { districtA, units } from '../../../api/testing/people.js';
import { startRig, type Rig } from '../../../api/testing/rig.js';
import { area } from '../index.js';

/** Who must not learn of an accusation; the desk is another registrar than the one who entered it. */
export const uninvolved = ['colleague', 'deputy', 'supervisor', 'office', 'officeLead', 'district', 'districtHead'] as const;
/** Words that stand in the accusation and nowhere else. */
export const secret = '漏夜送礼';

/** The bureau's people over the API, each signed in. */
export async function accusationRig(): Promise<{ readonly rig: Rig; readonly who: (name: string) => Client }> {
  const city = units[0]!.id;
  const person = (username: string, role: string, unit = city) => ({ username, roles: [`petitions.${role}`], unit });
  const people = [
    person('desk', 'desk'),
    person('colleague', 'desk'),
    person('reviewer', 'reviewer'),
    person('lead', 'lead'),
    person('deputy', 'deputy'),
    person('supervisor', 'supervisor'),
    person('office', 'office-clerk'),
    person('officeLead', 'office-lead'),
    person('district', 'district-clerk', `district/${districtA}`),
    person('districtHead', 'district-head', `district/${districtA}`),
    person('discipline', 'discipline-clerk'),
  ];
  const rig = await startRig({ areas: [area], people });
  const clients = new Map<string, Client>();
  for (const { username } of people) clients.set(username, await rig.signIn(username));
  return { rig, who: (name) => clients.get(name)! };
}
