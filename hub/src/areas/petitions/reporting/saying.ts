import type { Label } from '@fatong/contracts';
import { choice, consult, decisionTable, exists, goesOn, named, provided, type ValuesOf } from '../../../definitions/index.js';
import type { Condition, Recorded } from '@fatong/contracts/expression';
import { events, type differences } from './codes.js';
import { digestOf } from './digest.js';
import { said, type fields } from './fields.js';
import type { upload } from './upload.js';

export type Uploaded = ValuesOf<typeof fields> & { readonly id?: string };

/** What each step must say, as the ministry's dictionary wants it: changed in the page when that changes. */
export const eventTable = decisionTable('petition.upload.events', ['上报事项必填表', 'What each reported step must say'], {
  conditions: { event: choice(['上报事项', 'What happened'], events, { many: true }) },
  results: {
    needs: choice(
      ['必填字段', 'Fields that must be filled'],
      Object.fromEntries(Object.entries(said).map(([name, { title }]) => [name, title])) as Readonly<Record<keyof typeof said, Label>>,
      { many: true },
    ),
  },
  versions: [
    [
      '2026-01-01',
      [
        { event: ['register'], needs: ['channel', 'origin', 'purpose', 'content', 'receivedOn'] },
        { event: ['transfer'], needs: ['unit'] },
        { event: ['accept'], needs: ['acceptedOn'] },
        { event: ['extend'], needs: ['days', 'grounds'] },
        { event: ['reply'], needs: ['result', 'answer'] },
        { event: ['close'], needs: ['ending'] },
        { event: ['rating'], needs: ['rated', 'satisfaction'] },
        { event: ['letter'], needs: ['letterNumber'] },
      ],
    ],
  ],
});

const conditions = (values: Uploaded) => ({ event: values.event });
const asksNothing = {} as const;
/** Missing, each where it is corrected. */
const missing = (values: Uploaded, rows: readonly { readonly needs?: readonly string[] | null }[]) =>
  rows
    .flatMap(({ needs }) => needs ?? [])
    .filter(
      (name) =>
        (values as Readonly<Record<string, unknown>>)[name] === undefined || (values as Readonly<Record<string, unknown>>)[name] === null,
    )
    .map((field) => ({
      field,
      why: [
        `部级字典要求填写“${said[field as keyof typeof said].title[0]}”。`,
        `The ministry wants “${said[field as keyof typeof said].title[1]}”.`,
      ] as const,
    }));

/** A step as it happened: what is said has its first version and its SM3. */
export const fixed = consult<Uploaded>()(eventTable, {
  fills: ['digest', 'payloadVersion'],
  asks: asksNothing,
  given: conditions,
  says: ({ values }) => ({ set: { digest: digestOf(values), payloadVersion: 1 } }),
});

/** Checked: what the dictionary wants is there. */
export const complete = consult<Uploaded>()(eventTable, {
  fills: ['digest'],
  asks: asksNothing,
  given: conditions,
  says: ({ values, rows }) => ({ needs: missing(values, rows), set: { digest: digestOf(values) } }),
});

/** Corrected: what says something else is another version. */
export const corrected = consult<Uploaded>()(eventTable, {
  fills: ['digest', 'payloadVersion'],
  asks: asksNothing,
  given: conditions,
  says: ({ values, rows }) => {
    const digest = digestOf(values);
    return {
      needs: missing(values, rows),
      set: { digest, payloadVersion: (values.payloadVersion ?? 1) + (digest === values.digest ? 0 : 1) },
    };
  },
});

/** Said once more as it is, as a version of its own, since the ministry has not got it or has something else. */
export const repeated = consult<Uploaded>()(eventTable, {
  fills: ['payloadVersion'],
  asks: asksNothing,
  given: conditions,
  says: ({ values }) => ({ set: { payloadVersion: (values.payloadVersion ?? 1) + 1 } }),
});

/** Steps of one petition are counted up to this many. */
const most = 12;
const counts = Array.from({ length: most }, (_, i) => i + 1);
const reported = (u: Recorded<Uploaded>, least: number): Condition =>
  exists(named<typeof upload>('petitions.upload'), { by: 'petition', is: u.petition, states: ['accepted', 'different'], least });

type Difference = keyof typeof differences;

/** What the ministry has is held against what we said: how many steps of the case, then field by field. */
export const compared = [
  consult<Uploaded>()(eventTable, {
    fills: ['ownCount', 'differences'],
    asks: Object.fromEntries(counts.map((least) => [`has${least}`, (u: Recorded<Uploaded>) => reported(u, least)])),
    given: conditions,
    says: ({ values, asked }) => {
      const own = counts.filter((least) => asked[`has${least}`]).length;
      const found = differing(values, own);
      return { set: { ownCount: own, differences: found.length > 0 ? found : null } };
    },
  }),
  provided((u: Recorded<Pick<Uploaded, 'differences'>>) => u.differences.exists(), goesOn('diverge')),
] as const;

function differing(values: Uploaded, own: number): readonly Difference[] {
  const count: readonly Difference[] = own < most && values.heldCount !== own ? ['count'] : [];
  if (!values.heldEvent) return ['missing', ...count];
  return [
    ...count,
    ...(values.heldEvent === values.event ? [] : (['event'] as const)),
    ...(values.heldVersion === values.payloadVersion ? [] : (['version'] as const)),
    ...(values.heldOn === values.happenedOn ? [] : (['happenedOn'] as const)),
    ...(values.heldDigest === values.digest ? [] : (['digest'] as const)),
  ];
}
