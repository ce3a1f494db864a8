import type { Dice } from '@fatong/contracts';
import { districts, type District } from '@fatong/contracts/bureau/shanghai';
import { makeUscc } from '@fatong/contracts/codes';
import type { DemoEntry, DemoUnit } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { instantOn } from './days.js';
import { address, firmName } from './names.js';

export interface Firm {
  readonly name: string;
  readonly uscc: string;
  readonly district: District;
  readonly unit: string;
  /** How many lawyers it draws, relative to others. */
  readonly weight: number;
  readonly foundedOn: string;
}

/** Where firms sit: many in the centre and Pudong, at least one in each district. */
const shares: Readonly<Record<District, number>> = {
  '310101': 12,
  '310104': 11,
  '310105': 8,
  '310106': 14,
  '310107': 6,
  '310109': 6,
  '310110': 6,
  '310112': 6,
  '310113': 3,
  '310114': 3,
  '310115': 17,
  '310116': 1,
  '310117': 3,
  '310118': 2,
  '310120': 1,
  '310151': 1,
};

/** So many firms, the first in Huangpu and one at least in each district. */
export function firmsOf(dice: Dice, count: number): readonly Firm[] {
  const seats = districts.keys.flatMap((code) => Array<District>(shares[code]).fill(code));
  return Array.from({ length: count }, (_, i) => {
    const district = i < districts.keys.length ? districts.keys[i]! : dice.pick(seats);
    const uscc = makeUscc({ serial: 1000 + i });
    return {
      name: firmName(i),
      uscc,
      district,
      unit: `firm/${uscc}`,
      weight: shares[district] / (5 + ((i * 7) % count)),
      foundedOn: `${dice.between(1994, 2019)}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`,
    };
  });
}

export const firmUnit = ({ unit, name, district }: Firm): DemoUnit => ({
  id: unit,
  parent: `district/${district}`,
  kind: 'institution',
  title: [name, name],
  district,
});

export function firmEntry(dice: Dice, { name, uscc, district, unit, weight, foundedOn }: Firm): DemoEntry {
  const form = weight > 0.8 ? 'specialPartnership' : dice.chance(0.2) ? 'individual' : 'partnership';
  return {
    record: firm,
    key: uscc,
    number: uscc,
    at: instantOn(foundedOn, 0),
    ownerUnit: unit,
    values: {
      name,
      uscc,
      form,
      seat: district,
      address: address(dice, districts.codes[district].label[0]),
      phone: `021-00${dice.between(100_000, 999_999)}`,
      foundedOn,
      status: 'practising',
    },
  };
}
