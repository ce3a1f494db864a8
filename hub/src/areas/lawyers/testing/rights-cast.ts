import type { AreaRights, Put } from '../../../api/testing/area-rights.js';
import { districtA, districtB, firm, units as offices } from '../../../api/testing/people.js';
import { identified } from './arrival-cast.js';
import { association } from './registers.js';
import { putServices } from './services-cast.js';

/** Whose a record of the cast is. */
interface Whose {
  readonly lawyer: string;
  readonly firm: string;
  readonly district: string;
}

/** The lawyer with an account, a colleague, one of another firm of the district, one of another district. */
const people: Readonly<Record<string, Whose>> = {
  self: { lawyer: 'self', firm: 'own', district: districtA },
  colleague: { lawyer: 'colleague', firm: 'own', district: districtA },
  neighbour: { lawyer: 'neighbour', firm: 'neighbour', district: districtA },
  stranger: { lawyer: 'stranger', firm: 'far', district: districtB },
};
const city = offices[0]!.id;
const units: Readonly<Record<string, string>> = { own: firm.id, neighbour: 'firm/neighbour', far: 'firm/far' };

export const secrets = {
  complainant: { name: '欧阳娜娜', idNumber: '310101199003070019', phone: '13812345678' },
  facts: '收费后从不出庭',
  idNumber: '310104194901010022',
  phone: '13987654321',
  represented: '司马相如',
  words: '您的维权申请已受理，编号某某。',
};

/** Roles that are neither of the city nor of a district. */
export const persons: NonNullable<AreaRights['persons']> = {
  deputy: { unit: city },
  'legal-reviewer': { unit: city },
  'hearing-officer': { unit: city },
  'agency-reviewer': { unit: city },
  'unit-reviewer': { unit: firm.id },
  'association-clerk': { unit: association.id },
  'rights-clerk': { unit: association.id },
  'rights-lead': { unit: association.id },
  'rights-president': { unit: association.id },
  'rights-branch': { unit: association.id },
  'firm-clerk': { unit: firm.id, surface: 'portal' },
  lawyer: { unit: firm.id, surface: 'portal' },
  incoming: { unit: firm.id, surface: 'portal' },
};

/** Records of practice: in what state, with whom they name. */
const practice: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['lawyers.agency', 'acting', { client: secrets.represented, opposing: secrets.represented, usedOn: '2026-01-06' }],
  ['lawyers.reading', 'recorded', { client: secrets.represented, usedOn: '2026-01-07' }],
  ['lawyers.meeting', 'recorded', { client: secrets.represented, detainee: secrets.represented, usedOn: '2026-01-08' }],
  [
    'lawyers.inquiry',
    'asked',
    { client: secrets.represented, person: secrets.represented, personId: secrets.idNumber, kind: 'marriage', usedOn: '2026-01-09' },
  ],
  ['lawyers.presentation', 'recorded', { client: secrets.represented, verifier: '法院', usedOn: '2026-01-10' }],
];

