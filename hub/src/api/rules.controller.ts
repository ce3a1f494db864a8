import { Controller, Inject } from '@nestjs/common';
import type { ListAnswer, RuleAnswer, RuleItem, RuleTrial } from '@fatong/contracts/api';
import { Handles, In, Who } from './frame/handles.js';
import type { Reader } from './frame/reader.js';
import type { Input } from './frame/route.js';
import { routes } from './routes/index.js';
import { RuleDesk } from './rules/desk.js';

@Controller()
export class RulesController {
  constructor(@Inject(RuleDesk) private readonly desk: RuleDesk) {}

  @Handles(routes.listRules)
  list(@Who() reader: Reader, @In() { query }: Input<typeof routes.listRules>): Promise<ListAnswer<RuleItem>> {
    return this.desk.list(reader, query);
  }

  @Handles(routes.showRule)
  show(@Who() reader: Reader, @In() { params }: Input<typeof routes.showRule>): Promise<RuleAnswer> {
    return this.desk.show(reader, params.id);
  }

  @Handles(routes.proposeRuleSetting)
  propose(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.proposeRuleSetting>): Promise<RuleAnswer> {
    return this.desk.propose(reader, params.id, body);
  }

  @Handles(routes.decideRuleSetting)
  decide(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.decideRuleSetting>): Promise<RuleAnswer> {
    return this.desk.decide(reader, params, body);
  }

  @Handles(routes.tryRule)
  trial(@Who() reader: Reader, @In() { params, body }: Input<typeof routes.tryRule>): Promise<RuleTrial> {
    return this.desk.trial(reader, params.id, body);
  }
}
