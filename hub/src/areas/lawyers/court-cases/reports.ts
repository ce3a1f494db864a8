import type { DataOf } from '@fatong/contracts';
import { labelOf, lawyerParts, partyStandings } from '@fatong/contracts/codes';
import { courtCaseReported } from '@fatong/contracts/canonical/lawyers';
import { answer, parts } from '../../../definitions/index.js';
import { courtCase } from './court-case.js';
import { courtPart } from './court-part.js';

/** What the courts report of a case. */
export const reports = [
  answer(courtCaseReported, courtCase, 'progress', (data) => ({
    sourceId: data.case.id,
    version: data.case.version,
    state: data.state,
    happenedAt: data.closedOn ?? data.filedOn,
    ...reached(data),
    values: {
      caseNumber: data.case.id,
      court: data.court,
      kind: data.kind,
      procedure: data.procedure,
      cause: data.cause,
      filedOn: data.filedOn,
      hearingOn: data.hearingOn,
      closedOn: data.closedOn,
      closing: data.closing,
      lawyerNames: data.lawyers.map(({ name }) => name).join('、'),
      licences: data.lawyers.map(({ licence }) => licence),
      ...apart(data.lawyers),
      represented: data.lawyers.map(represented).join('\n'),
    },
  })),
  parts(courtCaseReported, courtPart, 'progress', (data) =>
    data.lawyers.map(({ licence, name, part, party, standing }, i) => ({
      sourceId: `${data.case.id} ${i + 1}`,
      version: data.case.version,
      state: ['closed', 'archived'].includes(data.state) ? 'over' : 'acting',
      happenedAt: data.closedOn ?? data.filedOn,
      values: { caseNumber: data.case.id, court: data.court, lawyerName: name, licence, part, party, standing },
    })),
  ),
];

/** The day the case came into the state it is told in, where the report has it. */
function reached({ state, filedOn, closedOn }: DataOf<typeof courtCaseReported>): { readonly reachedOn?: string } {
  const on = state === 'filed' ? filedOn : state === 'closed' ? closedOn : undefined;
  return on === undefined ? {} : { reachedOn: on };
}

/** Who acts in the case and who is a party to it himself are counted apart. */
function apart(lawyers: readonly InCase[]) {
  const parties = lawyers.filter(({ part }) => part === 'party').map(({ licence }) => licence);
  return {
    partyLicences: parties,
    involvement: [...(parties.length < lawyers.length ? (['agent'] as const) : []), ...(parties.length > 0 ? (['party'] as const) : [])],
  };
}

type InCase = DataOf<typeof courtCaseReported>['lawyers'][number];

/** `王小明：诉讼代理人（原告 张三）`: a line for each lawyer, as an official reads it. */
function represented({ name, part, party, standing }: InCase): string {
  if (part === 'party') return `${name}：本人为当事人${standing ? `（${labelOf(partyStandings, standing)?.[0] ?? standing}）` : ''}`;
  const whom = [standing && labelOf(partyStandings, standing)?.[0], party].filter((one) => one !== undefined).join(' ');
  return `${name}：${labelOf(lawyerParts, part)?.[0] ?? part}${whom === '' ? '' : `（${whom}）`}`;
}
