import { readSettings } from '../launch/settings.mjs';
import { readState } from '../launch/state.mjs';
import { Refusal } from '../process/refusal.mjs';
import { data } from './data.mjs';
import { inside } from './inside.mjs';
import { machine } from './machine.mjs';
import { running } from './running.mjs';

/**
 * Says in sentences what is well and what is not, the things that everything else rests on first.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code: 0 when nothing is wrong
 */
export async function doctor(env) {
  let settings;
  try {
    settings = readSettings(env);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log(`WRONG  ${error.message}`);
    return 1;
  }
  const state = readState(settings.data);
  const found = [];
  for (const look of [machine, data, running, inside]) {
    for (const finding of await look({ settings, state, env, found })) {
      console.log(`${finding.ok ? 'well ' : 'WRONG'}  ${finding.sentence}`);
      found.push(finding);
    }
  }
  const wrong = found.filter(({ ok }) => !ok).length;
  console.log(
    wrong === 0
      ? '\nNothing is wrong with this installation.'
      : `\n${wrong === 1 ? 'One thing is' : `${wrong} things are`} wrong with this installation.`,
  );
  return wrong === 0 ? 0 : 1;
}
