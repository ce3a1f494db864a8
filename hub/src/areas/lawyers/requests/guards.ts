import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { exists } from '../../../definitions/index.js';
import { binding } from '../bindings/binding.js';
import { paused, practisingElse } from '../bindings/guards.js';

interface Asked {
  readonly binding?: string | null;
  readonly lawyer?: string | null;
  readonly kind?: string | null;
  readonly target?: string | null;
  readonly matter?: string | null;
  readonly caseNumber?: string | null;
  readonly fileNumber?: string | null;
  readonly submittedOn?: string | null;
}
type Row = Recorded<Asked>;
type Authority = 'court' | 'procuratorate' | 'police' | 'civilAffairs' | 'market' | 'justice' | 'arbitration';

/** The case that it is asked for is of one of these authorities. */
const isOf =
  (...authorities: readonly Authority[]) =>
  (r: Row): Condition =>
    exists(binding, { by: 'id', is: r.binding, where: (b) => b.authority.in(authorities) });
const ofCriminal = (r: Row): Condition => exists(binding, { by: 'id', is: r.binding, where: (b) => b.kind.is('criminal') });

/** For what a case may be used: registers are asked for in proceedings too. */
const fits = (r: Row): Condition =>
  or(
    and(r.kind.in(['filing', 'progress']), isOf('court')(r)),
    and(r.kind.is('caseInfo'), isOf('procuratorate')(r)),
    and(r.target.is('court'), isOf('court')(r)),
    and(r.target.is('procuratorate'), isOf('procuratorate')(r)),
    and(r.kind.is('meeting'), ofCriminal(r)),
    and(r.kind.is('companyFile'), isOf('market', 'court', 'arbitration')(r)),
    and(r.kind.is('marriage'), isOf('civilAffairs', 'court', 'arbitration')(r)),
  );

/** What keeps a request from leaving us, the first that is so (L18). */
export const barred = [
  practisingElse('request'),
  paused,
  {
    when: (r: Row): Condition => not(exists(binding, { by: 'id', is: r.binding, states: ['bound'] })),
    why: [
      '绑定已失效或者尚未通过审核，请先续期或者重新绑定。',
      'The binding of the case is not in force: renew it, or have it accepted first.',
    ],
  },
  {
    when: (r: Row): Condition => and(r.matter.exists(), not(r.matter.is(r.caseNumber)), not(r.matter.is(r.fileNumber))),
    why: [
      '所填案件不是您绑定的案件，不能代为申请。',
      'It is not the case you are bound to: nothing is asked for in another lawyer’s case.',
    ],
  },
  {
    when: (r: Row): Condition => not(fits(r)),
    why: ['绑定案件的办案机关与所办事项不符。', 'The authority of the case bound to is not that of this service.'],
  },
  {
    when: (r: Row): Condition =>
      and(
        r.kind.is('reading'),
        exists(binding, { by: 'id', is: r.binding, where: (b) => and(b.kind.is('criminal'), b.stage.is('investigation')) }),
      ),
    why: [
      '刑事案件自审查起诉之日起方可阅卷（刑事诉讼法第四十条）。',
      'The file of a criminal case is open from the examination for prosecution on (Criminal Procedure Law, article 40).',
    ],
  },
  {
    when: (r: Row): Condition =>
      and(
        r.kind.is('meeting'),
        exists(binding, {
          by: 'id',
          is: r.binding,
          where: (b) => and(b.stateSecurity.is(true), b.stage.is('investigation'), not(b.permit.exists())),
        }),
      ),
    why: [
      '危害国家安全、恐怖活动犯罪案件在侦查期间会见，应当经侦查机关许可（刑事诉讼法第三十九条第三款）。',
      'In cases of state security and terrorism a meeting during the investigation needs the permit of the investigators (Criminal Procedure Law, article 39 (3)).',
    ],
  },
] as const;
