import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freePorts } from '../process/ports.mjs';
import { startRabbitmq } from './rabbitmq.mjs';

/** As Erlang has it in hand. */
const body = JSON.stringify({ AJBH: 'SLX-2026-000001', BBH: 1, LSZYZH: '13101201010000001', TSRXM: 'ZHUGE', TSRZJH: '310101199001010011' });
const binary = `<<${JSON.stringify(body)}>>`;
const personal = /ZHUGE|310101199001010011/;

/** The ways in which RabbitMQ's processes say that they broke off: a crash, a server's end, a report of its own making, an old one, a line of the broker itself. */
const reports = [
  `proc_lib:spawn(fun() -> exit({first, [${binary}], #{pending => [{1, {enqueue, self(), 1, ${binary}}}]}}) end)`,
  `logger:error(#{label => {gen_server, terminate}, name => second, last_message => {deliver, ${binary}}, state => {state, ${binary}}, reason => {bad, ${binary}}, log => [], client_info => undefined, process_label => undefined}, #{report_cb => fun gen_server:format_log/2})`,
  `logger:error("** Generic server ~tp terminating~n** Last message in was ~tp~n** When Server state == ~tp~n", [third, ${binary}, [${binary}]])`,
  `error_logger:error_msg("fourth ~p", [[${binary}]])`,
  `logger:error("fifth ~ts", [lists:duplicate(20000, $y)])`,
  `rabbit_log:error("sixth ~tp", [${binary}])`,
];

describe('The private broker', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fatong-rabbitmq-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes into its log that something broke off with messages in hand, and of their bodies only the beginning', {
    timeout: 90_000,
  }, async () => {
    const [amqp, management, distribution, epmd] = (await freePorts(4)) as [number, number, number, number];
    const broker = await startRabbitmq({ folder, ports: { amqp, management, distribution, epmd }, dieWithParent: true });
    try {
      broker.control(['eval', `${reports.join(', ')}.`]);
      const log = (): string => readFileSync(join(folder, 'log', 'fatong@localhost.log'), 'utf8');
      await vi.waitFor(() => {
        for (const name of ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'])
          expect(log()).toMatch(new RegExp(`\\[error\\].*${name}`, 's'));
      }, 10_000);
      expect(log()).not.toMatch(personal);
      expect(log()).toContain('SLX-2026');
      expect(
        Math.max(
          ...log()
            .split('\n')
            .map((line) => line.length),
        ),
      ).toBeLessThan(9_000);
    } finally {
      await broker.stop();
    }
  });
});
