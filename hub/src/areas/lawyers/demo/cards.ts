import { dice, type Dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { simulatedSerial, statusStory } from '@fatong/contracts/systems/e-licence';
import type { DemoAct, DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import { members, registered, type Lawyer } from './lawyers.js';

/** Certificates by which two lawyers sign in: one confirmed by the firm, one that waits for it (L16). */
export function certificatesOf(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const { self, elsewhere } = members(lawyers);
  const act = (by: string, days: number, action: string, on: string, form: DemoAct['form']): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 300),
    type: 'lawyers.certificate',
    action,
    on,
    form,
  });
  const certificate = ({ licence }: Lawyer): DemoAct['form'] => ({
    lawyer: licence,
    serial: simulatedSerial(licence),
    issuer: '上海市数字证书认证中心',
    validUntil: addDays(today, 600),
  });
  return [
    act('lawyer', 9, 'register', 'certificate-0', certificate(self)),
    act('firm.clerk', 8, 'confirm', 'certificate-0', {}),
    act('lawyer.c', 2, 'register', 'certificate-1', certificate(elsewhere)),
  ];
}

/** Who asked in the last weeks whether a licence is valid (S27). */
export function licenceQueriesOf(chances: Dice, lawyers: readonly Lawyer[], today: string): readonly DemoReport[] {
  const all = lawyers.map(registered);
  return Array.from({ length: 12 }, (_, i) => {
    const own = dice(810_000 + i);
    const about = statusStory.cast!(all, chances);
    return historyOf(statusStory, { about, serial: String(501 + i), dice: own, day: addDays(today, -30 + i * 2) }, today);
  }).flat();
}

/** The month before was drawn and looked at again (L19). */
export const recheckOf = (today: string): readonly DemoAct[] => [
  {
    by: 'city.clerk',
    at: instantOn(addDays(today, -1), 310),
    type: 'lawyers.agencySample',
    action: 'draw',
    on: 'sample-0',
    form: { from: addDays(today, -31), to: addDays(today, -2), share: 5, seed: '2026' },
  },
];
