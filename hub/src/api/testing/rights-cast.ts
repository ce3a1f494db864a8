import { areas } from './spoken.js';
import type { RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import type { MemoryTables } from '../../engine/testing/index.js';
import type { InvolvementRow, RecordRow } from '../../ports/index.js';
import { districtA, districtB, firm } from './people.js';

/** Whose a record of the cast is. */
export interface Whose { readonly lawyer: string; readonly firm: string; readonly district: string }

/** The lawyer with an account, a colleague, one of another firm of the district, one of another district. */
export const people: Readonly<Record<string, Whose>> = {
  self: { lawyer: 'self', firm: 'own', district: districtA },
  colleague: { lawyer: 'colleague', firm: 'own', district: districtA },
  neighbour: { lawyer: 'neighbour', firm: 'neighbour', district: districtA },
  stranger: { lawyer: 'stranger', firm: 'far', district: districtB },
};
const units: Readonly<Record<string, string>> = { own: firm.id, neighbour: 'firm/neighbour', far: 'firm/far' };

export const secrets = { complainant: { name: '欧阳娜娜', idNumber: '310101199003070019', phone: '13812345678' }, facts: '收费后从不出庭', idNumber: '310104194901010022', phone: '13987654321', represented: '司马相如' };

export interface Member { readonly type: string; readonly id: string; readonly whose: Whose }

let count = 0;
const nextId = (): string => `0197b000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
const types = new Map(areas.flatMap((area): readonly RecordType[] => area.records).map((record) => [record.name, record] as const));

/** One record of every type about each of these people, as reports, registers and acts would have left it. `ids.self`: the register entry of the lawyer. */
export function cast(tables: MemoryTables): { readonly members: readonly Member[]; readonly self: string } {
  const members: Member[] = [];
  const [lawyers, firms] = [new Map<string, string>(), new Map<string, string>()];
  const put = (type: string, whose: Whose, row: Partial<RecordRow>, involved: readonly string[] = []): string => {
    const [record, id, at] = [types.get(type)!, nextId(), '2026-02-01T02:00:00.000Z'];
    const made: RecordRow = {
      id, type, number: `N-${count}`, version: 1, state: null, ownerUnit: null, district: whose.district, createdAt: at, updatedAt: at, values: {},
      ...(record.master !== null && { mirror: { source: record.master, sourceId: `S-${count}`, stateVersion: 1, groups: {} } }), ...row,
    };
    tables.put(made);
    tables.involvements.set(`${type}:${id}`, involved.map((who): InvolvementRow => ({ type, recordId: id, who, role: 'subject', since: at })));
    tables.index.set(`${type}:${id}`, { type, recordId: id, number: made.number, title: titleOf(record, made), state: made.state, ownerUnit: made.ownerUnit, district: made.district, openedAt: at, changedAt: at });
    members.push({ type, id, whose });
    return id;
  };
  for (const whose of Object.values(people)) {
    const unit = units[whose.firm]!;
    if (!firms.has(whose.firm)) firms.set(whose.firm, put('lawyers.firm', { ...whose, lawyer: '' }, { ownerUnit: unit, values: { name: whose.firm, seat: whose.district } }));
    const lawyer = put('lawyers.lawyer', whose, { ownerUnit: unit, values: { name: whose.lawyer, firm: firms.get(whose.firm), idNumber: secrets.idNumber, phone: secrets.phone } });
    tables.involvements.set(`lawyers.lawyer:${lawyer}`, [{ type: 'lawyers.lawyer', recordId: lawyer, who: `lawyers.lawyer:${lawyer}`, role: 'subject', since: '' }]);
    lawyers.set(whose.lawyer, lawyer);
    const who = `lawyers.lawyer:${lawyer}`;
    put('lawyers.membership', whose, { ownerUnit: unit, values: { lawyer, firm: firms.get(whose.firm), since: '2020-01-01' } }, [who]);
    const complaint = put('lawyers.complaint', whose, {
      state: 'investigation', ownerUnit: 'association/lawyers',
      values: {
        lawyerName: whose.lawyer, lawyer, firm: firms.get(whose.firm), complainedOn: '2026-01-04', anonymous: false, complainant: secrets.complainant, facts: secrets.facts, evidence: 2, filing: 'filed', filedOn: '2026-01-10', filingReason: '查', stageNote: '注', decisionReasons: '理', reviewReasons: '由',
        urgedOn: '2026-01-20', urgeDueOn: '2026-02-01', urgeAnswer: 'handled', urgeAnsweredOn: '2026-01-25', urgeAnswerText: '已办', referral: 'sent', referredOn: '2026-01-26', penaltyAuthority: null, referralMaterials: '材料', referralOpinion: '意见',
      },
    }, ['association/lawyers', unit, who]);
    put('lawyers.supervision', whose, { state: 'issued', ownerUnit: 'city/lawyers-office', values: { subject: whose.lawyer, complaint, lawyer, seat: whose.district } });
    put('lawyers.mark', whose, { state: 'listed', ownerUnit: 'city/lawyers-office', values: { lawyer, lawyerName: whose.lawyer, list: 'yellow', listedOn: '2026-02-01' } }, ['city/lawyers-office', who]);
    put('lawyers.sanction', whose, { state: 'executing', ownerUnit: 'city/lawyers-office', values: { lawyer, lawyerName: whose.lawyer, complaint, measure: 'training', seat: whose.district, decidedOn: '2026-01-20', dueOn: '2026-04-20' } }, ['city/lawyers-office', who]);
    put('lawyers.scoreReview', whose, { state: 'asked', ownerUnit: 'city/lawyers-office', values: { lawyer, lawyerName: whose.lawyer, complaint, grounds: '请复核' } }, ['city/lawyers-office', who]);
    put('lawyers.courtCase', whose, { state: 'filed', ownerUnit: 'city', district: null, values: { caseNumber: `（2026）沪0104民初${count}号`, lawyers: [lawyer], represented: secrets.represented } }, [who, unit, `district:${whose.district}`]);
  }
  return { members, self: lawyers.get('self')! };
}
