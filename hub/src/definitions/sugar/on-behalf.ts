import type { Label } from '@fatong/contracts';
import { sign, type Effect } from '../effects/index.js';
import { choice, files, text, type ChoiceField, type FilesField, type TextField } from '../fields.js';
import type { Section } from '../words.js';

const channels = {
  phone: ['电话', 'By phone'],
  visit: ['来访', 'In person'],
  letter: ['来信', 'By letter'],
} as const satisfies Readonly<Record<string, Label>>;
type Channel = keyof typeof channels;

/** The fields of what staff entered for another person. */
interface BehalfFields {
  readonly onBehalf: ChoiceField<Channel, false>;
  readonly takenBy: TextField;
  readonly behalfProof: FilesField;
}

interface OnBehalf {
  readonly fields: BehalfFields;
  /** What the action asks for beside what the person himself would fill. */
  readonly form: readonly ['onBehalf', 'behalfProof'];
  readonly need: readonly ['onBehalf'];
  readonly then: readonly [Effect<'text takenBy'>];
  readonly section: Section<keyof BehalfFields>;
}

/**
 * Staff enter a matter for somebody who called, came or wrote (代为登记): by which way, who took it, which the record signs itself, and what proves it: a
 * recording, a signed sheet. Spread into the fields of the record and into the action that opens it.
 */
export const onBehalf = (): OnBehalf => ({
  fields: {
    onBehalf: choice(['代为登记的途径', 'Entered for him: how he came'], channels, { filter: true }),
    takenBy: text(['接待人', 'Taken by'], { max: 60 }),
    behalfProof: files(['录音、签字等凭证', 'Proof: recording, signed sheet'], {
      most: 5,
      hint: ['电话录音的整理件、来访登记表、来信扫描件。', 'Minutes of the recording, a signed sheet, a scan of the letter.'],
    }),
  },
  form: ['onBehalf', 'behalfProof'],
  need: ['onBehalf'],
  then: [sign('takenBy')],
  section: { title: ['代为登记', 'Entered for him'], fields: ['onBehalf', 'takenBy', 'behalfProof'], brief: true },
});
