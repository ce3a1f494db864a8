import { rightsTransferred, statusCorrected } from '@fatong/contracts/canonical/lawyers';
import { people } from './registers.js';
import { protectors, transferringWorld } from './protection.js';
import { message } from './reports.js';
import { searching, types } from '../zombies/testing/searching.js';
import type { Stood } from './waiting.js';

/** The association’s own system is told of a transfer of a rights case, and registers it or not. */
const transfer: Stood = {
  title: 'S11 维权转办登记',
  system: 'lawyers-association',
  async begin() {
    const at = await transferringWorld();
    await at.offer(protectors.clerk, { receiver: 'zhejiang' });
    const hear = (request: string, more: object) => {
      const said = { source: 'lawyers-association', receipt: 'WQQS-1', request, step: 'offered', receivedOn: '2026-11-28', ...more };
      return at.world.report('lawyers', [message('rights-transfer-answered', said)]);
    };
    return {
      world: at.world,
      type: at.last().type,
      now: () => at.last(),
      sent: () => at.world.tables.added.outbox.filter(({ type }) => type === rightsTransferred.type),
      answers: (request) => hear(request, { answer: 'registered', registration: 'WQDJ-2026-1' }),
      refuses: (request) => hear(request, { answer: 'notTaken', reason: '未注明复函文号。' }),
      asksAgain: () => at.transfer(protectors.clerk, 'tellAgain'),
    };
  },
  waits: { values: { told: 'sent' } },
  answered: { values: { told: 'registered', registration: 'WQDJ-2026-1' } },
  refused: { values: { told: 'notTaken', toldReason: '未注明复函文号。' } },
  lost: { values: { told: 'undelivered' } },
};

/** The platform is told what became of a zombie lawyer. */
const correction: Stood = {
  title: 'S25 僵尸律师状态更新',
  system: 'moj-integrity',
  async begin() {
    const on = searching();
    on.sources();
    on.signal('a', 'post', '2025-01-15');
    await on.run();
    await on.does(people.huangpu, 'take');
    await on.does(people.huangpu, 'contact', { contacts: [{ way: 'phone', on: '2026-03-01', result: 'reached' }] });
    await on.does(people.huangpu, 'askDetermination', { finding: '另有专职任职。' });
    await on.does(people.cityLead, 'approveDetermination');
    await on.does(people.cityClerk, 'publish');
    on.world.move('2026-03-18');
    while ((await on.world.engine.strike()) > 0);
    await on.does(people.huangpu, 'applyCancellation', { disposalText: '本人书面申请。' });
    await on.does(people.cityLead, 'grantCancellation');
    const hear = (request: string, more: object) => {
      const said = { source: 'moj-integrity', receipt: 'HZ-1', request, answeredOn: '2026-03-19', ...more };
      return on.world.report('lawyers', [message('integrity-receipt', said)]);
    };
    return {
      world: on.world,
      type: types.zombie,
      now: () => on.world.only(types.zombie),
      sent: () => on.world.tables.added.outbox.filter(({ type }) => type === statusCorrected.type),
      answers: (request) => hear(request, { answer: 'accepted' }),
      refuses: (request) => hear(request, { answer: 'refused', reason: '状态起始日期有误' }),
      asksAgain: () => on.does(people.cityClerk, 'resend'),
    };
  },
  waits: { state: 'disposed', values: { sync: 'sent' } },
  answered: { state: 'synced', values: { sync: 'accepted', syncReceipt: 'HZ-1' } },
  refused: { values: { sync: 'refused', syncRefusal: '状态起始日期有误' } },
  lost: { values: { sync: 'undelivered' } },
};

/** Systems that are told of a step of ours and answer whether they took it. */
export const toldAndAnswered: readonly Stood[] = [transfer, correction];
