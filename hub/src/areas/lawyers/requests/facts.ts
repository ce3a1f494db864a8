import type { DataOf } from '@fatong/contracts';
import { serviceRequested, serviceWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { evidenceTypes } from '@fatong/contracts/codes';
import { fact, type Act, type ActedRecord } from '../../../definitions/index.js';
import { request } from './request.js';

type Values = ActedRecord<(typeof request)['fields']>['values'];
type Requested = DataOf<typeof serviceRequested>;

/** Left out where the record says nothing. */
const filled = <T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null && value !== undefined)) as never;

/** What the area states of requests: the part of the kind, and no other. */
export const facts = [
  fact(
    serviceRequested,
    request,
    ({ number, values }, act) => ({
      request: act.id,
      number: number ?? '',
      kind: values.kind ?? 'progress',
      ...filled({
        target: values.target,
        authority: values.court ?? values.procuratorate ?? values.place,
        caseNumber: values.matter ?? values.caseNumber ?? values.fileNumber,
        text: values.message,
      }),
      lawyer: { name: values.lawyerName ?? '', licence: values.licence ?? '' },
      client: values.client ?? '',
      ...partOf(values, act),
    }),
    { sends: ['evidence'] },
  ),
  fact(serviceWithdrawn, request, ({ number, values }, act) => ({
    request: act.id,
    number: number ?? '',
    of: values.serviceRequest ?? '',
    kind: values.kind ?? 'progress',
    ...filled({ target: values.target }),
    lawyer: { name: values.lawyerName ?? '', licence: values.licence ?? '' },
    reason: values.withdrawal ?? '',
  })),
];

function partOf(values: Values, act: Act): Pick<Requested, 'filing' | 'reading' | 'meeting' | 'company' | 'person'> {
  switch (values.kind) {
    case 'filing':
      return {
        filing: {
          caseKind: values.caseKind ?? 'other',
          cause: values.cause ?? '',
          opposing: values.opposing ?? '',
          claim: values.claim ?? '',
          ...filled({ amount: values.amount, fee: values.fee }),
          ...(values.evidence && { papers: values.evidence.map((paper) => paperOf(paper, act)) }),
        },
      };
    case 'reading':
      return {
        reading: {
          mode: values.mode ?? 'onSite',
          ...filled({ volumes: values.volumes }),
          wantedOn: values.wantedOn ?? '',
          daytime: values.daytime ?? 'morning',
          purpose: values.purpose ?? '',
        },
      };
    case 'meeting':
      return {
        meeting: {
          detainee: values.detainee ?? '',
          slots: [values.first, values.second].flatMap((slot) => (slot ? [{ from: slot.from, until: slot.until }] : [])),
          ...(values.companions && values.companions.length > 0 && { companions: values.companions.map(companionOf) }),
        },
      };
    case 'companyFile':
      return {
        company: {
          name: values.company ?? '',
          uscc: values.companyCode ?? '',
          file: values.companyFile ?? 'published',
          purpose: values.purpose ?? '',
        },
      };
    case 'marriage':
      return { person: { name: values.person ?? '', idNumber: values.personId ?? '', purpose: values.purpose ?? '' } };
    default:
      return {};
  }
}

const isEvidence = (mediaType: string): mediaType is (typeof evidenceTypes)[number] => evidenceTypes.some((one) => one === mediaType);

/** A paper with its content: what the court gets is what the lawyer handed in, by its SM3. */
function paperOf({ id, sm3 }: { readonly id: string; readonly sm3: string }, act: Act) {
  const content = act.content(id);
  return { id, sm3, ...(content && isEvidence(content.mediaType) && { content: { ...content, mediaType: content.mediaType } }) };
}

type Companion = NonNullable<Values['companions']>[number];
const companionOf = ({ name, role, certificate }: Companion) => ({ name: name ?? '', ...filled({ role, certificate }) });
