import { daysAfter } from '@fatong/contracts/calendar';
import { makeUscc, monthsAfter } from '@fatong/contracts/codes';
import { dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { actStory, benefitStory, drawnAct, drawnStaff, monthStory, staffStory } from '@fatong/contracts/systems/notary-offices';
import type { DemoDuty, DemoReport } from '../../../definitions/index.js';
import { actsOn, at, day } from './days.js';
import { offices } from './offices.js';
import { people } from './people.js';

const sexes = { male: '1', female: '2' } as const;
const posts = { director: '1', deputy: '2', section: '3', none: '9' } as const;
const titles = { second: '2', third: '3', fourth: '4', junior: '5' } as const;
type Entered = Readonly<{ sex: keyof typeof sexes; post: keyof typeof posts; title: keyof typeof titles }> &
  Readonly<Record<string, string>>;

/** Smaller than this the demo shows one office’s staff and a year of months: the rest would cost more than all of it. */
const isLarge = (size: number): boolean => size >= 50;

/** Offices that report their staff in a large demo: of each class, large and small; what they tell is taken over person by person, so those of all would cost more than all the rest. */
const reporting = ['GZ-01', 'GZ-02', 'GZ-05', 'GZ-07', 'GZ-12', 'GZ-15', 'GZ-19', 'GZ-22'];

/** As the register has them, but for a title won since, one who is on a talent list, one who left, and one who is new; of the other offices that report their notaries. */
function staffOf(today: string, size: number): readonly DemoReport[] {
  const entered = people.filter(
    ({ values }) =>
      values['office'] === 'GZ-01' || (isLarge(size) && values['kind'] === 'notary' && reporting.includes(String(values['office']))),
  );
  const known = entered.flatMap(({ values }, i) => {
    const { name, licence, sex, bornOn, kind, post, title, licensedOn, office } = values as Entered;
    const own = dice(970_000 + i);
    const since = licensedOn!.replaceAll('-', '');
    const about = drawnStaff(own, today, {
      office: offices.findIndex(({ code }) => code === office),
      number: licence!,
      said: {
        XM: name!,
        XB: sexes[sex],
        CSRQ: bornOn!.replaceAll('-', ''),
        RYLB: kind === 'notary' ? '1' : '2',
        ZBBZ: values['onStaff'] === true,
        GLCJ: posts[post],
        XL: values['degree'] === 'master' ? '2' : '3',
        FXXL: values['lawDegree'] === true,
        JSZC: titles[title],
        ...(i !== 6 && { ZCZSH: `ZC${100_000 + i}` }),
        ZZMM: values['partyMember'] === true ? '1' : '9',
        ZYRQ: since,
        RSRQ: since,
      },
    });
    const path =
      i === 3
        ? ([
            ['reported', 0],
            ['promoted', 40],
          ] as const)
        : i % 17 === 5
          ? ([
              ['reported', 0],
              ['listed', 10],
            ] as const)
          : i === 9
            ? ([
                ['reported', 0],
                ['left', 45],
              ] as const)
            : ([['reported', 0]] as const);
    return historyOf(staffStory, { about, serial: String(i + 1), dice: own, day: day(today, 60), path }, today);
  });
  const own = dice(979_000);
  const fresh = drawnStaff(own, today, { office: 0, number: 'G-0133' });
  return [
    ...known,
    ...historyOf(staffStory, { about: fresh, serial: '900', dice: own, day: day(today, 3), path: [['reported', 0]] }, today),
  ];
}

/** Two years of months of all offices, of a small demo one, in the first days of the next month; one is missing, one was corrected. */
function monthsOf(today: string, size: number): readonly DemoReport[] {
  const first = `${today.slice(0, 7)}-01`;
  return offices.flatMap((_, office) =>
    Array.from({ length: isLarge(size) ? 24 : 12 }, (__, i) => monthsAfter(first, -i - 1)).flatMap((from, i) => {
      if (office === 1 && i === 2) return [];
      const path =
        office === 0 && i === 3
          ? ([
              ['reported', 0],
              ['corrected', 12],
            ] as const)
          : ([['reported', 0]] as const);
      const next = daysAfter(monthsAfter(from, 1), 7);
      const told = { about: { office, from }, serial: `${office}-${i}`, dice: dice(980_000 + office * 100 + i), day: next, path };
      return historyOf(monthStory, told, today);
    }),
  );
}

/** What offices did for nothing in a year. */
function benefitsOf(today: string): readonly DemoReport[] {
  return Array.from({ length: 66 }, (_, i) => {
    const own = dice(985_000 + i);
    const about = { ...benefitStory.cast!([], own), ...(i % 3 === 0 && { office: 0, notary: i % 6 === 0 ? 'G-0101' : 'G-0102' }) };
    return historyOf(benefitStory, { about, serial: String(i + 1), dice: own, day: day(today, 360 - i * 5) }, today);
  }).flat();
}

/** Two payments of which the office did not say of what they are; of the first it did later. */
function unclassifiedOf(today: string): readonly DemoReport[] {
  return [0, 1].flatMap((i) => {
    const own = dice(989_000 + i);
    const about = drawnAct(own, day(today, 20), {
      office: 0,
      notary: 'G-0101',
      approver: 'G-0102',
      matter: '03',
      place: '1',
      recorded: 'none',
    });
    const path = [
      ['accepted', 0],
      ['paid', 0],
      ['approved', 4],
      ['issued', 1],
      ['settled', 0],
    ] as const;
    const all = historyOf(actStory, { about, serial: String(890_000 + i), dice: own, day: day(today, 20), path }, today);
    return all.map(
      (one): DemoReport => (one.contract.message === 'fee' && (i === 1 || one.step === 'paid') ? { ...one, data: unkind(one.data) } : one),
    );
  });
}
const unkind = (data: Readonly<Record<string, unknown>>) => ({
  ...data,
  SF: (data['SF'] as readonly Readonly<Record<string, unknown>>[]).map(({ SFXM: _, ...entry }) => entry),
});

/** The clerk takes over what is as it was; a title, who left and who is new are still to be done. Certificates are handed in but for one, and for a title won since. */
const duties = (today: string): readonly DemoDuty[] => [
  {
    at: at(today, 30),
    type: 'notary.staffing',
    states: ['employed'],
    acts: ({ values }) =>
      values['person'] === null || (values['toldVersion'] !== 1 && !values['talents'])
        ? []
        : [{ by: 'notary.clerk', at: at(today, 30), action: 'adopt', form: {} }],
  },
  {
    at: at(today, 29),
    type: 'notary.staffing',
    states: ['employed'],
    acts: ({ values }) =>
      !values['title'] || values['licence'] === withoutCertificate
        ? []
        : [
            {
              by: values['officeCode'] === 'GZ-01' ? 'notary.office' : 'notary.clerk',
              at: at(today, 29),
              action: 'prove',
              form: { certificate: [{ name: '职称证书.pdf' }] },
            },
          ],
  },
];
/** Whose certificate his office has still to hand in. */
const withoutCertificate = 'G-0107';

/** A leasing company whose acts are ordinary business, and one that waits for its approval. */
function exemptionsOf(today: string) {
  const listed = (on: string, ago: number) => actsOn(today, 'notary.exemption', on, ago);
  const entry = { reason: '抵押登记、赋强公证批量办理，属正常经营。', from: day(today, 120), until: daysAfter(today, 245) };
  const [one, two] = [listed('exemption-1', 110), listed('exemption-2', 2)];
  return [
    one('notary.clerk', 0, 'propose', { ...entry, uscc: makeUscc({ serial: 7101 }), name: '上海申江融资租赁有限公司' }),
    one('notary.clerk', 10, 'askListing'),
    one('notary.lead', 40, 'approveListing', {}, '同意列入。'),
    two('notary.clerk', 0, 'propose', { ...entry, uscc: makeUscc({ serial: 7102 }), name: '上海浦江小额贷款有限公司' }),
    two('notary.clerk', 10, 'askListing'),
  ];
}

/** What offices report of themselves (S12): staff, months, what they did for nothing; and what of their data is to be put right. */
export const returns = (today: string, size: number) => ({
  reports: [...staffOf(today, size), ...monthsOf(today, size), ...benefitsOf(today), ...unclassifiedOf(today)],
  acts: exemptionsOf(today),
  duties: duties(today),
});
