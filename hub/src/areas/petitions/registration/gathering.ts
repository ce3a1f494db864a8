import { accusationGathered, gatheringWithdrawn, petitionGathered } from '@fatong/contracts/canonical/petitions';
import { today } from '@fatong/contracts/codes';
import { fact, sm3Of, type Act, type ValuesOf } from '../../../definitions/index.js';
import { supervised } from './gathered.js';
import { petition } from './petition.js';

type Values = Pick<
  ValuesOf<(typeof petition)['fields']>,
  'acceptedOn' | 'anonymous' | 'grade' | 'opinion' | 'petitioner' | 'purpose' | 'respondent' | 'respondentKind' | 'secret'
>;
type State = keyof typeof petition.states;

/** As many as a row can say. */
const mostHeads = 100_000;
const dayOf = ({ at }: Act): string => today(new Date(at));

/** What the review has not judged yet may still turn out to be an accusation: no name leaves until it cannot. */
const unsettled: readonly State[] = ['review', 'returned', 'direction', 'dividing', 'merged'];
const endings: Partial<Readonly<Record<string, 'answered' | 'elsewhere' | 'refused' | 'noMore' | 'procedure' | 'handedOver' | 'filed'>>> = {
  closed: 'answered',
  elsewhere: 'elsewhere',
  refused: 'refused',
  noMore: 'noMore',
  procedure: 'procedure',
  handedOver: 'handedOver',
  filed: 'filed',
};
const endingOf = (state: string | null, { action }: Act) => (action === 'endWithdrawn' ? ('withdrawn' as const) : endings[state ?? '']);

const kindOf = ({ respondentKind }: Values) => {
  const kind = supervised.find((one) => one === respondentKind);
  if (kind === undefined) throw new Error('The platform is told of petitions about staff and whom the bureau supervises alone.');
  return kind;
};
const purposeOf = ({ purpose }: Values) => {
  if (!purpose || purpose === 'accusation') throw new Error('An accusation is never told as a petition.');
  return purpose;
};

/** Who petitions and whom it is about: of nobody who is anonymous or wants secrecy, and of nothing that no official judged. */
const namesOf = (state: string | null, { anonymous, secret, grade, opinion, acceptedOn, petitioner, respondent }: Values) =>
  anonymous === true || secret === true || unsettled.some((one) => one === state) || !(grade || opinion || acceptedOn)
    ? {}
    : { ...(respondent && { respondent }), ...(petitioner && { petitioner }) };

/** What the bureau’s data platform (S26) is told of petitions about staff and whom the bureau supervises. */
export const facts = [
  fact(petitionGathered, petition, ({ number, state, values }, act) => {
    const ending = values.stage === 'closed' ? endingOf(state, act) : undefined;
    return {
      request: act.id,
      petition: number ?? '',
      stage: act.action === 'redo' ? ('annulled' as const) : (values.stage ?? 'registered'),
      on: dayOf(act),
      receivedOn: values.receivedOn ?? dayOf(act),
      channel: values.channel ?? 'letter',
      purpose: purposeOf(values),
      content: values.content ?? 'other',
      ...(values.place && { place: values.place }),
      respondentKind: kindOf(values),
      ...namesOf(state, values),
      ...(values.headCount && values.headCount > 0 && values.headCount <= mostHeads && { headCount: values.headCount }),
      ...(values.mainName && { unit: values.mainName }),
      ...(values.acceptedOn && { acceptedOn: values.acceptedOn }),
      ...(values.answeredOn && { answeredOn: values.answeredOn }),
      ...(values.result && { result: values.result }),
      ...(ending && { ending }),
    };
  }),
  fact(gatheringWithdrawn, petition, ({ number }, act) => ({ request: act.id, petition: number ?? '', on: dayOf(act) })),
  // Its key is of the record’s id, which nobody there knows and which leads back to nothing; its message is called by no number either.
  fact(
    accusationGathered,
    petition,
    ({ id, state, values }, act) => ({
      request: act.id,
      entry: `JK${sm3Of(['S26', id]).slice(0, 32).toUpperCase()}`,
      respondentKind: kindOf(values),
      ending: endingOf(state, act) ?? 'filed',
      month: `${dayOf(act).slice(0, 7)}-01`,
    }),
    { isUnnamed: true },
  ),
];
