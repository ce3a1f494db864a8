import { eventQueried, eventUploaded, letterUploaded } from '@fatong/contracts/canonical/petitions';
import { fact } from '../../../definitions/index.js';
import type { Event } from './codes.js';
import { digestOf } from './digest.js';
import { said } from './fields.js';
import { upload } from './upload.js';

/** Left out where the record says nothing. */
const filled = <T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null && value !== undefined)) as never;
const names = Object.keys(said) as (keyof typeof said)[];

/** What the area states of reports to the ministry. */
export const facts = [
  fact(eventUploaded, upload, ({ number, values }, act) => ({
    request: act.id,
    upload: number ?? '',
    petition: values.petitionNumber ?? '',
    // The letter is stated by a fact of its own.
    event: (values.event ?? 'register') as Exclude<Event, 'letter'>,
    version: values.payloadVersion ?? 1,
    digest: values.digest ?? digestOf(values),
    happenedOn: values.happenedOn ?? '',
    ...filled(Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<typeof values, (typeof names)[number]>),
  })),
  fact(
    letterUploaded,
    upload,
    ({ number, values }, act) => ({
      request: act.id,
      upload: number ?? '',
      petition: values.petitionNumber ?? '',
      version: values.payloadVersion ?? 1,
      digest: values.digest ?? digestOf(values),
      happenedOn: values.happenedOn ?? '',
      letterNumber: act.letter!.number,
      title: act.letter!.title,
      issuedOn: act.letter!.issuedOn,
      fileDigest: act.letter!.digest,
      pdf: act.letter!.pdf,
    }),
    { letter: { of: 'petition', name: 'answer' } },
  ),
  fact(eventQueried, upload, ({ number, values }, act) => ({
    request: act.id,
    upload: number ?? '',
    petition: values.petitionNumber ?? '',
    event: values.event ?? 'register',
  })),
];
