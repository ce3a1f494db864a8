import { at, type Contract, type Message } from '@fatong/contracts';
import { mappedId } from '../../platform/index.js';
import type { Catalog } from '../catalog.js';
import { crashed, mappingFailed } from '../causes.js';
import { passed, type GatheringRoute, type Made, type Output, type PureStep, type Refusal, type Route, type Work } from '../work.js';

/** Applies the lane's mappings, one after the other; a message may become several. */
export const map = (catalog: Catalog): PureStep => ({
  name: 'map',
  title: ['转换', 'Map'],
  kind: 'pure',
  run(work) {
    if (work.lane.kind === 'hub') return work;
    if (work.lane.kind === 'nobody') return { refused: catalog.why(work.message.type, work.received.system) };
    return mapped(work);
  },
});

function mapped(work: Work): Work | Refusal {
  const [first] = work.lane.chain;
  if (first?.gather) return asPart(work, first, first.gather);
  const made = chained(work, [{ contract: work.contract!, message: answering(work.contract!, work.message) }], work.lane.chain);
  if ('refused' in made) return made;
  const { outputs } = made;
  return passed(
    { ...work, message: answering(work.contract!, work.message), outputs },
    'mapped',
    outputs.length === 0 ? ['此消息与接收方无关', 'Not meant for the target'] : undefined,
  );
}

/** What becomes of it is decided when the others of its whole are seen. */
function asPart(work: Work, { id }: Route, gather: GatheringRoute): Work | Refusal {
  const key = gather.keyOf(work.message.data);
  if (key === null) return passed(work, 'mapped', ['此消息与接收方无关', 'Not meant for the target']);
  return typeof key === 'string' ? passed({ ...work, part: { key } }, 'mapped') : { refused: mappingFailed('mapped', id, [key]) };
}

/** The lane's mappings one after the other, from what was made so far. */
export function chained(work: Work, from: readonly Output[], chain: readonly Route[]): { outputs: readonly Output[] } | Refusal {
  let outputs = from;
  for (const route of chain) {
    const next: Output[] = [];
    for (const { message } of outputs) {
      const made = apply(route, message, `/systems/${work.received.system}`);
      if ('refused' in made) return made;
      next.push(...made.outputs);
    }
    outputs = next;
  }
  return { outputs };
}

/** One mapping on one message. What it makes has an id computed from the message's, and inherits key, time and trace. */
export function apply(
  route: Route,
  message: Message,
  source: string,
  stage: 'mapped' | 'expanded' = 'mapped',
): { outputs: readonly Output[] } | Refusal {
  return applying(route, message, source, stage, () => route.run(message.data));
}

/** The same for what makes it. */
export function applying(
  route: Route,
  message: Message,
  source: string,
  stage: 'mapped' | 'expanded',
  make: () => Made,
): { outputs: readonly Output[] } | Refusal {
  try {
    const result = make();
    if ('failed' in result) return { refused: mappingFailed(stage, route.id, result.failed) };
    return { outputs: result.outputs.map(({ data }, index) => outputOf(route, message, source, data, index)) };
  } catch (error) {
    // A mapping is data and small functions of ours: whatever it throws is a defect of that mapping alone, never of its neighbours.
    return { refused: crashed(stage, route.id, error) };
  }
}

/** What a mapping made of a message, as a message. */
export function outputOf(
  { id: mapping, to }: Route,
  { data: _data, dataschema: _schema, id, ...inherited }: Message,
  source: string,
  data: unknown,
  index: number,
): Output {
  const counted = to.identity.version === undefined ? undefined : at(data, to.identity.version);
  const message: Message = {
    ...inherited,
    id: mappedId(id, mapping, index),
    source,
    type: to.type,
    datacontenttype: 'application/json',
    causationid: id,
    ...(typeof counted === 'number' || typeof counted === 'string' ? { sourceversion: String(counted) } : {}),
    data,
  };
  return { contract: to, message };
}

/** A business answer carries the id of what it answers as its correlation, found where its contract says. */
function answering(contract: Contract, message: Message): Message {
  const request = contract.answers === undefined ? undefined : at(message.data, contract.answers);
  return typeof request === 'string' && request !== '' ? { ...message, correlationid: request } : message;
}
