import { daysAfter } from '@fatong/contracts/calendar';
import { dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { actStory, drawnAct, resident, type Act } from '@fatong/contracts/systems/notary-offices';
import type { DemoDuty, DemoReport } from '../../../definitions/index.js';

const at = (day: string, minutes: number): string => new Date(Date.parse(`${day}T01:00:00.000Z`) + minutes * 60_000).toISOString();

/** What raises warnings at GZ-01 and GZ-02: eight acts of the elderly in a day, a person three times at two offices, a large fee and one given back in part, one party that pays much in a day, a will without a recording. */
export function troublesOf(today: string): readonly DemoReport[] {
  const begun = (days: number): string => daysAfter(today, -days);
  let serial = 800_000;
  const told = (day: string, given: Partial<Act>, path?: readonly (readonly [string, number])[]): readonly DemoReport[] => {
    const own = dice((serial += 1));
    const about = drawnAct(own, day, { office: 0, notary: 'G-0101', approver: 'G-0102', place: '1', ...given });
    return historyOf(actStory, { about, serial: String(serial), dice: own, day, ...(path && { path: path as never }) }, today);
  };
  const elderly = Array.from({ length: 400 }, (_, i) => resident(30_000 + i, today)).filter(
    ({ CSRQ }) => Number(CSRQ!.slice(0, 4)) < Number(today.slice(0, 4)) - 62,
  );
  const courses = {
    issued: [
      ['accepted', 0],
      ['paid', 0],
      ['recorded', 0],
      ['approved', 3],
      ['issued', 1],
      ['settled', 0],
    ],
    unrecorded: [
      ['accepted', 0],
      ['paid', 0],
      ['approved', 3],
      ['issued', 1],
      ['settled', 0],
    ],
    refunded: [
      ['accepted', 0],
      ['paid', 0],
      ['recorded', 0],
      ['approved', 3],
      ['issued', 1],
      ['settled', 0],
      ['refunded', 9],
    ],
  } as const;
  const whole = { recorded: 'whole' } as const;
  return [
    ...[40, 9].flatMap((days, batch) =>
      Array.from({ length: 8 }, (_, i) =>
        told(begun(days), { ...whole, matter: '03', class: '1', parties: [elderly[batch * 8 + i]!] }, courses.issued),
      ).flat(),
    ),
    ...[0, 1].flatMap((office) =>
      [31, 24, 17].slice(0, 2 - office).flatMap((days) =>
        told(
          begun(days),
          {
            ...whole,
            office,
            notary: office === 0 ? 'G-0103' : 'G-0201',
            approver: office === 0 ? 'G-0102' : 'G-0202',
            matter: '01',
            class: '1',
            parties: [resident(60_001, today)],
          },
          courses.issued,
        ),
      ),
    ),
    ...told(begun(55), { ...whole, matter: '23', class: '2', tariff: 6_000_000, paid: 6_000_000, notary: 'G-0104' }, courses.refunded),
    ...told(begun(35), { ...whole, matter: '23', class: '2', tariff: 25_000_000, paid: 25_000_000, notary: 'G-0104' }, courses.issued),
    ...[0, 1].flatMap(() =>
      told(
        begun(26),
        { ...whole, matter: '20', class: '2', tariff: 6_500_000, paid: 6_500_000, notary: 'G-0104', parties: [resident(60_777, today)] },
        courses.issued,
      ),
    ),
    ...told(begun(20), { recorded: 'none', matter: '06', class: '1', parties: [elderly[30]!] }, courses.unrecorded),
  ];
}

/** Those of a month ago are judged, pushed, signed for and explained; one was a false alarm; the latest wait. */
export const warningDuties = (today: string): readonly DemoDuty[] => [
  {
    at: at(daysAfter(today, -28), 60),
    type: 'notary.warning',
    states: ['raised'],
    acts: ({ values }) =>
      values['model'] === 'largeFee'
        ? [{ by: 'notary.clerk', at: at(daysAfter(today, -28), 70), action: 'dismiss', form: {}, reason: '系批量业务一并收费，误报。' }]
        : [{ by: 'notary.clerk', at: at(daysAfter(today, -28), 70), action: 'push', form: {} }],
  },
  {
    at: at(daysAfter(today, -27), 60),
    type: 'notary.warning',
    states: ['pushed'],
    acts: ({ values }) => {
      if (values['officeName'] !== '上海市申黄公证处') return [];
      const on = (days: number): string => at(daysAfter(today, -27 + days), 80);
      return [
        { by: 'notary.office', at: on(0), action: 'sign', form: {} },
        { by: 'notary.office', at: on(1), action: 'check', form: {} },
        { by: 'notary.office', at: on(2), action: 'explain', form: { finding: '经查，系社区集中办证，当事人意思表示真实，录像完整。' } },
        { by: 'notary.office', at: on(3), action: 'submit', form: {} },
        { by: 'notary.clerk', at: on(5), action: 'close', form: { reviewText: '已调阅录像，说明属实。' } },
      ];
    },
  },
];
