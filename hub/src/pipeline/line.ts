import { carriesFiles, type Label, type StageName } from '@fatong/contracts';
import { StoreAway, type Acting, type Arrival, type Cause, type Flow, type Gatherings, type Unit } from '../ports/index.js';
import type { Catalog } from './catalog.js';
import { crashed } from './causes.js';
import type { Departing } from './departing.js';
import type { FailurePolicy } from './policy.js';
import type { Rulebook } from './rulebook.js';
import { act } from './steps/act.js';
import { check } from './steps/check.js';
import { isUuid } from './steps/attributes.js';
import { claim } from './steps/claim.js';
import { gather } from './steps/gather.js';
import { heed } from './steps/heed.js';
import { map } from './steps/map.js';
import { order } from './steps/order.js';
import { read, readStep, receivedFrom } from './steps/read.js';
import { store } from './steps/store.js';
import { tell } from './steps/tell.js';
import { validate } from './steps/validate.js';
import { isOpen, refusedBy, type BatchStep, type PureStep, type Work } from './work.js';

export interface LineParts {
  readonly catalog: Catalog;
  readonly acting: Acting;
  readonly gatherings: Gatherings;
  readonly flow: Pick<Flow, 'delivery'>;
  readonly policy: FailurePolicy;
  readonly departing: Pick<Departing, 'choose'>;
  readonly book: Rulebook;
}

export interface StepDescription {
  readonly name: string;
  readonly title: Label;
  readonly kind: 'pure' | 'batch';
}

/** The line every incoming message takes, as one list. */
export interface Line {
  describe(): readonly StepDescription[];
  /** Pure stages of one arrival: a work for each lane. Never throws. */
  prepare(arrival: Arrival, at: string): readonly Work[];
  /** One arrival that nothing may look into, since that may be what kills: read only, and refused in each of its lanes. Never throws. */
  refuse(arrival: Arrival, at: string, cause: Cause): readonly Work[];
  /** Pure stages of a message read already, for these lanes. */
  prepareRead(work: Work): readonly Work[];
  /** Reads what the batch steps need and a transaction must not wait for. */
  lookUp(works: readonly Work[]): Promise<readonly Work[]>;
  /** The batch steps, within a transaction. */
  finish(works: readonly Work[], unit: Unit): Promise<readonly Work[]>;
  /** The steps after taking and keeping order: for messages that were taken earlier. */
  readonly repeated: readonly BatchStep[];
}

export function line({ catalog, acting, gatherings, flow, policy, departing, book }: LineParts): Line {
  const pure: readonly PureStep[] = [validate, map(catalog), check];
  const repeated: readonly BatchStep[] = [gather(gatherings), act(acting), tell(acting, policy, book)];
  const batch: readonly BatchStep[] = [heed(book), claim, order, ...repeated, store(policy, departing)];

  const inLanes = (work: Work, each: (one: Work) => Work): readonly Work[] => {
    if (!isOpen(work)) return [work];
    const contract = catalog.contract(work.message.type);
    return catalog.lanes(work.message.type).map((lane) => each({ ...work, lane, ...(contract && { contract }) }));
  };
  const prepareRead = (work: Work): readonly Work[] => inLanes(work, (one) => pure.reduce(advance, one));

  return {
    repeated,
    prepareRead,
    describe: () => [
      { ...readStep, kind: 'pure' },
      ...[...pure, ...batch].map(({ name, title, kind }): StepDescription => ({ name, title, kind })),
    ],
    prepare: (arrival, at) => prepareRead(read(receivedFrom(arrival, at), arrival.headers)),
    refuse: (arrival, at, cause) => inLanes(read(receivedFrom(arrival, at), arrival.headers), (work) => refusedBy(work, cause)),
    lookUp: (works) =>
      Promise.all(
        works.map(async (work) => {
          if (!isOpen(work)) return work;
          if (work.lane.kind === 'hub') return { ...work, delivery: await spokenOf(work, flow) };
          return work.lane.kind === 'area' ? bringing(work, acting) : work;
        }),
      ),
    finish: (works, unit) => through(batch, works, unit),
  };
}

/** The delivery an outcome speaks of. */
function spokenOf(work: Work, flow: LineParts['flow']): ReturnType<Flow['delivery']> {
  const { delivery } = work.message.data as { delivery: string };
  return isUuid(delivery) ? flow.delivery(delivery) : Promise.resolve(null);
}

/** With the files it brings looked through and what it seals sealed; one that is not taken refuses all of it, and what throws concerns this message alone. */
async function bringing(work: Work, acting: Acting): Promise<Work> {
  if (!work.outputs.some(({ contract }) => carriesFiles(contract.schema) || acting.brings?.(contract.type))) return work;
  try {
    const found = await acting.bring?.(
      work.lane.name,
      work.outputs.map(({ message }) => message),
    );
    if (found === undefined) return work;
    return 'refused' in found ? refusedBy(work, found.refused) : { ...work, files: found.files };
  } catch (error) {
    if (error instanceof StoreAway) throw error;
    return refusedBy(work, crashed('acted', `${work.lane.name}:${work.message.type}`, error));
  }
}

/** Works through batch steps, one after the other. */
export async function through(steps: readonly BatchStep[], works: readonly Work[], unit: Unit): Promise<readonly Work[]> {
  let current = works;
  for (const step of steps) current = await step.run(current, unit);
  return current;
}

/** One pure step; a refusal ends the work, and so does a throw: a defect in a step concerns this message alone. */
function advance(work: Work, step: PureStep): Work {
  if (!isOpen(work)) return work;
  try {
    const result = step.run(work);
    return 'refused' in result ? refusedBy(work, result.refused) : result;
  } catch (error) {
    return refusedBy(work, thrown(step.name, work, error));
  }
}

const stages: Readonly<Record<string, StageName>> = { validate: 'validated', map: 'mapped', check: 'checked' };
const thrown = (step: string, work: Work, error: unknown): Cause => crashed(stages[step] ?? 'received', work.message.type, error);
