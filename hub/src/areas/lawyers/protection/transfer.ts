import { rightsBodyKinds, type RightsBodyKind } from '@fatong/contracts/codes';
import { not, type Recorded } from '@fatong/contracts/expression';
import { choice, handover, issue, moves, provided, record, ref, stamp, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { rightsBody } from './body.js';
import { parameters } from './parameters.js';
import { handlers } from './posts.js';
import { rights } from './rights.js';
import { tell, telling, toldFields, toldNotices, toldSection } from './transfer-told.js';

const receivers = [...handlers, 'district-lead', 'district-clerk'] as const;

interface Offered {
  readonly receiverKind?: RightsBodyKind | null;
  readonly receiver?: string | null;
  readonly sender?: string | null;
}
type Offer = Recorded<Offered>;
const isInside = (t: Offer) => t.receiverKind.in(['centre', 'branch']);
const isElsewhere = (t: Offer) => t.receiverKind.is('elsewhere');
const ofCase = { by: 'subject' } as const;
const takenUp = [
  provided(isInside, moves(rights, { ...ofCase, does: 'takeOver', with: { body: 'receiver' } })),
  provided((t: Offer) => not(isInside(t)), moves(rights, { ...ofCase, does: 'release', with: { body: 'receiver' } })),
  ...tell,
] as const;
const comesBack = [moves(rights, { ...ofCase, does: 'takeBack', as: 'outsider' }), ...tell] as const;

const offered = handover(['转办申请', 'Transfer'], {
  of: rights,
  to: rightsBody,
  by: handlers,
  receivers,
  remind: parameters.remindDays,
  within: parameters.backDays,
  then: {
    offer: [moves(rights, { ...ofCase, does: 'offerOut', with: { receiver: 'receiver' }, as: 'theirs' }), issue('transfer'), ...tell],
    accept: takenUp,
    refuse: comesBack,
    withdraw: comesBack,
    lapse: comesBack,
  },
});

const byLetter = {
  when: (t: Offer) => not(isElsewhere(t)),
  why: ['接收单位在本平台答复。', 'The receiver answers here himself.'],
} as const;

/**
 * The centre or a branch asks another unit to take a rights case over (L21, 转办申请). Who is on the platform answers here; an association of another province
 * is written to, and the sender notes its reply. W-7 runs on: who takes it over has what is left, and some days at least. The association’s own system is told of
 * each step and registers it.
 */
export const rightsTransfer = record(lawyers, 'rightsTransfer', ['转办申请', 'Transfers of rights cases'], {
  one: 'Transfer of a rights case',
  law: 'L21',
  number: 'ZB{yyyymmdd}{seq:6}',
  fields: {
    ...offered.fields,
    applicant: text(['申请人', 'Applicant'], { take: { ref: 'subject', field: 'applicant' } }),
    sender: ref(['发起单位', 'Sender'], rightsBody, { take: { ref: 'subject', field: 'body' }, filter: true }),
    receiverKind: choice(['接收单位类别', 'Kind of receiver'], rightsBodyKinds, { take: { ref: 'receiver', field: 'kind' }, filter: true }),
    replyNumber: text(['复函文号', 'Number of the reply'], { max: 80 }),
    ...toldFields,
  },
  states: offered.states,
  sections: [
    {
      title: ['转办申请', 'Transfer'],
      fields: ['subject', 'applicant', 'sender', 'receiver', 'receiverKind', 'grounds', 'materials', 'offeredOn'],
    },
    { title: ['答复', 'Answer'], fields: ['answeredOn', 'refusalGrounds', 'replyNumber'], brief: true },
    toldSection,
  ],
  see: {
    'rights-clerk': 'association',
    'rights-lead': 'association',
    'rights-president': 'association',
    'rights-branch': 'association',
    'district-lead': 'unit',
    'district-clerk': 'unit',
  },
  clocks: offered.clocks,
  letters: {
    transfer: {
      title: ['转办函', 'Letter of transfer'],
      number: '沪律维转〔{yyyy}〕{seq}号',
      template: new URL('letters/transfer.docx', import.meta.url),
      fields: ['receiver', 'subject', 'grounds', 'sender.phone'],
    },
  },
  actions: {
    ...offered.actions,
    offer: {
      ...offered.actions.offer,
      refuses: [
        {
          at: 'receiver',
          when: (t) => t.receiver.is(t.sender),
          why: ['本件已由该单位办理。', 'That unit has the case already.'],
        },
      ],
    },
    noteAccepted: {
      title: ['登记复函：同意接收', 'Note the reply: accepted'],
      from: 'offered',
      to: 'accepted',
      by: handlers,
      side: 'sent',
      form: ['replyNumber'],
      need: ['replyNumber'],
      unless: [byLetter],
      then: [stamp('answeredOn'), ...takenUp],
    },
    noteRefused: {
      title: ['登记复函：不予接收', 'Note the reply: refused'],
      from: 'offered',
      to: 'refused',
      by: handlers,
      side: 'sent',
      form: ['replyNumber', 'refusalGrounds'],
      need: ['replyNumber', 'refusalGrounds'],
      unless: [byLetter],
      then: [stamp('answeredOn'), ...comesBack],
    },
    ...telling,
  },
  notices: { ...offered.notices, ...toldNotices },
  place: offered.place,
  menu: { group: 'protection', order: 12 },
  heading: ['applicant'],
  list: {
    columns: ['number', 'subject', 'applicant', 'sender', 'receiver', 'state', 'offeredOn', 'answerDue', 'answeredOn', 'told'],
    filters: ['side', 'state', 'subject', 'sender', 'receiver', 'receiverKind', 'offeredOn', 'answeredOn', 'standing', 'told'],
    views: offered.views,
    sort: '-offeredOn',
  },
});
