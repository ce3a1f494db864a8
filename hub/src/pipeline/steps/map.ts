import { at, type Contract, type Message } from '@fatong/contracts';
import { mappedId } from '../../platform/index.js';
import type { Catalog } from '../catalog.js';
import { crashed, mappingFailed } from '../causes.js';
import { passed, type Output, type PureStep, type Refusal, type Route, type Work } from '../work.js';

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
  let outputs: readonly Output[] = [{ contract: work.contract!, message: answering(work.contract!, work.message) }];
  for (const route of work.lane.chain) {
    const next: Output[] = [];
    for (const { message } of outputs) {
      const made = apply(route, message, `/systems/${work.received.system}`);
      if ('refused' in made) return made;
      next.push(...made.outputs);
    }
    outputs = next;
  }
  return passed({ ...work, message: answering(work.contract!, work.message), outputs }, 'mapped', outputs.length === 0 ? ['此消息与接收方无关', 'Not meant for the target'] : undefined);
}

/** One mapping on one message. What it makes has an id computed from the message's, and inherits key, time and trace. */
export function apply(route: Route, message: Message, source: string, stage: 'mapped' | 'expanded' = 'mapped'): { outputs: readonly Output[] } | Refusal {
  try {
    const result = route.run(message.data);
    if ('failed' in result) return { refused: mappingFailed(stage, route.id, result.failed) };
    return { outputs: result.outputs.map(({ data }, index) => outputOf(route, message, source, data, index)) };
  } catch (error) {
    // A mapping is data and small functions of ours: whatever it throws is a defect of that mapping alone, never of its neighbours.
    return { refused: crashed(stage, route.id, error) };
  }
}

/** What a mapping made of a message, as a message. */
export function outputOf({ id: mapping, to }: Route, { data: _data, dataschema: _schema, id, ...inherited }: Message, source: string, data: unknown, index: number): Output {
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