/** One record of every type about each of these people. The lawyer's account is that of his register entry. */
export function put(putOne: Put): Readonly<Record<string, string>> {
  const [lawyers, firms, applicants] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  const put = (type: string, { lawyer, firm: unit, district }: Whose, row: Parameters<Put>[2], involved?: Parameters<Put>[3]): string =>
    putOne(type, { person: lawyer, unit, district }, row, involved);
  let count = 0;
  for (const whose of Object.values(people)) {
    const unit = units[whose.firm]!;
    if (!firms.has(whose.firm)) {
      const listedFirm = put(
        'lawyers.firm',
        { ...whose, lawyer: '' },
        { ownerUnit: unit, values: { name: whose.firm, seat: whose.district } },
      );
      firms.set(whose.firm, listedFirm);
      put(
        'lawyers.mark',
        { ...whose, lawyer: '' },
        {
          state: 'listed',
          ownerUnit: 'city/lawyers-office',
          values: { subject: 'firm', listedFirm, party: whose.firm, list: 'black', listedOn: '2026-02-01' },
        },
        ['city/lawyers-office', unit],
      );
    }
    const lawyer = put(
      'lawyers.lawyer',
      whose,
      { ownerUnit: unit, values: { name: whose.lawyer, firm: firms.get(whose.firm), idNumber: secrets.idNumber, phone: secrets.phone } },
      (id) => [`lawyers.lawyer:${id}`],
    );
    lawyers.set(whose.lawyer, lawyer);
    const who = `lawyers.lawyer:${lawyer}`;
    put('lawyers.membership', whose, { ownerUnit: unit, values: { lawyer, firm: firms.get(whose.firm), since: '2020-01-01' } }, [who]);
    const complaint = put(
      'lawyers.complaint',
      whose,
      {
        state: 'investigation',
        ownerUnit: 'association/lawyers',
        values: {
          lawyerName: whose.lawyer,
          lawyer,
          firm: firms.get(whose.firm),
          complainedOn: '2026-01-04',
          anonymous: false,
          complainant: secrets.complainant,
          facts: secrets.facts,
          evidence: 2,
          filing: 'filed',
          filedOn: '2026-01-10',
          filingReason: '查',
          stageNote: '注',
          decisionReasons: '理',
          reviewReasons: '由',
          urgedOn: '2026-01-20',
          urgeDueOn: '2026-02-01',
          urgeAnswer: 'handled',
          urgeAnsweredOn: '2026-01-25',
          urgeAnswerText: '已办',
          referral: 'sent',
          referredOn: '2026-01-26',
          penaltyAuthority: null,
          referralMaterials: '材料',
          referralOpinion: '意见',
        },
      },
      ['association/lawyers', unit, who],
    );
    put('lawyers.supervision', whose, {
      state: 'issued',
      ownerUnit: 'city/lawyers-office',
      values: { subject: whose.lawyer, complaint, lawyer, seat: whose.district },
    });
    put(
      'lawyers.sanction',
      whose,
      {
        state: 'executing',
        ownerUnit: 'city/lawyers-office',
        values: {
          lawyer,
          lawyerName: whose.lawyer,
          complaint,
          measure: 'training',
          seat: whose.district,
          decidedOn: '2026-01-20',
          dueOn: '2026-04-20',
        },
      },
      ['city/lawyers-office', who],
    );
    put(
      'lawyers.scoreReview',
      whose,
      { state: 'asked', ownerUnit: 'city/lawyers-office', values: { lawyer, lawyerName: whose.lawyer, complaint, grounds: '请复核' } },
      ['city/lawyers-office', who],
    );
    // What was offered to the bureau of the first district.
    const offered = whose.firm === 'own' ? [`district/${districtA}`] : [];
    put(
      'lawyers.rights',
      whose,
      {
        state: 'submitted',
        ownerUnit: 'association/lawyers',
        values: {
          kind: 'infringement',
          lawyer,
          firm: firms.get(whose.firm),
          applicant: whose.lawyer,
          bodyKind: 'centre',
          phone: secrets.phone,
          persons: [{ row: 1, name: '某人', phone: secrets.phone }],
        },
      },
      ['association/lawyers', unit, who, ...offered],
    );
    put(
      'lawyers.text',
      whose,
      {
        state: 'sent',
        ownerUnit: 'association/lawyers',
        values: { template: 'accepted', purpose: 'notice', phone: secrets.phone, words: secrets.words },
      },
      ['association/lawyers'],
    );
    put(
      'lawyers.rightsTransfer',
      whose,
      { state: 'offered', ownerUnit: 'association/lawyers', values: { applicant: whose.lawyer, receiverKind: 'bureau' } },
      offered,
    );
    put('lawyers.infringer', whose, {
      state: 'current',
      values: { name: `机关${count}`, kind: 'court', persons: [{ row: 1, name: '某人', phone: secrets.phone }] },
    });
    put('lawyers.rightsApplicant', whose, {
      state: 'current',
      values: { lawyer, name: whose.lawyer, phone: secrets.phone, address: '某路' },
    });
    put(
      'lawyers.award',
      whose,
      {
        state: 'granted',
        ownerUnit: unit,
        values: { subject: 'firm', awardedFirm: firms.get(whose.firm), party: whose.lawyer, honour: '优秀', grantedOn: '2026-02-01' },
      },
      [unit, who],
    );
    put('lawyers.hearingRoom', whose, { state: 'current', values: { name: `听证室 ${++count}`, address: '某路' } });
    put('lawyers.employer', whose, { ownerUnit: unit, values: { name: whose.firm, kind: 'company', reviews: true } });
    put('lawyers.rightsBody', whose, { state: 'current', values: { code: `B${++count}`, name: '市律协维权中心', kind: 'centre' } });
    const binding = put(
      'lawyers.binding',
      whose,
      {
        state: 'bound',
        ownerUnit: unit,
        values: {
          lawyer,
          lawyerName: whose.lawyer,
          firm: firms.get(whose.firm),
          lawyerAuthority: 'unit',
          unitReviews: true,
          authority: 'court',
          authorityName: '上海市黄浦区人民法院',
          client: secrets.represented,
          opposing: secrets.complainant.name,
          boundOn: '2026-01-12',
        },
      },
      [who],
    );
    putServices(put, whose, { lawyer, firm: firms.get(whose.firm), unit, binding, who, nth: count, secrets });
    put(
      'lawyers.identityCheck',
      whose,
      { state: 'entered', ownerUnit: unit, values: { lawyer, name: whose.lawyer, idNumber: secrets.idNumber, result: 'matched' } },
      [who],
    );
    put(
      'lawyers.request',
      whose,
      {
        state: 'accepted',
        ownerUnit: unit,
        values: {
          binding,
          kind: 'contact',
          target: 'court',
          court: '沪0101',
          lawyer,
          lawyerName: whose.lawyer,
          firm: firms.get(whose.firm),
          client: secrets.represented,
          message: secrets.facts,
          submittedOn: '2026-01-13',
        },
      },
      [who],
    );
    put(
      'lawyers.served',
      whose,
      {
        state: 'arrived',
        ownerUnit: unit,
        values: {
          lawyer,
          lawyerName: whose.lawyer,
          firm: firms.get(whose.firm),
          client: secrets.represented,
          title: '开庭传票',
          documentKind: 'summons',
          servedOn: '2026-01-14',
        },
      },
      [who],
    );
    put(
      'lawyers.leave',
      whose,
      {
        state: 'confirmed',
        ownerUnit: unit,
        values: {
          lawyer,
          lawyerName: whose.lawyer,
          firm: firms.get(whose.firm),
          leftOn: '2026-01-05',
          kind: 'resigned',
          confirmedOn: '2026-01-08',
        },
      },
      [who],
    );
    const out = put(
      'lawyers.transferOut',
      whose,
      {
        state: 'district',
        ownerUnit: unit,
        values: { lawyer, lawyerName: whose.lawyer, firm: firms.get(whose.firm), province: 'zhejiang', submittedOn: '2026-02-03' },
      },
      [who],
    );
    put(
      'lawyers.transfer',
      { ...whose, lawyer: '' },
      {
        state: 'open',
        ownerUnit: unit,
        values: { direction: 'out', person: whose.lawyer, firm: firms.get(whose.firm), province: 'zhejiang', askedOn: '2026-02-03', out },
      },
    );
    put('lawyers.meetingSlot', whose, {
      state: 'offered',
      ownerUnit: 'city',
      district: null,
      values: { place: '看守一', on: '2026-03-03', left: 3 },
    });
    for (const [type, state, values] of practice)
      put(type, whose, { state, ownerUnit: unit, values: { lawyer, lawyerName: whose.lawyer, firm: firms.get(whose.firm), ...values } }, [
        who,
      ]);
    const applicant = put(
      'lawyers.applicant',
      { ...whose, firm: '' },
      {
        ownerUnit: 'city',
        district: null,
        values: { name: whose.lawyer, licence: `1330120101000000${firms.size}`, idNumber: secrets.idNumber, phone: secrets.phone },
      },
      (id) => [`lawyers.applicant:${id}`],
    );
    applicants.set(whose.lawyer, applicant);
    const comes = `lawyers.applicant:${applicant}`;
    const coming = put(
      'lawyers.transferIn',
      whose,
      {
        state: 'district',
        ownerUnit: unit,
        values: { applicant, name: whose.lawyer, idNumber: secrets.idNumber, firm: firms.get(whose.firm), submittedOn: '2026-02-03' },
      },
      [comes],
    );
    putOne('lawyers.arrival', { person: whose.lawyer, unit: '', district: whose.district }, identified(applicant, whose.lawyer, secrets), [
      comes,
    ]);
    put(
      'lawyers.background',
      { ...whose, lawyer: '', firm: '' },
      {
        state: 'open',
        ownerUnit: 'city/lawyers-office',
        values: { applicant, name: whose.lawyer, idNumber: secrets.idNumber, transfer: coming, firm: firms.get(whose.firm) },
      },
    );
    // An entry about a lawyer is none of his firm's.
    put(
      'lawyers.mark',
      { ...whose, firm: '' },
      {
        state: 'listed',
        ownerUnit: 'city/lawyers-office',
        values: { lawyer, party: whose.lawyer, list: 'yellow', listedOn: '2026-02-01' },
      },
      ['city/lawyers-office', who],
    );
    put(
      'lawyers.penalty',
      whose,
      {
        state: 'served',
        ownerUnit: 'district/310101',
        values: {
          subject: 'lawyer',
          lawyer,
          firm: firms.get(whose.firm),
          party: whose.lawyer,
          authority: 'district',
          jurisdiction: whose.district,
          facts: secrets.facts,
          defence: '辩',
          hearingMinutes: '录',
          notifiedOn: '2026-01-20',
          servedOn: '2026-02-01',
        },
      },
      [who, unit],
    );
    put('lawyers.alert', whose, {
      state: 'pending',
      ownerUnit: 'city/lawyers-office',
      values: { subject: 'lawyer', lawyer, party: whose.lawyer, level: 'grave', rule: 'warn.violation', facts: '有' },
    });
    put(
      'lawyers.violation',
      whose,
      {
        state: 'verification',
        ownerUnit: 'city/lawyers-office',
        values: {
          source: 'police',
          documentKind: 'policePenalty',
          subject: 'lawyer',
          subjectName: whose.lawyer,
          lawyer,
          matched: 'exact',
          idNumber: secrets.idNumber,
          birthYear: 1949,
          act: '事',
          sourceFinding: '见',
          facts: secrets.facts,
          uploadReason: '退',
        },
      },
      ['city/lawyers-office'],
    );
    put(
      'lawyers.practiceReview',
      whose,
      { state: 'due', ownerUnit: 'city/lawyers-office', values: { lawyer, lawyerName: whose.lawyer, raisedOn: '2026-02-01' } },
      ['city/lawyers-office'],
    );
    put(
      'lawyers.zombie',
      whose,
      {
        state: 'published',
        ownerUnit: 'city/lawyers-office',
        values: {
          lawyer,
          lawyerName: whose.lawyer,
          firm: firms.get(whose.firm),
          facts: 'Z4',
          publishedOn: '2026-02-20',
          objectorPhone: secrets.phone,
        },
      },
      ['city/lawyers-office', unit, who],
    );
    put('lawyers.zombieHit', whose, { state: 'found', ownerUnit: 'city/lawyers-office', values: { lawyer, lawyerName: whose.lawyer } });
    put(
      'lawyers.intern',
      { ...whose, lawyer: '' },
      {
        ownerUnit: unit,
        values: {
          name: `实习${whose.lawyer}`,
          certificate: `0910260000000${count}`,
          idNumber: secrets.idNumber,
          firm: firms.get(whose.firm),
          mentor: lawyer,
        },
      },
    );
    put('lawyers.exportRequest', whose, {
      state: 'asked',
      ownerUnit: 'city/lawyers-office',
      values: { what: 'lawyers.zombie', purpose: '核对' },
    });
    put(
      'lawyers.zombieRun',
      whose,
      { state: 'finished', ownerUnit: 'city/lawyers-office', district: null, values: { startedOn: '2026-02-01', looked: 4 } },
      ['city/lawyers-office'],
    );
    put('lawyers.registration', whose, {
      state: 'kept',
      ownerUnit: 'city/lawyers-office',
      values: { kind: 'lawyer', name: whose.lawyer, lawyer, idNumber: secrets.idNumber },
    });
    put(
      'lawyers.signal',
      whose,
      {
        state: 'usable',
        ownerUnit: 'city/lawyers-office',
        district: null,
        values: { kind: 'death', lawyer, subjectName: whose.lawyer, idNumber: secrets.idNumber, on: '2026-01-01', asOf: '2026-02-01' },
      },
      ['city/lawyers-office'],
    );
    put(
      'lawyers.courtCase',
      whose,
      {
        state: 'filed',
        ownerUnit: 'city',
        district: null,
        values: { caseNumber: `（2026）沪0104民初${++count}号`, lawyers: [lawyer], represented: secrets.represented },
      },
      [who, unit, `district:${whose.district}`],
    );
    put('lawyers.integritySheet', whose, {
      state: 'burdened',
      ownerUnit: 'city',
      values: { licence: `1310120101000000${count}`, name: whose.lawyer, lawyer, adverse: 1, contents: secrets.facts },
    });
  }
  return { lawyer: `lawyers.lawyer:${lawyers.get('self')!}`, incoming: `lawyers.applicant:${applicants.get('self')!}` };
}
