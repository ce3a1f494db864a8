import { integrityReceipt, sanctionEffective, sanctionWithdrawn } from '@fatong/contracts/canonical/lawyers';
import { today, type CodeOf, type industrySanctions, type sanctionKinds } from '@fatong/contracts/codes';
import { fact, note, type ValuesOf } from '../../../definitions/index.js';
import { sanction } from './sanction.js';

const association = '上海市律师协会';
/** 律师协会会员违规行为处分规则（试行）. */
const basis = '《律师协会会员违规行为处分规则（试行）》';
const published: Readonly<Record<CodeOf<typeof industrySanctions>, CodeOf<typeof sanctionKinds>>> = {
  admonition: 'admonition',
  warning: 'industryWarning',
  criticism: 'criticism',
  censure: 'censure',
  suspension: 'membershipSuspension',
  expulsion: 'expulsion',
};

type Values = Omit<ValuesOf<(typeof sanction)['fields']>, 'proofPapers'>;
const sanctioned = (number: string | null, values: Values, act: { readonly id: string }) => ({
  request: act.id,
  sanction: number ?? '',
  sort: 'industry' as const,
  decisionNumber: values.decisionNumber ?? '',
  authority: association,
  subject: values.lawyer
    ? { kind: 'lawyer' as const, name: values.lawyerName ?? '', ...(values.licence && { licence: values.licence }) }
    : { kind: 'firm' as const, name: values.firmName ?? '', ...(values.uscc && { uscc: values.uscc }) },
});

/** What is told of the association’s sanctions once they are made public, and when they fall (L06, S25); how the platform answers. */
export const exchange = [
  fact(sanctionEffective, sanction, ({ number, values }, act) => ({
    ...sanctioned(number, values, act),
    sanctions: [{ kind: published[values.sanction ?? 'criticism'] }],
    decidedOn: values.decidedOn ?? today(new Date(act.at)),
    effectiveFrom: values.decidedOn ?? today(new Date(act.at)),
    legalBasis: basis,
    published: true,
  })),
  fact(sanctionWithdrawn, sanction, ({ number, values }, act) => ({
    ...sanctioned(number, values, act),
    withdrawnOn: values.liftedOn ?? today(new Date(act.at)),
    reason: act.reason,
  })),
  note(integrityReceipt, sanction, (data) => ({
    request: data.request,
    happenedAt: data.answeredOn,
    values: {
      publicationNumber: data.publicationNumber,
      publicationRefusal: data.answer === 'refused' ? (data.reason ?? '未说明原因') : null,
    },
  })),
];
