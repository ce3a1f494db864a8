import { papersHanded, papersVerified } from '@fatong/contracts/canonical/lawyers';
import { fact, note } from '../../../definitions/index.js';
import { binding } from './binding.js';
import { bindingFields } from './fields.js';
import { verified } from './verifying.js';

const sendable = ['application/pdf', 'application/ofd'] as const;
const isSendable = (mediaType: string): mediaType is (typeof sendable)[number] => sendable.some((one) => one === mediaType);

/** The papers of a binding with their content, as the seal service is asked about them. */
export const facts = [
  fact(
    papersHanded,
    binding,
    ({ number, values }, act) => ({
      request: act.id,
      number: number ?? '',
      papers: verified.flatMap((slot) =>
        (values[slot] ?? []).flatMap(({ id, sm3 }) => {
          const content = act.content(id);
          return content && isSendable(content.mediaType)
            ? [{ id, material: bindingFields[slot].title[0], digest: sm3, content: { ...content, mediaType: content.mediaType } }]
            : [];
        }),
      ),
    }),
    { sends: verified },
  ),
];

/** One paper that is not valid is enough; none that bears a seal says that there is none. */
const verdictOf = (results: readonly ('valid' | 'invalid' | 'unsigned')[]): 'valid' | 'invalid' | 'unsigned' =>
  (['invalid', 'valid'] as const).find((one) => results.includes(one)) ?? 'unsigned';

export const reports = [
  note(papersVerified, binding, (data) => ({
    request: data.request,
    asked: 'sealRequest',
    happenedAt: data.at,
    values: {
      sealCheck: verdictOf(data.papers.map(({ result }) => result)),
      sealCheckedAt: data.at,
      seals: data.papers.map(({ material, result, seal, reason, digest }) => ({
        material,
        result,
        digest,
        ...(seal !== undefined && { seal }),
        ...(reason !== undefined && { reason }),
      })),
    },
    does: 'noteSeals',
  })),
];
