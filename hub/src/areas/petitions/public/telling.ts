import type { Label } from '@fatong/contracts';
import type { templates } from './texts.js';

type Template = keyof typeof templates;

/** A text message to who petitioned, of the petition itself; nothing of its content. */
const ofPetition = <const A extends string>(template: Template, words: Label, ...action: readonly A[]) =>
  ({
    words,
    on: { action },
    to: [],
    text: {
      through: 'petitions.text',
      template,
      purpose: 'notice',
      phone: 'phone',
      leads,
      with: { petition: 'id', concern: 'purpose' },
    },
  }) as const;

const look: Label = ['，可凭查询码查询{link}。', '; look it up by your code{link}.'];
/** Where his code opens his petition. */
export const leads = '/portal/query';
const said = (zh: string, en: string): Label => [`您的信访事项${zh}，编号{number}${look[0]}`, `Your petition {number} ${en}${look[1]}`];

/** Code and password go in two messages, so that who reads one of them has not both. */
export const petitionTexts = {
  registeredText: ofPetition(
    'registered',
    [
      '您的信访事项已登记，编号{number}，查询码{code}，密码另行发送{link}。',
      'Your petition {number} is registered; code {code}, the password follows{link}.',
    ],
    'register',
    'registerHere',
    'arrive',
    'reissue',
  ),
  passwordText: ofPetition(
    'password',
    ['您的信访事项查询密码{password}，请勿告知他人。', 'Your password: {password}; keep it to yourself.'],
    'register',
    'registerHere',
    'arrive',
    'reissue',
  ),
  acceptedText: ofPetition('accepted', said('已受理', 'was accepted'), 'noteAcceptance'),
  refusedText: ofPetition(
    'refused',
    said('不予受理，告知书将送达', 'was not accepted; a letter follows'),
    'endRefused',
    'endNoMore',
    'refuseHere',
  ),
  givenText: ofPetition('given', said('已转有关单位办理', 'was given to the units in charge'), 'divide'),
  // Seven days after the answer went to the website, and it has not arrived (P09).
  uncollectedText: {
    words: [
      '您的信访事项{number}已作出答复，请登录司法局门户网站或者凭查询码查收答复意见书{link}。',
      'The answer to your petition {number} waits for you: collect it at the website, or by your code{link}.',
    ],
    on: { clock: 'collect', at: 'end' },
    to: [],
    text: {
      through: 'petitions.text',
      template: 'uncollected',
      purpose: 'notice',
      phone: 'phone',
      leads,
      with: { petition: 'id', concern: 'purpose' },
    },
  },
  // Seven days after it arrived online, and he has not opened it (P09).
  unopenedText: {
    words: [
      '您的信访事项{number}的答复意见书已于{deliveredOn}送达，尚未查阅；请凭查询码和密码查阅{link}。',
      'The answer to your petition {number} arrived on {deliveredOn} and was not opened: read it by your code{link}.',
    ],
    on: { clock: 'open', at: 'end' },
    to: [],
    text: {
      through: 'petitions.text',
      template: 'unopened',
      purpose: 'reminder',
      phone: 'phone',
      leads,
      with: { petition: 'id', concern: 'purpose' },
    },
  },
  repliedText: ofPetition('replied', said('已作出答复，将送达您', 'was answered; the answer follows'), 'reply'),
} as const;

/** Of a record whose ref `petition` leads to it. */
export const ofLed = <const O extends object>(template: Template, words: Label, on: O) =>
  ({
    words,
    on,
    to: [],
    text: {
      through: 'petitions.text',
      template,
      purpose: template === 'rateReminder' ? 'reminder' : 'notice',
      phone: { of: 'petition', field: 'phone' },
      leads,
      with: { petition: 'petition' },
    },
  }) as const;
