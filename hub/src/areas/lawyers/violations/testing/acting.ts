import type { Message } from '@fatong/contracts';
import { violationDetermined } from '@fatong/contracts/canonical/lawyers';
import { holds } from '@fatong/contracts/expression';
import { scopesOf } from '../../../../access/index.js';
import { lawyersWorld, people } from '../../testing/registers.js';
import { message } from '../../testing/reports.js';
import { violation } from '../violation.js';

export const type = violation.name;
/** What the ministry was told. */
export const reportsOf = (world: ReturnType<typeof lawyersWorld>) =>
  world.tables.added.outbox.filter((one) => one.type === violationDetermined.type);
type Who = keyof typeof people;

/** The area after these reports, and what people do to its one violation and to the entry proposed for it; for specs. */
export async function acting(...reports: readonly Message[]) {
  const world = lawyersWorld();
  await world.report('lawyers', reports);
  let key = 0;
  const on = (of: string, id: string, action: string, who: Who, form: Readonly<Record<string, unknown>>, reason?: string) => {
    const { version } = world.tables.records.get(`${of}:${id}`)!;
    return world.engine.perform({
      viewer: people[who],
      type: of,
      id,
      version,
      action,
      form,
      idempotencyKey: `k${++key}`,
      ...(reason !== undefined && { reason }),
    });
  };
  const now = () => world.tables.of(type)[0]!;
  return {
    world,
    now,
    act: (action: string, who: Who, form: Readonly<Record<string, unknown>> = {}, reason?: string) =>
      on(type, now().id, action, who, form, reason),
    /** The fields of an action’s form that its screen draws on the violation as it is. */
    drawn: (action: string) => {
      const { actions, shownWhen } = world.engine.catalogue.type(type)!;
      return actions[action]!.form.filter((name) => shownWhen[name] === undefined || holds(shownWhen[name], now().values));
    },
    mark: (action: string, who: Who) => on('lawyers.mark', world.only('lawyers.mark').id, action, who, {}),
    /** The ministry answers the last report. */
    hear: (answer: 'receipt' | 'returned', more: object) =>
      world.report('lawyers', [
        message(`violation-${answer}`, {
          source: 'moj-supervision',
          receipt: `R-${++key && answer === 'receipt' ? 1 : key}`,
          request: reportsOf(world).at(-1)!.id,
          violation: now().number,
          ...more,
        }),
      ]),
    sees: async (who: Who) => (await world.reader.get(type, now().id, scopesOf(people[who], violation))) !== null,
    counts: async (who: Who) =>
      (
        await world.reader.list({
          type,
          scopes: scopesOf(people[who], violation),
          sort: { field: 'createdAt', descending: true },
          limit: 10,
          fields: [],
        })
      ).total,
  };
}
